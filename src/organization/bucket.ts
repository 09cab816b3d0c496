import { setTimeout as sleep } from 'node:timers/promises';
import { RATES, type Rate } from './rates.ts';

/** Waits until one more call of an operation keeps to its rate; first come, first served. */
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
    if (wait > 0) await sleep(wait, undefined, signal && { signal });
  };
}
