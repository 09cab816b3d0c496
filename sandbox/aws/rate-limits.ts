/** A token bucket: how many requests a second in the long run, and how many at once. */
export interface Limit {
  readonly rate: number;
  readonly burst: number;
}

export type Limits = Readonly<Record<string, Limit>>;

/** Requests older than this no longer weigh; every bucket has long been full again. */
const MEMORY = 120_000;

/**
 * AWS's token buckets in simulated time. A request counts at the moment it was *signed*, by the
 * client's clock, which lives in the same simulated time: what a loaded machine delays, reorders or
 * bunches up on the way is no greed of the client's.
 *
 * Tolerance: signatures carry whole seconds, so two of them can be a second further apart than they
 * say: one second's tokens more, and one token for rounding. A client that keeps to a limit is never
 * throttled by it; one that ignores it soon is.
 */
export class Throttle {
  readonly #accepted = new Map<string, number[]>();

  /** Whether a request signed at that time (in milliseconds) still fits; if so, it counts. */
  admits(bucket: string, limit: Limit, signedAt: number): boolean {
    const since = signedAt - MEMORY;
    const times = (this.#accepted.get(bucket) ?? []).filter((time) => time > since);
    const at = times.findLastIndex((time) => time <= signedAt) + 1;
    const together = times.toSpliced(at, 0, signedAt);
    const fits = keepsTo(limit, together);
    this.#accepted.set(bucket, fits ? together : times);
    return fits;
  }
}

/** Whether requests at these times, in order, never draw on an empty bucket. */
function keepsTo({ rate, burst }: Limit, times: readonly number[]): boolean {
  const size = burst + rate + 1;
  let tokens = size;
  let last = times[0] ?? 0;
  for (const time of times) {
    tokens = Math.min(size, tokens + ((time - last) / 1000) * rate) - 1;
    last = time;
    // A sum of fractions may miss zero by a hair.
    if (tokens < -1e-9) return false;
  }
  return true;
}
