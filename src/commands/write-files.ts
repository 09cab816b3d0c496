import { type Desired, readDirectory } from '../accounts/directory.ts';
import { addToList } from '../accounts/edit-list.ts';
import { childrenOf, type DraftFile, type Drafts, withList } from '../accounts/init.ts';
import { MASTER } from '../accounts/schema.ts';
import { addFiles } from '../github/new-files.ts';
import { type CommitMessage, type Edit, readHead, type WriteBack } from '../github/write-back.ts';
import {
  appendToRequest,
  findRequest,
  requestChanges,
  type WriteBackRequest,
} from '../github/write-back-request.ts';
import { draftsMarkdown, leftOf } from '../report/drafts.ts';
import { inline, link, sections } from '../report/markdown.ts';
import { code, list } from '../text.ts';
import { tellingFailure } from './failed-run.ts';
import type { Job, Outputs, Result } from './job.ts';
import { planPullRequest } from './plan.ts';
import { readSnapshots } from './snapshot.ts';

/** The files of the default branch, and of our open pull request that adds more to them. */
export interface Present {
  readonly base: Desired;
  /** Both together: what is in the pull request already is not written again. */
  readonly all: Desired;
}

/** Reads what is there before files are added. */
export async function readPresent(job: Job, branch: string): Promise<Present> {
  const { github, inputs, run } = job;
  const open = await findRequest(github, run.defaultBranch, branch);
  const branches = open ? [run.defaultBranch, branch] : [run.defaultBranch];
  const heads = await Promise.all(branches.map((name) => readHead(github, name)));
  const [base, asked] = await readSnapshots(github, inputs.directory, heads);
  if (!base) throw new Error('one commit gives one snapshot');
  const paths = new Set(base.desired.files.map(({ path }) => path));
  const more = asked?.desired.files.filter(({ path }) => !paths.has(path)) ?? [];
  return {
    base: base.desired,
    all: readDirectory(base.desired.directory, [...base.desired.files, ...more]),
  };
}

/** Files of one commit: GitHub gives each ten seconds, and people have to be able to look through it. */
const MOST_FILES = 100;

/**
 * Commits files to a branch, with their names in the management account's list if there is one: at most a hundred
 * files at a time. The list comes last, so that it never names an account whose file is not there yet: a run that is
 * cut off leaves files that are managed and not listed, and the next one adds those that are missing.
 * @param wording the message of a commit that holds these files
 * @returns the last commit, and what did not fit in any
 */
export async function commitFiles(
  { github }: Pick<Job, 'github'>,
  branch: string,
  desired: Desired,
  files: readonly DraftFile[],
  wording: (files: readonly DraftFile[]) => CommitMessage,
): Promise<WriteBack> {
  const list = listEdits(desired, files);
  const batches = inBatches(withList(files), list.length);
  const misfits = new Map<string, string>();
  let result: WriteBack = { kind: 'unchanged', misfits };
  for (const [index, batch] of batches.entries()) {
    const { headline, body } = wording(batch);
    const part = batches.length > 1 ? ` (part ${index + 1} of ${batches.length})` : '';
    const message = { headline: `${headline}${part}`, body: body.trim() };
    const edits = index === batches.length - 1 ? list : [];
    const written = await addFiles(github, branch, batch, message, edits);
    for (const [path, why] of written.misfits) misfits.set(path, why);
    if (written.kind === 'refused') return { ...written, misfits };
    if (written.kind === 'committed') result = { ...written, misfits };
  }
  return result;
}

/** Files in as few commits as it takes, with room for edits in the last; there is the management account's, with its list. */
function inBatches(files: readonly DraftFile[], edits: number): readonly (readonly DraftFile[])[] {
  const isLast = ({ name }: DraftFile): boolean => name === MASTER;
  const ordered = [...files.filter((file) => !isLast(file)), ...files.filter(isLast)];
  const count = Math.ceil((ordered.length + edits) / MOST_FILES);
  return Array.from({ length: count }, (_, index) =>
    ordered.slice(index * MOST_FILES, (index + 1) * MOST_FILES),
  );
}

/** Opens a pull request for files, or adds them to the one that is open. */
export async function requestFiles(
  job: Job,
  branch: string,
  desired: Desired,
  files: readonly DraftFile[],
  text: {
    readonly headline: string;
    readonly commit: (files: readonly DraftFile[]) => CommitMessage;
    readonly markdown: string;
  },
): Promise<WriteBackRequest> {
  const { github, run } = job;
  const { headline, commit, markdown } = text;
  const request = await requestChanges(
    github,
    run.defaultBranch,
    branch,
    (to) => commitFiles(job, to, desired, files, commit),
    { headline, body: markdown },
  );
  if (!request.isNew) await appendToRequest(github, request.number, markdown);
  return request;
}

/**
 * Plans the pull request here, because a token's own starts no workflow, and tells of both.
 * @param did "Imported 3 accounts"
 * @param why the files are in a pull request, where something else was asked for
 */
export async function planRequest(
  job: Job,
  drafts: Drafts,
  asked: WriteBackRequest,
  did: string,
  why = '',
): Promise<Result> {
  const { outputs, failure } = await tellingFailure(job, asked.number, () =>
    planPullRequest(job, asked.number),
  );
  const said = sections(
    why,
    `${did}: ${link(`pull request ${asked.number}`, asked.url)}.`,
    failure === undefined ? '' : `Review its plan: ${inline(failure)}.`,
  );
  return draftsResult(
    drafts,
    said,
    { ...outputs, 'pull-request-url': asked.url },
    misfitWords(asked),
  );
}

/** The result of a run that writes files: it fails when something that was asked for could not be had. */
export function draftsResult(
  drafts: Drafts,
  said: string,
  outputs: Outputs = {},
  misfits?: string,
): Result {
  return {
    outputs,
    summary: sections('## Account files', said, draftsMarkdown(drafts, 2000)),
    failure: leftOf(drafts, misfits),
  };
}

/** What could not be written although it was to be, as a sentence; `undefined` when all was. */
export function misfitWords({ misfits }: Pick<WriteBack, 'misfits'>): string | undefined {
  if (misfits.size === 0) return undefined;
  return list([...misfits].map(([path, why]) => `${code(path)}: ${code(why)}`));
}

function listEdits({ list: listed, management }: Desired, files: readonly DraftFile[]): Edit[] {
  const names = childrenOf(files);
  if (!management || listed.kind !== 'names' || names.length === 0) return [];
  return [{ path: management.file.path, apply: (text) => addToList(text, names) }];
}
