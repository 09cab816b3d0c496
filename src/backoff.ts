/**
 * Milliseconds to wait after a failed attempt: a second or somewhat less after the first, twice as much after each
 * other one, so that many who failed together don't come back together.
 * @param attempt the one that failed, from 1
 */
export function backoff(attempt: number): number {
  return 500 * 2 ** attempt * (0.5 + Math.random() / 2);
}
