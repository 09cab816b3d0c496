import { Failure } from './failure.ts';
import { count } from './text.ts';

/** Milliseconds that a run has after its end to write down how far it is, before it is stopped whatever it does. */
const GRACE = 2 * 60_000;

const MINUTE = 60_000;

/** How a run comes to an end before its work is done: somebody cancels it, or its time is up. */
export interface Ending {
  /** Fires at the end, with a Failure that says why. From then on nothing more is sent to AWS. */
  readonly signal: AbortSignal;
  /** Why the run ended because its time was up, as a sentence without a full stop; `undefined` where it did not. */
  readonly timeUp: () => string | undefined;
  /** Forgets the time: the run is done. */
  readonly clear: () => void;
}

/**
 * Watches for the end of a run. The runner sends SIGINT, and SIGTERM seven and a half seconds later ("Canceling a
 * workflow").
 * @param timeout milliseconds that the run may take
 * @param log told of the end
 * @param stop called when the run goes on two minutes after its time; must end the process
 */
export function watchEnding(
  timeout: number,
  log: (line: string) => void,
  stop: (why: string) => void,
): Ending {
  const controller = new AbortController();
  const minutes = count(Math.round(timeout / MINUTE), 'minute');
  const over = `the run took longer than ${minutes} (\`timeout-minutes\`)`;
  let isTimeUp = false;
  const end = (said: string, reason: Failure): void => {
    if (controller.signal.aborted) return;
    log(`${said}: nothing more is sent to AWS, and the ids that are known are committed.`);
    controller.abort(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      end('Cancelled', new Failure('the run was cancelled', 'Run it again.'));
    });
  }
  const timers = [
    setTimeout(() => {
      isTimeUp = true;
      end('Time limit reached', new Failure(over, LONGER));
    }, timeout),
    setTimeout(() => {
      stop(`${over}, and could not finish in time either`);
    }, timeout + GRACE),
  ];
  return {
    signal: controller.signal,
    timeUp: () => (isTimeUp ? over : undefined),
    clear: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

const LONGER =
  'Run it again to continue. If AWS and GitHub respond and there is simply a lot to do, raise `timeout-minutes`.';

/**
 * Waits for work, but not past the end.
 * @throws the signal's reason at the end; what the work comes to after that is nobody's business
 */
export async function untilEnd<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
