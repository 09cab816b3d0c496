import type { Writer } from './connection.ts';
import { follow } from './creation/follow.ts';
import { look } from './creation/look.ts';
import {
  type Creation,
  type CreationOptions,
  named,
  type Order,
  type Progress,
  type Step,
  waiting,
} from './creation/progress.ts';
import { send } from './creation/send.ts';
import { awsFailure } from './errors.ts';

/*
 * Creating an account without ever creating it twice. CreateAccount has no client token, its answer can
 * get lost after it took effect, and its status does not tell the email. So: look first, send once,
 * and after anything doubtful look again before sending again. What makes a second account impossible in
 * the end is AWS itself, which takes an email once; the rest makes sure that we find the first one.
 */

/** Makes the account, or finds it. Never throws for what AWS answers; stops at the writer's signal. */
export async function createAccount(
  writer: Writer,
  order: Order,
  options: CreationOptions,
): Promise<Creation> {
  const progress: Progress = {
    writer,
    order,
    options,
    deadline: performance.now() + options.patience,
    sends: 0,
    looksForTaken: undefined,
    looksForUnseen: 0,
    request: undefined,
    foreign: new Set(),
  };
  try {
    let step: Step = { next: 'look', wait: 0, known: options.known };
    for (;;) {
      switch (step.next) {
        case 'look':
          step = await look(progress, step.wait, step.known);
          break;
        case 'send':
          step = await send(progress, step.wait);
          break;
        case 'follow':
          step = await follow(progress, step.request);
          break;
        case 'end':
          return step.creation;
      }
    }
  } catch (error) {
    if (writer.signal.aborted) return cancelled(progress);
    const { message, hint } = awsFailure(error, 'organizations:CreateAccount');
    // Something may have been asked for: only a later run, which looks first, can tell.
    return { kind: progress.sends > 0 ? 'waiting' : 'failed', message, hint: hint ?? '' };
  }
}

function cancelled({ sends, request }: Progress): Creation {
  if (sends === 0 && request === undefined) return { kind: 'not-tried' };
  return waiting(`the run was cancelled while AWS was creating the account${named(request)}`);
}
