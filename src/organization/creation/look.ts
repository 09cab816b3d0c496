import { code } from '../../text.ts';
import { type LiveAccount, sameEmail } from '../account.ts';
import { type CreationRequest, describeAccount, listAccounts, listCreations } from '../live.ts';
import { partitionOf } from '../partition.ts';
import { findPredecessor, isMadeFor, predecessorRefusal, standsInTheWay } from '../predecessor.ts';
import { creationRefusal } from '../refusals.ts';
import { type Accounts, end, type Progress, pause, SECOND, type Step, usable } from './progress.ts';

/** How often an account that AWS says exists is looked for in the list before its owner is a stranger. */
const MOST_LOOKS = 4;

/** Is the account there, or being made? */
export async function look(progress: Progress, wait: number, known?: Accounts): Promise<Step> {
  const { writer, order, options, foreign } = progress;
  await pause(progress, wait);
  const accounts = known ?? (await listAccounts(writer.reader));
  const existing = [...accounts.values()].find((account) => sameEmail(account.email, order.email));
  if (existing) return end(usable(existing));
  // Asked afresh for every order: another run may have sent its own in the meantime.
  const requests = await listCreations(writer.reader, ['IN_PROGRESS', 'SUCCEEDED']);
  const { predecessors } = order;
  const candidates = requests.filter(
    ({ id, accountName, accountId }) =>
      predecessors.names.has(accountName) && !foreign.has(id) && !accounts.has(accountId ?? ''),
  );
  for (const request of candidates) {
    const { id, accountName, state, accountId } = request;
    if (state === 'IN_PROGRESS') {
      options.log(
        `A creation of ${code(accountName)} is in progress (${code(id)}): waiting for it.`,
      );
      return { next: 'follow', request: id };
    }
    // Made moments ago, and not in the list yet.
    const account = accountId && (await describeAccount(writer.reader, accountId));
    if (account && sameEmail(account.email, order.email)) return end(usable(account));
    if (account) {
      const refusal = await refusalOf(progress, account);
      if (refusal) return refusal;
    }
    if (!account && isFresh(request) && progress.looksForUnseen < MOST_LOOKS) {
      // Perhaps ours, and not seen by any call yet: whose it is tells its email alone.
      progress.looksForUnseen += 1;
      options.log(
        `AWS has just created ${code(accountName)} (${code(id)}), but does not show it yet.`,
      );
      return { next: 'look', wait: 15 * SECOND };
    }
    foreign.add(id);
  }
  const earlier = await findPredecessor(writer.reader, predecessors, accounts);
  if (earlier) return end({ kind: 'failed', ...earlier });
  if (progress.looksForTaken === undefined) return { next: 'send', wait: 0 };
  // Perhaps taken by our own earlier request, whose answer got lost and which no list shows yet. Asking
  // once more could only fail again.
  progress.looksForTaken += 1;
  if (progress.looksForTaken < MOST_LOOKS) return { next: 'look', wait: 15 * SECOND };
  return end({
    kind: 'failed',
    ...creationRefusal('EMAIL_ALREADY_EXISTS', order.email, partitionOf(writer.session.arn)),
  });
}

/** Milliseconds after which every call of AWS shows an account that was created. */
const SHOWN = 10 * 60 * SECOND;

/** Whether a creation ended so short a time ago that its account need not be seen by every call. */
function isFresh({ completedAt }: CreationRequest): boolean {
  return completedAt === undefined || Date.now() - completedAt.getTime() < SHOWN;
}

/** How it ends where an account of another email turns out to have been made for the same file. */
export async function refusalOf(
  { writer, order }: Progress,
  account: LiveAccount,
): Promise<Step | undefined> {
  const { predecessors } = order;
  if (!standsInTheWay(account, predecessors)) return undefined;
  if (!(await isMadeFor(writer.reader, account, predecessors))) return undefined;
  return end({ kind: 'failed', ...predecessorRefusal(account) });
}
