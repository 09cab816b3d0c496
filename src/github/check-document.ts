import { Failure } from '../failure.ts';
import { code, count } from '../text.ts';
import { type Check, reportCheck } from './check.ts';
import type { GitHub } from './client.ts';
import { fenced, inParts, MOST_PARTS, unfenced } from './document-parts.ts';
import {
  type DocumentId,
  externalId,
  hashOf,
  NO_DOCUMENT,
  readExternalId,
  UnreadableDocument,
} from './external-id.ts';
import { isLost, patiently } from './patience.ts';

/*
 * A text document kept in the check runs of one commit: GitHub says which App wrote a check run, and no
 * other App can change it ("Update a check run"), so that a document proves who wrote it. One check run
 * carries the conclusion and the first part; further parts are check runs of their own.
 */

export interface CheckDocument extends Omit<Check, 'text' | 'externalId' | 'name'> {
  readonly id: DocumentId;
  /** Lines; undefined where the check run carries only a conclusion. */
  readonly document: string | undefined;
}

export type Found =
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly checkRunId: number;
      /** When it was written, in milliseconds since the epoch. */
      readonly writtenAt: number;
    }
  /** Our newest check run carries only a conclusion: it says that there is none. */
  | { readonly kind: 'empty'; readonly checkRunId: number }
  | { readonly kind: 'none' };

/** How many check runs a text needs; `Infinity` where a single line is longer than one check run. */
export function partsOf(text: string): number {
  return inParts(text)?.length ?? Number.POSITIVE_INFINITY;
}

/**
 * Writes a document: the further parts first (neutral, with a short title), then the check run that carries
 * the conclusion, so that a document is there whole or not at all. A request that GitHub fails in passing is
 * sent again: a check run that is there twice says no more than once. Costs one REST request for each part.
 * @returns the address of the check run that carries the conclusion
 * @throws Failure when it needs more than MOST_PARTS check runs
 */
export async function writeDocument(
  github: GitHub,
  { id, document, ...check }: CheckDocument,
): Promise<string> {
  const parts = document === undefined ? [] : inParts(document);
  if (!parts || parts.length > MOST_PARTS) throw tooLong(id, parts?.length);
  const mark = { id, hash: document === undefined ? NO_DOCUMENT : hashOf(document) };
  const total = Math.max(1, parts.length);
  for (const [index, text] of parts.entries()) {
    if (index === 0) continue;
    const number = index + 1;
    const part: Check = {
      name: partName(id.name, number, total),
      sha: check.sha,
      conclusion: 'neutral',
      title: `Part ${number} of ${total}`,
      summary: `The conclusion is in the check ${code(id.name)}.`,
      text: `${saying(id, number, total)}\n\n${fenced(text)}`,
      annotations: [],
      detailsUrl: check.detailsUrl,
      externalId: externalId({ ...mark, number, total }),
    };
    await patiently(isLost, () => reportCheck(github, part));
  }
  const [first] = parts;
  return patiently(isLost, () =>
    reportCheck(github, {
      ...check,
      name: id.name,
      text: first === undefined ? '' : `${saying(id, 1, total)}\n\n${fenced(first)}`,
      externalId: externalId({ ...mark, number: 1, total }),
    }),
  );
}

/**
 * Reads the newest completed check run of that id by a trusted App on a commit. A job of a workflow is a
 * check run too and may have the same name: without one of our external_ids it is neither taken nor does it
 * hide ours. Costs one REST request for each hundred check runs of the name, and one for each further part.
 * @param apps slugs of the Apps whose check runs count
 * @throws UnreadableDocument when parts are missing or don't fit their hash; Failure when GitHub can't be asked
 */
export async function readDocument(
  github: GitHub,
  sha: string,
  id: DocumentId,
  apps: readonly string[],
): Promise<
  Found & {
    /** Whether another scope uses the same name on that commit (our check runs with another scope's external_id). */
    readonly isShared: boolean;
  }
