import { Failure } from '../failure.ts';
import type { Event } from '../github/event.ts';
import { canWrite } from '../github/permission.ts';
import { acknowledge } from '../github/reaction.ts';
import { inline } from '../report/markdown.ts';
import { upperFirst } from '../text.ts';
import { addTo } from './add-to-pull-request.ts';
import { type Approved, approve } from './approve.ts';
import { draftImport } from './draft-import.ts';
import { draftInit } from './draft-init.ts';
import { tellFailedPlan, tellingFailure } from './failed-run.ts';
import { managementBefore } from './history.ts';
import type { Job, Result } from './job.ts';
import { planPullRequest } from './plan.ts';
import { headAskedFor } from './plan-fork.ts';
import { reply } from './publish.ts';
import { parseSlash, type SlashCommand } from './slash-command.ts';

type Comment = Extract<Event, { kind: 'comment' }>;

/**
 * Does what a comment on a pull request asks for: plans it, or adds files to its branch. Only for people who may
 * write to the repository; AWS is only read.
 */
export async function answer(job: Job, comment: Comment): Promise<Result> {
  const { number, commentId, author } = comment;
  // An edited comment need not be its author's any more, and what is said on an issue is about no branch.
  if (!comment.isCreated || !comment.isPullRequest) return idle('This comment is not a command.');
  const command = parseSlash(comment.body);
  if (!command) return idle('This comment is not a command.');
  const asked = await headAskedFor(job.github, comment);
  const finish = await acknowledge(job.github, commentId, job.log);
  try {
    if (!(await canWrite(job.github, author))) {
      await reply(job, number, refusal);
      await finish('confused');
      return idle('Only people with write access can run commands.');
    }
    const result = await carryOut(asked === undefined ? job : { ...job, asked }, comment, command);
    // A plan that shows problems is what was asked for; one that was not made is not.
    const isPlanned = isPlan(command) && result.outputs['has-changes'] !== undefined;
    const isDone = isPlanned || result.failure === undefined;
    await finish(isDone ? 'rocket' : 'confused');
    return result;
  } catch (error) {
    // A plan that failed is told in the plan's own comment.
    if (!isPlan(command)) await replyFailure(job, number, error);
    await finish('confused');
    throw error;
  }
}

/** Tells somebody whose command can't be looked at, because the workflow's inputs are wrong. Strangers are not answered. */
export async function tellCommenter(job: Job, comment: Comment, error: unknown): Promise<void> {
  const { number, author } = comment;
  const command = comment.isCreated && comment.isPullRequest ? parseSlash(comment.body) : undefined;
  if (!command || !(await canWrite(job.github, author))) return;
  if (isPlan(command)) return tellFailedPlan(job, number, error);
  if (error instanceof Failure) await reply(job, number, inline(wordsOf(error)));
}

const refusal =
  'Only people with write access to this repository can run commands. Ask one of them to run it.';

/** What there is, for people. */
const HELP = `| Command | What it does |
| --- | --- |
| \`/accounts plan\` | plans this pull request again |
| \`/accounts approve\` | approves this plan, if it changes so many accounts that it needs approval |
| \`/accounts init\` | adds missing account files to this pull request |
| \`/accounts init prod email=aws+prod@example.com title="Production" region=us-west-2\` | adds one file, and lists the account |
| \`/accounts import 012345678912=legacy\` | adds the file of an existing account |
| \`/accounts help\` | shows this |

None of them changes AWS: that happens once a pull request is merged.`;

/** Whether a command ends with a plan in the plan's own comment. */
function isPlan({ kind }: SlashCommand): boolean {
  return kind === 'plan' || kind === 'approve';
}

async function carryOut(job: Job, comment: Comment, command: SlashCommand): Promise<Result> {
  const { number } = comment;
  switch (command.kind) {
    case 'help':
      await reply(job, number, HELP);
      return idle('Help was posted.');
    case 'unknown': {
      const said = upperFirst(command.said);
      const end = said.endsWith('?') ? '' : '.';
      await reply(job, number, `${inline(said)}${end}\n\n${HELP}`);
      return { ...idle('The command was not understood.'), failure: command.said };
    }
    case 'plan':
      return tellingFailure(job, number, () => planPullRequest(job, number));
    case 'approve': {
      const done = await approving(job, comment);
      if (done.kind === 'approved') {
        return tellingFailure(job, number, () => planPullRequest(job, number, '', done.commit));
      }
      await reply(job, number, inline(done.said));
      const failure = done.kind === 'refused' ? 'the plan was not approved' : undefined;
      return { ...idle(done.said), failure };
    }
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
        draftImport(job, desired, {
          accounts,
          include,
          management: () => managementBefore(job, desired),
        }),
      );
    }
  }
}

async function approving(job: Job, comment: Comment): Promise<Approved> {
  try {
    return await approve(job, comment);
  } catch (error) {
    // The plan is as it was: it is the answer that failed.
    await replyFailure(job, comment.number, error);
    throw error;
  }
}

async function replyFailure(job: Job, number: number, error: unknown): Promise<void> {
  const said = error instanceof Failure ? wordsOf(error) : 'Internal error, please report it.';
  await reply(job, number, `${inline(said)} See [the run](${job.run.url}).`);
}

function wordsOf({ message, hint }: Failure): string {
  return `${upperFirst(message)}.${hint === undefined ? '' : ` ${hint}`}`;
}

function idle(summary: string): Result {
  return { outputs: {}, summary, failure: undefined };
}
