import { setTimeout as sleep } from 'node:timers/promises';
import { defaults, getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import { backoff } from '../backoff.ts';
import { githubFailure } from './errors.ts';
import { type Limits, openLimits } from './limits.ts';

/** One repository on GitHub, reached with one token. */
export interface GitHub {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** What the token has left, as the answers so far say. */
  readonly limits: Limits;
}

/**
 * Milliseconds within which GitHub has to answer one request, its body included. GitHub itself ends requests after ten
 * seconds ("Troubleshooting the REST API", "Timeouts").
 */
const LONGEST = 30_000;

/** The same once the run has come to its end: what is left to be written then must not keep it. */
const LONGEST_AT_THE_END = 10_000;

/**
 * Opens a client that knows the runner's proxy, GitHub Enterprise addresses and user agent. What fails in
 * passing is tried again; what fails for good is a Failure that names the missing permission.
 * @param repository `owner/name`
 * @param end fires when the run has come to its end: from then on nothing is sent a second time
 */
export function connect(token: string, repository: string, end?: AbortSignal): GitHub {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = new (Octokit.defaults(defaults))({ ...getOctokitOptions(token), log: SILENT });
  const limits = openLimits();
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      const longest = end?.aborted ? LONGEST_AT_THE_END : LONGEST;
      const signal = AbortSignal.timeout(longest);
      try {
        // Hooks further in get this very object, whatever is passed on.
        options.request = { ...options.request, signal };
        const answer = await request(options);
        // octokit takes a body that was cut off for an empty one.
        signal.throwIfAborted();
        limits.note(answer.headers);
        return answer;
      } catch (cause) {
        limits.note((cause as Answer).response?.headers);
        const error = signal.aborted ? unanswered(longest, cause) : cause;
        const mayRepeat = attempt < MOST_ATTEMPTS && !end?.aborted;
        const wait = mayRepeat ? patience(error, options, attempt) : undefined;
        if (wait === undefined) throw githubFailure(error, options);
        // Cut short by the end: tried once more at once, and not again.
        await sleep(wait, undefined, end && { signal: end }).catch(() => undefined);
      }
    }
  });
  return { octokit, owner, repo, limits };
}

function unanswered(longest: number, cause: unknown): Error {
  const error = new Error(`no answer in ${longest / 1000} seconds`, { cause });
  return Object.assign(error, { status: 500, isOutOfTime: longest === LONGEST_AT_THE_END });
}

/** Octokit writes each request that fails to the console; what matters of it is told as a failure. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const MOST_ATTEMPTS = 5;

/** The longest that a rate limit is waited for, in milliseconds; a job should not sit there for an hour. */
const LONGEST_WAIT = 5 * 60 * 1000;

interface Answer {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
}

/** Milliseconds after which to send a request again; `undefined` where that would be wrong or in vain. */
function patience(
  error: unknown,
  options: { readonly method: string; readonly url: string; readonly query?: unknown },
  attempt: number,
): number | undefined {
  const { status = 500, message = '', response } = error as Answer;
  const headers = response?.headers ?? {};
  if (status === 429 || status === 403) {
    // Refused before it took effect, whatever it was: "Rate limits for the REST API".
    const after = Number(headers['retry-after'] ?? Number.NaN) * 1000;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000 - Date.now();
    const isSpent = headers['x-ratelimit-remaining'] === '0';
    const isSecondary = /secondary rate limit/i.test(message);
    const wait =
      after || (isSpent ? reset + 1000 : isSecondary || status === 429 ? 60_000 : Number.NaN);
    return wait <= LONGEST_WAIT ? Math.max(1000, wait) : undefined;
  }
  const isLost = status >= 500 && isRepeatable(options);
  return isLost ? backoff(attempt) : undefined;
}

/** Whether sending twice does no more than sending once. A comment posted twice is there twice. */
function isRepeatable(options: {
  readonly method: string;
  readonly url: string;
  readonly query?: unknown;
}): boolean {
  if (options.url.endsWith('/graphql')) return !String(options.query).trim().startsWith('mutation');
  return options.method !== 'POST';
}
