import { CreateAccountCommand } from '@aws-sdk/client-organizations';
import { code } from '../../text.ts';
import { awsError, CredentialsFailure } from '../errors.ts';
import { given } from '../given.ts';
import { partitionOf } from '../partition.ts';
import { requestRefusal } from '../refusals.ts';
import { end, MOST_SENDS, type Progress, pause, SECOND, type Step, waiting } from './progress.ts';

/** Asks AWS for the account, once. */
export async function send(progress: Progress, wait: number): Promise<Step> {
  const { writer, order, options } = progress;
  await pause(progress, wait);
  if (progress.sends >= MOST_SENDS) {
    return end({
      kind: 'failed',
      message: `AWS did not accept the request, ${MOST_SENDS} times in a row`,
      hint: 'Run again in a few minutes: it looks for the account before asking once more.',
    });
  }
  writer.signal.throwIfAborted();
  progress.sends += 1;
  try {
    const { CreateAccountStatus: status } = await writer.once.send(
      new CreateAccountCommand({
        Email: order.email,
        AccountName: order.awsName,
        RoleName: order.roleName,
        ...(order.billing && { IamUserAccessToBilling: order.billing }),
        Tags: Object.entries(order.tags).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    const request = given(status?.Id, 'CreateAccountStatus.Id');
    progress.request = request;
    options.log(`AWS has accepted the request for ${code(order.awsName)}: ${code(request)}.`);
    return { next: 'follow', request };
  } catch (error) {
    return afterRefusedSend(progress, error);
  }
}

function afterRefusedSend(progress: Progress, error: unknown): Step {
  const { order, options } = progress;
  const { name, reason, isAmbiguous } = awsError(error);
  if (name === 'AbortError' || error instanceof CredentialsFailure) {
    // Cancelled while it waited for its turn, so it was not sent; or refused for who asks.
    progress.sends -= 1;
    throw error;
  }
  const said = code(reason ? `${name} (${reason})` : name);
  const again = (wait: number): Step => {
    options.log(
      `CreateAccount for ${code(order.awsName)} got ${said}: checking whether it exists.`,
    );
    return { next: 'look', wait };
  };
  switch (name) {
    case 'FinalizingOrganizationException':
      // A new organization takes up to an hour; nothing was done, and nobody else was asked.
      if (performance.now() > progress.deadline) {
        return end(
          waiting('AWS is still setting up the new organization, which takes up to an hour'),
        );
      }
      progress.sends -= 1;
      options.log('AWS is still setting up the organization: trying again in a minute.');
      return { next: 'send', wait: 60 * SECOND };
    case 'ConcurrentModificationException':
    case 'TooManyRequestsException':
      return again(10 * SECOND * progress.sends);
    default:
      if (isAmbiguous) return again(15 * SECOND * progress.sends);
      return end({
        kind: 'failed',
        ...requestRefusal(error, partitionOf(progress.writer.session.arn)),
      });
  }
}
