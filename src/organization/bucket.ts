import { setTimeout as sleep } from 'node:timers/promises';
import { RATES, type Rate } from './rates.ts';

/** The run was cancelled while a request waited for its turn: it was not sent. */
class Unsent extends Error {
  override readonly name = 'AbortError';
}

/**
 * Waits until one more call of an operation keeps to its rate; first come, first served.
 * Throws an AbortError when the signal comes before its turn.
 */
export type Throttle = (operation: string, signal?: AbortSignal) => Promise<void>;

/**
 * One token bucket for each operation that AWS limits. All clients of a run share them, since AWS
 * counts for the whole management account.
 */
export function createThrottle(rates: Readonly<Record<string, Rate>> = RATES): Throttle {
  // For each operation, when its bucket is full again, in milliseconds ("virtual scheduling").
  const fullAt = new Map<string, number>();
  return async (operation, signal) => {
    const rate = rates[operation];
    if (!rate) return;
    const now = performance.now();
    const interval = 1000 / rate.perSecond;
    const next = Math.max(fullAt.get(operation) ?? 0, now) + interval;
    fullAt.set(operation, next);
    const wait = next - now - rate.burst * interval;
    if (wait <= 0 && !signal?.aborted) return;
    await sleep(wait, undefined, signal && { signal }).catch((cause: unknown) => {
      throw new Unsent('the run was cancelled before this was sent', { cause });
    });
  };
}
