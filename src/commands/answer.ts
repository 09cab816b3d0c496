import type { Desired } from '../accounts/directory.ts';
import { type DraftFile, type Drafts, withFiles, withList } from '../accounts/init.ts';
import { Failure } from '../failure.ts';
import { replyTo } from '../github/comment.ts';
import type { Event } from '../github/event.ts';
import { canWrite } from '../github/permission.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import { acknowledge } from '../github/reaction.ts';
import { draftsMarkdown, leftOf, textsMarkdown } from '../report/drafts.ts';
import { cell, inline, link, sections } from '../report/markdown.ts';
import { code, count } from '../text.ts';
import { draftImport } from './draft-import.ts';
import { draftInit } from './draft-init.ts';
import type { Job, Result } from './job.ts';
import { planPullRequest } from './plan.ts';
import { parseSlash, type SlashCommand } from './slash-command.ts';
import { readSnapshots } from './snapshot.ts';
import { commitFiles, misfitWords } from './write-files.ts';

type Comment = Extract<Event, { kind: 'comment' }>;

/**
 * Does what a comment on a pull request asks for: plans it, or adds files to its branch. Only for people who may
 * write to the repository; AWS is only read.
 */
export async function answer(job: Job, comment: Comment): Promise<Result> {
  const { number, commentId, author } = comment;
  // An edited comment need not be its author's any more, and what stands on an issue is about no branch.
  if (!comment.isCreated || !comment.isPullRequest) return idle('This comment is no command.');
  const command = parseSlash(comment.body);
  if (!command) return idle('This comment is no command.');
  const finish = await acknowledge(job.github, commentId, job.log);
  try {
    if (!(await canWrite(job.github, author))) {
      await replyTo(job.github, number, refusal);
      await finish('confused');
      return idle('Commands are taken from people with write access only.');
    }
    const result = await carryOut(job, number, command);
    // A plan that shows problems is what was asked for.
    const isDone = command.kind === 'plan' || result.failure === undefined;
    await finish(isDone ? 'rocket' : 'confused');
    return result;
  } catch (error) {
    const said =
      error instanceof Failure ? wordsOf(error) : 'Something went wrong that should not.';
    await replyTo(job.github, number, `${inline(said)} See [the run](${job.run.url}).`);
    await finish('confused');
    throw error;
  }
}

const refusal =
  'Commands are taken from people with write access to this repository. Ask one of them to give it.';

/** What there is, for people. */
const HELP = `| Command | What it does |
| --- | --- |
| \`/accounts plan\` | plans this pull request again |
| \`/accounts init\` | writes the files that are missing, here |
| \`/accounts init prod email=aws+prod@example.com title="Production" region=us-west-2\` | writes one, and lists it |
| \`/accounts import 012345678912=legacy\` | writes the file of an account that exists |
| \`/accounts help\` | shows this |

None of them changes AWS: that happens once a pull request is merged.`;

async function carryOut(job: Job, number: number, command: SlashCommand): Promise<Result> {
  switch (command.kind) {
    case 'help':
      await replyTo(job.github, number, HELP);
      return idle('Help was given.');
    case 'unknown': {
      const said = upperFirst(command.said);
      const end = said.endsWith('?') ? '' : '.';
      await replyTo(job.github, number, `${inline(said)}${end}\n\n${HELP}`);
      return { ...idle('The command was not understood.'), failure: command.said };
    }
    case 'plan':
      return planPullRequest(job, number, false);
    case 'init':
      return addTo(job, number, command.kind, (desired) =>
        draftInit(job, desired, {
          ...command,
          accounts: command.names.map((name) => ({ name, email: command.email })),
          emailPattern: job.inputs.rootEmailPattern,
        }),
      );
    case 'import': {
      const { accounts } = command;
      const include = new Set(job.inputs.include);
      return addTo(job, number, command.kind, (desired) =>
        draftImport(job, desired, { accounts, include }),
      );
    }
  }
}

/** Adds files to a pull request's branch, and plans it; where nothing of ours may write, shows them to be pasted. */
async function addTo(
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
  const written = await commitFiles(job, pull.headRef, desired, files, {
    headline: `Add ${count(files.length, 'account file')}`,
    body: [...files.map(({ path }) => path), '', `Asked for in ${pull.url}`].join('\n'),
  });
  const table = draftsMarkdown(drafts);
  const misfits = misfitWords(written);
  switch (written.kind) {
    case 'committed': {
      const commit = link(code(written.sha.slice(0, 7)), written.url);
      return planned(sections(`added with ${commit}:`, table), misfits);
    }
    case 'unchanged':
      return planned(sections('the branch has all of it already:', table), misfits);
    case 'refused': {
      const said = `the branch ${code(pull.headRef)} takes no commit: ${code(written.said)}.`;
      return planned(byHand(said, desired, files), misfits);
    }
  }

  async function planned(text: string, misfits?: string): Promise<Result> {
    const said = `\`/accounts ${verb}\`: ${text}`;
    const result = await planPullRequest(job, number, false, said);
    const left = leftOf(drafts, misfits);
    return { ...result, failure: left };
  }
}

/** Characters of an answer, which leave room for the plan. */
const MOST_ANSWER = 30_000;

/** Why no commit of ours belongs on the pull request's branch; `undefined` where one does. */
function whyNotHere(
  { headRef, headRepository }: PullRequest,
  repository: string,
  defaultBranch: string,
): string | undefined {
  if (headRepository !== repository) {
    return 'the branch is in another repository, where nothing can be added from here.';
  }
  if (headRef !== defaultBranch) return undefined;
  return `the branch is ${code(defaultBranch)} itself, to which a comment adds nothing.`;
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

function wordsOf({ message, hint }: Failure): string {
  return `${upperFirst(message)}.${hint === undefined ? '' : ` ${hint}`}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function idle(summary: string): Result {
  return { outputs: {}, summary, failure: undefined };
}
