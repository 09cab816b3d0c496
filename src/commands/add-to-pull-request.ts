import type { Desired } from '../accounts/directory.ts';
import { type DraftFile, type Drafts, withFiles, withList } from '../accounts/init.ts';
import { Failure } from '../failure.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import { draftsMarkdown, leftOf, textsMarkdown } from '../report/drafts.ts';
import { cell, inline, link, sections } from '../report/markdown.ts';
import { code, commitText, count } from '../text.ts';
import { tellingFailure } from './failed-run.ts';
import type { Job, Result } from './job.ts';
import { planPullRequest } from './plan.ts';
import { readSnapshots } from './snapshot.ts';
import { commitFiles, misfitWords } from './write-files.ts';

/** Adds files to a pull request's branch, and plans it; where the action may not write, shows them to be pasted. */
export async function addTo(
  job: Job,
  number: number,
  verb: 'init' | 'import',
  draft: (desired: Desired) => Promise<Drafts>,
): Promise<Result> {
  const { github, inputs, run } = job;
  const pull = await readPullRequest(github, number);
  if (!pull.isOpen) throw new Failure('this pull request is closed, so no file is added to it');
  const [snapshot] = await readSnapshots(github, inputs.directory, [pull.headSha]);
  if (!snapshot) throw new Error('one commit gives one snapshot');
  const { desired } = snapshot;
  const drafts = await draft(desired);
  const { files } = drafts;
  if (files.length === 0) return planned(sections('no file was written.', draftsMarkdown(drafts)));
  const elsewhere = whyNotHere(pull, run.repository, run.defaultBranch);
  if (elsewhere !== undefined) return planned(byHand(elsewhere, desired, files));
  const written = await commitFiles(job, pull.headRef, desired, files, (some) => ({
    headline: `Add ${count(files.length, 'account file')}`,
    body: [...some.map(({ path }) => commitText(path)), '', `Requested in ${pull.url}`].join('\n'),
  }));
  const table = draftsMarkdown(drafts);
  const misfits = misfitWords(written);
  switch (written.kind) {
    case 'committed': {
      const commit = link(code(written.sha.slice(0, 7)), written.url);
      return planned(sections(`added with ${commit}:`, table), misfits);
    }
    case 'unchanged':
      return planned(sections('the branch already has all of it:', table), misfits);
    case 'refused': {
      const said = `the branch ${code(pull.headRef)} does not accept commits: ${code(written.said)}.`;
      return planned(byHand(said, desired, files), misfits);
    }
  }

  async function planned(text: string, misfits?: string): Promise<Result> {
    const said = `\`/accounts ${verb}\`: ${text}`;
    const result = await tellingFailure(job, number, () => planPullRequest(job, number, said));
    const left = leftOf(drafts, misfits);
    return { ...result, failure: left };
  }
}

/** Characters of an answer, which leave room for the plan. */
const MOST_ANSWER = 30_000;

/** Why the action may not commit to the pull request's branch; `undefined` where it may. */
function whyNotHere(
  { headRef, headRepository }: PullRequest,
  repository: string,
  defaultBranch: string,
): string | undefined {
  if (headRepository !== repository) {
    return "the branch is in another repository, which this workflow can't push to.";
  }
  if (headRef !== defaultBranch) return undefined;
  return `the branch is ${code(defaultBranch)} itself, which comments don't change.`;
}

/** The files to be added by hand, and the lines for the list. */
function byHand(why: string, desired: Desired, files: readonly DraftFile[]): string {
  const these = files.length === 1 ? 'This is the file' : 'These are the files';
  return sections(
    inline(`${why} ${these} to be added by hand:`),
    textsMarkdown(withList(files), MOST_ANSWER),
    desired.list.kind === 'names' ? listWords(desired, files) : '',
  );
}

function listWords(desired: Desired, files: readonly DraftFile[]): string {
  const { management } = desired;
  const after = withFiles(desired, files);
  if (!management || after.management?.file.text === management.file.text) return '';
  const names = files.map(({ name }) => cell(code(`- ${name}`))).join(', ');
  return `And in ${cell(code(management.file.path))}, under \`organization_account_ids\`: ${names}`;
}
