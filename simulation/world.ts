import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { emailOf, FIRST, type Files, firstFiles, GUEST, OTHER, pathOf, stemOf } from './files.ts';
import { MemoryStore } from './platform/memory-store.ts';
import { ADDRESSES, connectTo } from './platform/network.ts';
import { startVirtualClock } from './platform/time.ts';
import type { AccountState, CheckState, CommitState, PullState, Said } from './trace.ts';

export const BOT = 'github-actions[bot]';

/** A simulated organization and repository, and what was said to them. */
export interface World {
  readonly sandbox: Sandbox;
  readonly said: Said[];
  close(): Promise<void>;
}

/** @param deadlock called when everybody waits for nothing */
export async function startWorld(isTwo: boolean, deadlock: () => void): Promise<World> {
  const clock = startVirtualClock(deadlock);
  const sandbox = await startSandbox({
    // Its requests are signed in a shorter way.
    isRecorded: false,
    inProcess: { clock, ...ADDRESSES, createStore: MemoryStore.open },
    files: paths(firstFiles(isTwo)),
    repository: { settings: { allowActionsToCreatePullRequests: true } },
  });
  const { aws, github } = sandbox;
  aws.createOrganization({ quota: 5000 });
  for (const [name, id] of Object.entries({ ...FIRST, ...(isTwo && OTHER) })) {
    aws.addAccount({ id, name, email: emailOf(name, 0) });
  }
  aws.addOutsider({ id: GUEST.id, name: GUEST.stem, email: emailOf(GUEST.stem, 0) });
  sandbox.repository.role('ada', 'write');
  sandbox.repository.role('mallory', 'read');
  for (const unit of ['One', 'Two']) aws.unit(unit);
  const said: Said[] = [];
  connectTo({
    clock,
    github: github.server,
    aws: aws.server,
    note: (run, request, answer) => {
      const server = request.url.origin === ADDRESSES.aws ? aws.server : github.server;
      const exchange = server.exchanges.at(-1);
      const response = typeof answer === 'string' ? undefined : answer;
      said.push({
        run: run.name,
        service: exchange?.service ?? '',
        operation: exchange?.operation ?? '',
        at: exchange?.at ?? 0,
        path: `${request.method} ${request.url.pathname}${request.url.search}`,
        body: request.body,
        status: response?.status,
        answer: response?.body ?? '',
        fault: exchange?.fault,
      });
    },
  });
  return { sandbox, said, close: () => sandbox.close() };
}

function paths(files: Files): Record<string, string> {
  return Object.fromEntries([...files].map(([stem, text]) => [pathOf(stem), text]));
}

/** What a commit needs to have these files in place of those. */
export function difference(old: Files, now: Files): Record<string, string | null> {
  const changes: Record<string, string | null> = {};
  for (const stem of new Set([...old.keys(), ...now.keys()])) {
    const text = now.get(stem);
    if (text !== old.get(stem)) changes[pathOf(stem)] = text ?? null;
  }
  return changes;
}

export async function filesAt({ sandbox }: World, revision: string): Promise<Files> {
  const files = new Map<string, string>();
  for (const path of await sandbox.repository.files(revision)) {
    const stem = stemOf(path);
    if (stem === undefined) continue;
    files.set(stem, (await sandbox.repository.read(revision, path)) ?? '');
  }
  return files;
}

/** Every commit that leads to these, with its account files. */
export async function commitsOf(
  world: World,
  heads: readonly string[],
): Promise<Record<string, CommitState>> {
  const { repository } = world.sandbox;
  const commits: Record<string, CommitState> = {};
  for (const head of heads) {
    if (commits[head]) continue;
    for (const { sha, parents, author, message } of await repository.log(head, 10_000)) {
      if (commits[sha]) continue;
      const files = await filesAt(world, sha);
      commits[sha] = { parents, author, message, files: Object.fromEntries(files) };
    }
  }
  return commits;
}

export function accountsOf({ sandbox: { aws } }: World): readonly AccountState[] {
  const made = new Set(aws.creations().map(({ accountId }) => accountId));
  return aws.accounts().map(({ id, email, name, state, membership, tags, contacts, alias }) => ({
    id,
    email,
    name,
    state,
    isCreated: made.has(id),
    path: membership?.path,
    tags,
    contacts,
    alias,
  }));
}

export async function checksOf({ sandbox }: World, head: string): Promise<readonly CheckState[]> {
  const runs = await sandbox.repository.checkRuns(head);
  return runs.map(({ name, conclusion, status }) => ({ name, conclusion, status }));
}

export function commentsOf({ sandbox }: World, pull: number): readonly string[] {
  const all = sandbox.repository.comments(pull);
  return all.filter(({ author }) => author === BOT).map(({ body }) => body);
}

/** All pull requests; they are numbered from 1, among the issues. */
export async function pullsOf(world: World): Promise<readonly PullState[]> {
  const { repository } = world.sandbox;
  const numbers = new Set(
    repository.activity.flatMap(({ trigger }) =>
      trigger.name === 'pull_request' ? [trigger.number] : [],
    ),
  );
  const found: PullState[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const { state, author, headSha: head } = repository.pullRequest(number);
    const checks = await checksOf(world, head);
    found.push({ number, state, author, head, comments: commentsOf(world, number), checks });
  }
  return found;
}
