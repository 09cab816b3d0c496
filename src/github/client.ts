import { setTimeout as sleep } from 'node:timers/promises';
import { defaults, getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
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
 * Opens a client that knows the runner's proxy, GitHub Enterprise addresses and user agent. What fails in
 * passing is tried again; what fails for good is a Failure that names the missing permission.
 * @param repository `owner/name`
 */
export function connect(token: string, repository: string): GitHub {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = new (Octokit.defaults(defaults))(getOctokitOptions(token));
  const limits = openLimits();
  octokit.hook.wrap('request', async (request, options) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await request(options);
        limits.note(response.headers);
        return response;
      } catch (error) {
        limits.note((error as Answer).response?.headers);
        const wait = attempt < MOST_ATTEMPTS ? patience(error, options, attempt) : undefined;
        if (wait === undefined) throw githubFailure(error, options);
        await sleep(wait);
      }
    }
  });
  return { octokit, owner, repo, limits };
}

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
  return isLost ? 500 * 2 ** attempt * (0.5 + Math.random() / 2) : undefined;
}

/** Whether sending twice does no more than sending once. A comment posted twice stands there twice. */
function isRepeatable(options: {
  readonly method: string;
  readonly url: string;
  readonly query?: unknown;
}): boolean {
  if (options.url.endsWith('/graphql')) return !String(options.query).trim().startsWith('mutation');
  return options.method !== 'POST';
}
