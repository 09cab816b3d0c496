import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';

/** REST counts requests, GraphQL points ("Rate limits for the REST API", "… for the GraphQL API"). */
export type Resource = 'core' | 'graphql';

/** What a token has left of its hour. */
export interface Left {
  readonly remaining: number;
  /** When it has all of it again, in milliseconds since the epoch. */
  readonly resetAt: number;
}

/** What the answers so far say about a token's limits. */
export interface Limits {
  /** Undefined where no answer told, or the hour is over. */
  left(resource: Resource): Left | undefined;
  note(headers: Readonly<Record<string, string | number | undefined>> | undefined): void;
}

export function openLimits(): Limits {
  const known = new Map<string, Left>();
  return {
    left: (resource) => {
      const left = known.get(resource);
      return left && left.resetAt > Date.now() ? left : undefined;
    },
    note: (headers = {}) => {
      const resource = headers['x-ratelimit-resource'];
      const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
      const resetAt = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
      if (resource === undefined || Number.isNaN(remaining) || Number.isNaN(resetAt)) return;
      const before = known.get(String(resource));
      // Answers overtake one another: within an hour, the lowest is the newest.
      const isSameHour = before !== undefined && before.resetAt >= resetAt;
      known.set(String(resource), {
        remaining: isSameHour ? Math.min(before.remaining, remaining) : remaining,
        resetAt: isSameHour ? before.resetAt : resetAt,
      });
    },
  };
}

export interface Patience {
  /** Milliseconds for which a reset is waited for. */
  readonly longest: number;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/**
 * Does something for which the hour's requests may not suffice. What GitHub refuses for that has had no effect: it is
 * done again after the reset, if that comes in time and nobody cancels.
 * @throws Failure that says when to run again, where it doesn't
 */
export async function afterReset<Result>(
  limits: Limits,
  { longest, signal, log }: Patience,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const resource = exhausted(error);
    if (!resource) throw error;
    const resetAt = limits.left(resource)?.resetAt;
    const wait = resetAt === undefined ? Number.POSITIVE_INFINITY : resetAt - Date.now() + 1000;
    if (wait > longest || signal.aborted) throw tooLate(resetAt, error);
    log(`The token has reached GitHub's rate limit. Waiting until ${clock(resetAt)}.`);
    try {
      await sleep(wait, undefined, { signal });
    } catch {
      throw tooLate(resetAt, error);
    }
    return await work();
  }
}

/** Which limit an error says is used up. */
function exhausted(error: unknown): Resource | undefined {
  if (error instanceof GraphqlFailure) {
    return error.types.includes('RATE_LIMITED') ? 'graphql' : undefined;
  }
  const isRefused = error instanceof GitHubFailure && [403, 429].includes(error.status);
  return isRefused && /rate limit exceeded/i.test(error.said) ? 'core' : undefined;
}

function tooLate(resetAt: number | undefined, cause: unknown): Failure {
  return new Failure(
    `the token has reached GitHub's rate limit, which resets at ${clock(resetAt)}`,
    'Run again after that.',
    cause,
  );
}

function clock(time: number | undefined): string {
  return time === undefined ? 'the full hour' : `${new Date(time).toISOString().slice(11, 16)} UTC`;
}
