import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { ObjectType } from './reader.ts';

/** An author or a committer, the time in seconds since the epoch. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  readonly time: number;
}

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  /** The armoured signature, as it stands in the `gpgsig` header. */
  readonly signature?: string;
}

/** `040000` folder, `100644` file, `100755` executable, `120000` symbolic link, `160000` submodule. */
export type Mode = '040000' | '100644' | '100755' | '120000' | '160000';

export interface TreeEntry {
  readonly mode: Mode;
  readonly name: string;
  readonly oid: string;
}

/** Writes one loose object (git's documentation, gitformat-loose) and returns its id. */
export function writeLoose(objects: string, type: ObjectType, contents: Buffer): string {
  const raw = Buffer.concat([Buffer.from(`${type} ${contents.length}\0`), contents]);
  const oid = createHash('sha1').update(raw).digest('hex');
  const folder = join(objects, oid.slice(0, 2));
  const file = join(folder, oid.slice(2));
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, deflateSync(raw, { level: 1 }), { mode: 0o444 });
  }
  return oid;
}

/** Git orders a tree's entries by name, folders as if their names ended in a slash. */
export function formatTree(entries: readonly TreeEntry[]): Buffer {
  const key = ({ mode, name }: TreeEntry): Buffer =>
    Buffer.from(mode === '040000' ? `${name}/` : name);
  const sorted = entries
    .map((entry) => ({ entry, key: key(entry) }))
    .sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(
    sorted.flatMap(({ entry }) => [
      Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.name}\0`),
      Buffer.from(entry.oid, 'hex'),
    ]),
  );
}

export function parseTree(contents: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < contents.length) {
    const space = contents.indexOf(32, at);
    const end = contents.indexOf(0, space);
    entries.push({
      mode: contents.toString('utf8', at, space).padStart(6, '0') as Mode,
      name: contents.toString('utf8', space + 1, end),
      oid: contents.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

export function formatCommit(commit: Commit): Buffer {
  const person = ({ name, email, time }: Signature): string => `${name} <${email}> ${time} +0000`;
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${person(commit.author)}`,
    `committer ${person(commit.committer)}`,
  ];
  if (commit.signature !== undefined) {
    lines.push(`gpgsig ${commit.signature.trimEnd().replaceAll('\n', '\n ')}`);
  }
  return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`);
}

export function parseCommit(contents: Buffer): Commit {
  const text = contents.toString('utf8');
  const end = text.indexOf('\n\n');
  const headers = text
    .slice(0, end)
    .replaceAll('\n ', '\r')
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1).replaceAll('\r', '\n')] as const;
    });
  const header = (name: string): string | undefined => headers.find(([key]) => key === name)?.[1];
  const signature = header('gpgsig');
  return {
    tree: header('tree') ?? '',
    parents: headers.filter(([key]) => key === 'parent').map(([, value]) => value),
    author: parsePerson(header('author')),
    committer: parsePerson(header('committer')),
    message: text.slice(end + 2),
    ...(signature !== undefined && { signature }),
  };
}

function parsePerson(line: string | undefined): Signature {
  const match = /^(.*) ?<([^>]*)> (\d+) [+-]\d{4}$/.exec(line ?? '');
  if (!match) throw new Error(`not an author line: ${line}`);
  const [, name = '', email = '', time] = match;
  return { name: name.trimEnd(), email, time: Number(time) };
}

/** What GitHub signs its own commits with; here a digest that only this sandbox writes. */
export function sign(commit: Commit): Commit {
  return { ...commit, signature: signatureOf(commit) };
}

/** Whether the commit carries the sandbox's own signature over exactly its own contents. */
export function isSignedByGitHub({ signature, ...commit }: Commit): boolean {
  return signature !== undefined && signature.trimEnd() === signatureOf(commit).trimEnd();
}

function signatureOf(commit: Commit): string {
  const digest = createHash('sha256').update(formatCommit(commit)).digest('base64');
  return `-----BEGIN PGP SIGNATURE-----\n\n${digest}\n-----END PGP SIGNATURE-----\n`;
}
