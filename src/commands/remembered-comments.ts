import { setTimeout as sleep } from 'node:timers/promises';
import { type Comment, findComments, writeComment } from '../github/comment.ts';
import { GitHubFailure } from '../github/errors.ts';
import { withoutTime } from '../report/view.ts';
import { marker } from './documents.ts';
import type { Job } from './job.ts';

/** Our comments on pull requests, as one run has found or written them: it looks for each only once. */
export interface RememberedComments {
  /**
   * Brings our comment up to date, or posts one; what says the same already costs nothing. Not to be called again
   * before it is done. The comment's address, if there is one.
   * @param isDue whether a comment that says this is to be changed; it is asked about no comment with ''
   */
  write(
    number: number,
    markdown: string,
    isDue: (present: string) => boolean,
  ): Promise<string | undefined>;
}

/** Milliseconds from one write to the next ("Best practices for using the REST API": at least a second). */
const PAUSE = 1000;

/** @param numbers the pull requests that may be asked about */
export function rememberComments(job: Job, numbers: readonly number[]): RememberedComments {
  const { github, signal } = job;
  const known = new Map<number, Comment | undefined>();
  let wroteAt = Number.NEGATIVE_INFINITY;

  const look = async (some: readonly number[]): Promise<void> => {
    const found = await findComments(github, some, marker(job));
    for (const [number, { ours }] of found) known.set(number, ours);
  };

  const find = async (number: number): Promise<Comment | undefined> => {
    if (known.has(number)) return known.get(number);
    const others = numbers.filter((other) => other !== number && !known.has(other));
    try {
      await look([number, ...others]);
    } catch (error) {
      if (others.length === 0) throw error;
      // One that can't be read keeps the others from being read with it.
      await look([number]);
    }
    return known.get(number);
  };

  const write = async (
    number: number,
    body: string,
    ours: Comment | undefined,
  ): Promise<string> => {
    if (ours && isSame(ours.body, body)) return ours.url;
    const pause = wroteAt + PAUSE - performance.now();
    if (pause > 0 && !signal.aborted) await sleep(pause);
    wroteAt = performance.now();
    // Until it is known what came of it, nothing is.
    known.delete(number);
    const written = await writeComment(github, number, body, ours, isSame);
    known.set(number, written);
    return written.url;
  };

  return {
    write: async (number, markdown, isDue) => {
      const ours = await find(number);
      if (!isDue(ours?.body ?? '')) return ours?.url;
      const body = `${marker(job)}\n${markdown}`;
      try {
        return await write(number, body, ours);
      } catch (error) {
        const isGone = ours && error instanceof GitHubFailure && error.status === 404;
        if (!isGone) throw error;
        // Somebody deleted it meanwhile.
        return write(number, body, await find(number));
      }
    },
  };
}

function isSame(one: string, other: string): boolean {
  return withoutTime(one) === withoutTime(other);
}
