import { DescribeCreateAccountStatusCommand } from '@aws-sdk/client-organizations';
import { code } from '../../text.ts';
import { sameEmail } from '../account.ts';
import type { Writer } from '../connection.ts';
import { awsFailure, CredentialsFailure } from '../errors.ts';
import { given } from '../given.ts';
import { type CreationRequest, describeAccount, toRequest } from '../live.ts';
import { partitionOf } from '../partition.ts';
import { creationRefusal } from '../refusals.ts';
import { refusalOf } from './look.ts';
import {
  end,
  MOST_SENDS,
  named,
  type Progress,
  pause,
  SECOND,
  type Step,
  usable,
  waiting,
} from './progress.ts';

const POLL = { first: 2 * SECOND, growth: 1.3, most: 10 * SECOND };

/** Waits for a request to end. The retry is around this question alone, never around the request. */
export async function follow(progress: Progress, request: string): Promise<Step> {
  const { writer, order, options, deadline } = progress;
  const isOurs = progress.request === request;
  progress.request = request;
  let interval = POLL.first;
  let silence = 0;
  while (performance.now() < deadline) {
    await pause(progress, interval);
    interval = Math.min(interval * POLL.growth, POLL.most);
    const status = await ask(writer, request);
    if ('refused' in status) {
      silence += 1;
      if (silence >= 10) return end(waiting(status.refused));
      continue;
    }
    silence = 0;
    if (status.state === 'SUCCEEDED') {
      return confirm(progress, given(status.accountId, 'CreateAccountStatus.AccountId'), isOurs);
    }
    if (status.state === 'FAILED') {
      options.log(
        `The request ${code(request)} failed: ${code(status.failureReason ?? 'no reason')}.`,
      );
      return isOurs ? afterFailed(progress, status.failureReason) : notOurs(progress, request);
    }
  }
  return end(
    waiting(
      `AWS has not finished creating ${code(order.awsName)}${named(request)} in the time allowed`,
    ),
  );
}

async function ask(
  writer: Writer,
  request: string,
): Promise<CreationRequest | { readonly refused: string }> {
  try {
    const { CreateAccountStatus: status } = await writer.reader.organizations.send(
      new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: request }),
    );
    return toRequest(status ?? {});
  } catch (error) {
    if (error instanceof CredentialsFailure) throw error;
    return { refused: awsFailure(error, 'organizations:DescribeCreateAccountStatus').message };
  }
}

/** Reads the new account back: its email is what makes it the one that was wanted. */
async function confirm(progress: Progress, id: string, isOurs: boolean): Promise<Step> {
  const { writer, order } = progress;
  for (let tries = 0; tries < 12; tries += 1) {
    if (tries > 0) await pause(progress, 5 * SECOND);
    const account = await describeAccount(writer.reader, id);
    if (!account) continue;
    if (!sameEmail(account.email, order.email)) {
      const refusal = await refusalOf(progress, account);
      return refusal ?? notOurs(progress, progress.request ?? '');
    }
    return end(isOurs ? { kind: 'created', account } : usable(account));
  }
  return end(
    waiting(`AWS says that ${code(order.awsName)} exists as ${code(id)}, but does not show it`),
  );
}

/** The name was the same, the account another. */
function notOurs(progress: Progress, request: string): Step {
  progress.foreign.add(request);
  progress.request = undefined;
  return { next: 'look', wait: 0 };
}

function afterFailed(progress: Progress, reason: string | undefined): Step {
  const { order, foreign, request } = progress;
  foreign.add(request ?? '');
  progress.request = undefined;
  switch (reason) {
    case 'EMAIL_ALREADY_EXISTS':
      progress.looksForTaken = 0;
      return { next: 'look', wait: 5 * SECOND };
    case 'CONCURRENT_ACCOUNT_MODIFICATION':
    case 'INTERNAL_FAILURE':
      if (progress.sends < MOST_SENDS) return { next: 'look', wait: 15 * SECOND * progress.sends };
      break;
  }
  return end({
    kind: 'failed',
    ...creationRefusal(reason, order.email, partitionOf(progress.writer.session.arn)),
  });
}
