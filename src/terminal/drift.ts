import { findDrift } from '../commands/find-drift.ts';
import { errors } from '../plan/plan.ts';
import { driftHeadline, hasDrift } from '../report/drift.ts';
import { driftDocument } from '../report/json/terminal.ts';
import { planText } from '../report/log.ts';
import { timestamp } from '../report/view.ts';
import { code } from '../text.ts';
import type { Context } from './context.ts';
import { EXIT, historyAt, planningAt } from './plan.ts';

/** Compares everything with AWS; nothing is changed. */
export async function drift(context: Context): Promise<number> {
  const { screen } = context;
  const local = context.read();
  const found = await findDrift(planningAt(context), local.now.desired, historyAt(context, local));
  const { plan, unmanaged, invitations } = found;
  screen.print(`Drift: ${driftHeadline(found)}`);
  for (const line of planText(plan).slice(1)) screen.print(line);
  for (const { id, name, email, state } of unmanaged) {
    screen.print(`  ? ${code(id)} ${code(name)}, ${code(email)}, ${state}: it has no file`);
  }
  if (unmanaged.length > 0) {
    screen.print('To add files for them: org-accounts import all, or some of the ids.');
  }
  for (const { accountId, email, state, expiresAt } of invitations) {
    const until = expiresAt ? `, until ${timestamp(expiresAt)}` : '';
    screen.print(`  ? the invitation of ${code(accountId ?? email ?? '')} is ${state}${until}`);
  }
  screen.json(driftDocument(found));
  if (errors(plan).length > 0) return EXIT.problems;
  return hasDrift(found) ? EXIT.changes : EXIT.nothing;
}