> {
  const runs = await ourRuns(github, sha, id.name, apps);
  const marked = runs.flatMap((run) => {
    const mark = readExternalId(run.externalId, id.kind);
    return mark ? [{ run, mark }] : [];
  });
  const scope = hashOf(id.scope);
  const isShared = marked.some(({ mark }) => mark.scope !== scope);
  const newest = marked.find(
    ({ run, mark }) => mark.scope === scope && mark.number === 1 && run.isCompleted,
  );
  if (!newest) return { kind: 'none', isShared };
  const { run, mark } = newest;
  if (mark.hash === NO_DOCUMENT) return { kind: 'empty', checkRunId: run.id, isShared };
  const texts = [run.text];
  for (let number = 2; number <= mark.total; number += 1) {
    const name = partName(id.name, number, mark.total);
    const wanted = externalId({ id, hash: mark.hash, number, total: mark.total });
    const part = (await ourRuns(github, sha, name, apps)).find(
      ({ externalId, isCompleted }) => externalId === wanted && isCompleted,
    );
    if (!part) throw unreadable(sha, id, `The check ${code(name)} is missing`);
    texts.push(part.text);
  }
  const text = whole(texts, mark.hash);
  if (text === undefined) throw unreadable(sha, id, 'Its text is not the one that was written');
  const { id: checkRunId, writtenAt } = run;
  return { kind: 'found', text, checkRunId, writtenAt, isShared };
}

/**
 * Whether check runs of another scope use a name on a commit, whichever App wrote them: people, and branch protection,
 * could not tell them apart. Costs one REST request for each hundred check runs of the name.
 */
export async function isNameShared(
  github: GitHub,
  sha: string,
  { name, kind, scope }: DocumentId,
): Promise<boolean> {
  const runs = await ourRuns(github, sha, name, undefined);
  const own = hashOf(scope);
  return runs.some(({ externalId: text }) => {
    const mark = readExternalId(text, kind);
    return mark !== undefined && mark.scope !== own;
  });
}

function partName(name: string, number: number, total: number): string {
  return number === 1 ? name : `${name} (part ${number} of ${total})`;
}

function saying({ name }: DocumentId, number: number, total: number): string {
  const what = total === 1 ? 'This is' : `This is part ${number} of ${total} of`;
  return `${what} what org-accounts itself reads again of ${code(name)}; all that people need is above.`;
}

interface Run {
  readonly id: number;
  readonly externalId: string;
  readonly isCompleted: boolean;
  readonly writtenAt: number;
  readonly text: string | null;
}

/** All check runs of a name on a commit that trusted Apps wrote, newest first: GitHub numbers them as they come. */
async function ourRuns(
  { octokit, owner, repo }: GitHub,
  sha: string,
  name: string,
  apps: readonly string[] | undefined,
): Promise<readonly Run[]> {
  const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
    owner,
    repo,
    ref: sha,
    check_name: name,
    // The default, `latest`, gives one for each name and check suite: a job would hide ours.
    filter: 'all',
    per_page: 100,
  });
  return runs
    .filter((run) => run.name === name && (apps?.includes(run.app?.slug ?? '') ?? true))
    .sort((one, other) => other.id - one.id)
    .map((run) => ({
      id: run.id,
      externalId: run.external_id ?? '',
      isCompleted: run.status === 'completed',
      writtenAt: Date.parse(run.completed_at ?? ''),
      text: run.output.text,
    }));
}

/** The document of these texts if it has that hash: as it is, or without what may have become of its line ends. */
function whole(texts: readonly (string | null)[], hash: string): string | undefined {
  const parts = texts.flatMap((text) => unfenced(text ?? '') ?? []);
  if (parts.length < texts.length) return undefined;
  const plain = parts.map((part) => part.replace(/\r$/, '').replaceAll('\r\n', '\n'));
  return [parts.join('\n'), plain.join('\n')].find((candidate) => hashOf(candidate) === hash);
}

function unreadable(sha: string, { name }: DocumentId, reason: string): UnreadableDocument {
  return new UnreadableDocument(
    `The check ${code(name)} of commit ${code(sha.slice(0, 7))} can't be read: ${reason}`,
    'Run the job that wrote it again, so that it is written whole.',
  );
}

function tooLong({ name }: DocumentId, parts: number | undefined): Failure {
  const need = parts === undefined ? 'has a line that is too long for one' : `needs ${parts}`;
  return new Failure(
    `What belongs in the check ${code(name)} ${need}, and ${count(MOST_PARTS, 'check run')} are the most`,
    'Split the change into several pull requests.',
  );
}
