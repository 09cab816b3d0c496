import type { Desired } from '../accounts/directory.ts';
import type { History } from '../commands/history.ts';
import type { Planning } from '../commands/job.ts';
import { type Prepared, prepare } from '../commands/prepare.ts';
import { tooMuch } from '../commands/weigh.ts';
import type { PlanApproval } from '../plan/extent.ts';
import { errors, ready } from '../plan/plan.ts';
import { type Scope, scopeOf } from '../plan/scope.ts';
import { planDocument } from '../report/json/plan.ts';
import { planText } from '../report/log.ts';
import { digestsOf, planHash } from '../review/approval.ts';
import { linesOfPlan } from '../review/line.ts';
import type { Context } from './context.ts';
import type { Local } from './folder.ts';
import { localHistory } from './history.ts';

/** What a command exits with. */
export const EXIT = { nothing: 0, problems: 1, changes: 2 } as const;

/** Plans the files as they are on the disk. */
export async function plan(context: Context): Promise<number> {
  const { screen } = context;
  const local = context.read();
  const scope = scopeAt(context, local);
  const { plan: made } = await prepareAt(context, local, scope);
  for (const line of planText(made)) screen.print(line);
  screen.json(planDocument(made));
  if (errors(made).length > 0 || made.approval) return EXIT.problems;
  return made.changes.length > 0 ? EXIT.changes : EXIT.nothing;
}

/** The plan of the files on the disk, and whether it changes so many accounts that it has to be confirmed. */
export async function prepareAt(context: Context, local: Local, scope: Scope): Promise<Prepared> {
  const history = historyAt(context, local);
  const prepared = await prepare(planningAt(context), local.now.desired, scope, history);
  const { plan: made, countAccounts } = prepared;
  const { maxChanges: limit } = context.settings;
  const management = made.organization?.managementAccountId ?? '';
  const lines = linesOfPlan({ ...made, changes: ready(made) }, management);
  const extent = await tooMuch(lines, countAccounts, limit);
  if (!extent) return prepared;
  const approval: PlanApproval = {
    extent,
    limit,
    plan: planHash(digestsOf(lines)),
    state: 'needed',
    byAuthor: true,
    where: 'terminal',
  };
  return { ...prepared, plan: { ...made, approval } };
}

export function planningAt(context: Context): Planning {
  const { settings, repository, screen, session, signal } = context;
  return { inputs: settings, run: { repository }, log: screen.log, session, signal };
}

/**
 * Everything, since whoever asks sees all of it before it is done; or, with `--changed`, what differs from the last
 * commit, and what has no id. What files said before comes from the last commit.
 */
export function scopeAt({ args }: Context, { now, before, changed }: Local): Scope {
  const past: Desired | undefined = before?.desired;
  return scopeOf(now.desired, changed, past, { isWhole: !args.flags.has('changed') });
}

/** The history up to the last commit; what is on the disk comes after it. */
export function historyAt({ git }: Context, { now, before }: Local): History {
  return localHistory(git, before, now);
}
