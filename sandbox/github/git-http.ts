import { gunzipSync } from 'node:zlib';
import type { Request, Response, Service } from '../http.ts';
import { denial, identify, readToken, sees } from './access.ts';
import { noObject } from './git/store.ts';
import { PushRejected, push } from './model/pushes.ts';
import type { Token } from './model/tokens.ts';
import type { Identity, RepositoryState } from './model/types.ts';
import { exclusively, findRepository, type World } from './model/world.ts';
import { html } from './shapes/links.ts';

/** Where git talks to a repository: `/<owner>/<name>.git/…`, the suffix may be missing. */
const pattern = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

export function isGit({ url }: Request): boolean {
  return pattern.test(url.pathname);
}

/** Git's smart HTTP protocol (git's documentation, gitprotocol-http): fetch and push. */
export function gitService(world: World): Service {
  return {
    name: 'GitHub Git',
    operation: (request) => `git: ${serviceOf(request)} ${request.method}`,
    handle: (request) => handle(world, request),
    throttled: () => plain(429, 'Too Many Requests'),
    failed: () => plain(500, 'Internal Server Error'),
  };
}

/** `git-upload-pack` serves fetches, `git-receive-pack` takes pushes. */
function serviceOf({ url }: Request): string {
  return url.searchParams.get('service') ?? url.pathname.split('/').at(-1) ?? '';
}

async function handle(world: World, request: Request): Promise<Response> {
  const [, owner = '', name = ''] = pattern.exec(request.url.pathname) ?? [];
  const service = serviceOf(request);
  const writes = service === 'git-receive-pack';
  if (!writes && service !== 'git-upload-pack') return plain(403, 'Unsupported service');
  const token = readToken(world, bearer(request));
  if (token === 'unknown') return plain(401, 'Bad credentials', challenge);
  const repository = findRepository(world, owner, name);
  const holder = token === 'anonymous' ? undefined : token;
  if (!repository || !sees(holder, repository)) {
    return holder
      ? plain(404, 'Repository not found.')
      : plain(401, 'No anonymous access.', challenge);
  }
  const refused = denial(holder, repository, [{ contents: writes ? 'write' : 'read' }]);
  if (refused || (writes && !holder)) {
    return holder
      ? plain(403, `Write access to repository not granted.`)
      : plain(401, 'No anonymous write access.', challenge);
  }
  if (request.method === 'GET') return advertise(repository, service, request);
  const body =
    request.headers['content-encoding'] === 'gzip' ? gunzipSync(request.bytes) : request.bytes;
  return writes && holder
    ? receive(world, repository, holder, body)
    : upload(repository, request, body);
}

const challenge = { 'www-authenticate': 'Basic realm="GitHub"' };

