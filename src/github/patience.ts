import { setTimeout as sleep } from 'node:timers/promises';
import { backoff } from '../backoff.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';

const MOST_ATTEMPTS = 4;

/** Kinds of a GraphQL error that asking again does not change. */
const FINAL = ['FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED', 'INSUFFICIENT_SCOPES'];

/**
 * Does something again that failed in passing, after 1, 2 and 4 seconds or somewhat less. It is for what the
 * client itself doesn't repeat, and only where doing it twice does no more than once.
 * @throws what the last attempt threw
 */
export async function patiently<Result>(
  isPassing: (error: unknown) => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isPassing(error)) throw error;
      await sleep(backoff(attempt));
    }
  }
}

/**
 * A 5xx, or no answer at all: the client repeats no POST then, which may have taken effect. Once the run has come to its
 * end, what does not answer is not waited for again: what is left is to be written down in time.
 */
export function isLost(error: unknown): boolean {
  return error instanceof GitHubFailure && error.status >= 500 && !error.isOutOfTime;
}

/** A GraphQL answer with errors and perhaps a part of the data, which the client takes for an answer. */
export function isPartial(error: unknown): boolean {
  return error instanceof GraphqlFailure && !error.types.some((type) => FINAL.includes(type));
}