/** A token comes as a password, whatever the user is called, or as GitHub's other schemes. */
function bearer({ headers: { authorization } }: Request): string | undefined {
  const basic = /^basic (\S+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return authorization;
  return `token ${Buffer.from(basic, 'base64').toString('utf8').split(':').at(-1)}`;
}

function protocol({ headers }: Request): Record<string, string> {
  const version = headers['git-protocol'];
  return version === undefined ? {} : { GIT_PROTOCOL: version };
}

async function advertise(
  { store }: RepositoryState,
  service: string,
  request: Request,
): Promise<Response> {
  const command = service.replace('git-', '');
  const env = command === 'upload-pack' ? protocol(request) : {};
  const { stdout } = await store.git([command, '--stateless-rpc', '--advertise-refs', '.'], {
    env,
  });
  const modern = env.GIT_PROTOCOL?.includes('version=2') ?? false;
  const start = modern ? [] : [packet(`# service=${service}\n`), flush];
  return binary(`application/x-${service}-advertisement`, Buffer.concat([...start, stdout]));
}

async function upload(
  { store }: RepositoryState,
  request: Request,
  input: Buffer,
): Promise<Response> {
  const { stdout } = await store.git(['upload-pack', '--stateless-rpc', '.'], {
    input,
    env: protocol(request),
    // A client that goes away early ends it with 128.
    accept: [0, 128],
  });
  return binary('application/x-git-upload-pack-result', stdout);
}

interface Command {
  readonly from: string;
  readonly to: string;
  readonly ref: string;
}

/** Takes a push: stores its objects, then moves each ref as the rules allow. */
async function receive(
  world: World,
  repository: RepositoryState,
  token: Token,
  body: Buffer,
): Promise<Response> {
  const { commands, rest } = readCommands(body);
  if (commands.some(({ to }) => to !== noObject)) {
    await repository.store.git(['unpack-objects', '-q'], { input: rest });
  }
  const by = identify(token, repository);
  const messages: string[] = [];
  const report = [packet('unpack ok\n')];
  for (const command of commands) {
    const refused = await exclusively(repository, () => move(world, repository, by, command));
    if (refused) messages.push(refused.message);
    report.push(packet(refused ? `ng ${command.ref} ${refused.reason}\n` : `ok ${command.ref}\n`));
  }
  report.push(flush);
  const spoken = messages.filter((message) => message !== '').map((message) => band(2, message));
  const bands = [...spoken, band(1, Buffer.concat(report)), flush];
  return binary('application/x-git-receive-pack-result', Buffer.concat(bands));
}

interface Refusal {
  /** What git prints behind `remote:`. */
  readonly message: string;
  /** What it prints behind `[remote rejected]`. */
  readonly reason: string;
}

async function move(
  world: World,
  repository: RepositoryState,
  by: Identity,
  { ref, from, to }: Command,
): Promise<Refusal | undefined> {
  if (ref.startsWith('refs/pull/')) return { message: '', reason: 'deny updating a hidden ref' };
  try {
    // Whether a push may rewrite history is between git and its user, and the rules.
    const change = { ref, from, to: to === noObject ? undefined : to, force: true };
    await push(world, repository, by, change);
    return undefined;
  } catch (error) {
    if (!(error instanceof PushRejected)) throw error;
    return refusalOf(world, repository, ref, error);
  }
}

/** GH006 is branch protection's refusal, GH013 a ruleset's. */
function refusalOf(
  world: World,
  repository: RepositoryState,
  ref: string,
  { violations }: PushRejected,
): Refusal {
  if (!violations) return { message: '', reason: 'cannot lock ref' };
  const list = violations.messages.map((message) => `- ${message}\n`).join('\n');
  if (violations.kind === 'classic') {
    return {
      message: `error: GH006: Protected branch update failed for ${ref}.\n\n${list}`,
      reason: 'protected branch hook declined',
    };
  }
  const page = html(world, repository, `/rules?ref=${encodeURIComponent(ref)}`);
  return {
    message:
      `error: GH013: Repository rule violations found for ${ref}.\n` +
      `Review all repository rules at ${page}\n\n${list}\n`,
    reason: 'push declined due to repository rule violations',
  };
}

/** `<old> <new> <ref>` a packet, the first with capabilities behind a zero byte; then the pack. */
function readCommands(body: Buffer): { readonly commands: Command[]; readonly rest: Buffer } {
  const commands: Command[] = [];
  let at = 0;
  for (;;) {
    const length = Number.parseInt(body.toString('latin1', at, at + 4), 16);
    if (length === 0) return { commands, rest: body.subarray(at + 4) };
    if (!(length > 4)) throw new Error('a push without an end of its commands');
    const line = body.toString('utf8', at + 4, at + length).split('\0')[0] ?? '';
    const [from = '', to = '', ref = ''] = line.trim().split(' ');
    commands.push({ from, to, ref });
    at += length;
  }
}

const flush = Buffer.from('0000');

function packet(contents: string | Buffer): Buffer {
  const bytes = Buffer.from(contents);
  return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, '0')), bytes]);
}

/** One packet of a side band: 1 carries the report, 2 what people read. */
function band(number: 1 | 2, contents: string | Buffer): Buffer {
  return packet(Buffer.concat([Buffer.from([number]), Buffer.from(contents)]));
}

function plain(status: number, body: string, headers: Record<string, string> = {}): Response {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

function binary(type: string, bytes: Buffer): Response {
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-cache' },
    body: bytes.toString('latin1'),
    bytes,
  };
}
