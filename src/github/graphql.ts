import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure } from './errors.ts';

/** A GraphQL answer with errors: HTTP 200, and perhaps a part of the data. */
export class GraphqlFailure extends Failure {
  /** GitHub's kinds of error, such as `STALE_DATA`, `FORBIDDEN`, `NOT_FOUND`. */
  readonly types: readonly string[];
  /** GitHub's own words. */
  readonly said: string;
  readonly data: unknown;

  constructor(types: readonly string[], said: string, data: unknown, cause: unknown) {
    super(`GitHub's GraphQL API answered ${code(said, 500)}`, hint(types), cause);
    this.types = types;
    this.said = said;
    this.data = data;
  }
}

/** Whether GitHub refused for want of a permission, or because a conversation is locked. */
export function isForbidden(error: unknown): error is GitHubFailure | GraphqlFailure {
  if (error instanceof GitHubFailure) {
    return error.status === 403 && !/rate limit/i.test(error.said);
  }
  return error instanceof GraphqlFailure && error.types.includes('FORBIDDEN');
}

function hint(types: readonly string[]): string {
  if (types.includes('FORBIDDEN') || types.includes('NOT_FOUND')) {
    return 'The token may lack a permission. README lists those that the job needs.';
  }
  if (types.includes('RATE_LIMITED')) {
    return 'The token has reached its rate limit. Run again in an hour, or use the token of a GitHub App.';
  }
  return 'Run again. If it fails again, the message above is all that GitHub reports.';
}

/**
 * Asks GitHub's GraphQL API.
 * @throws GraphqlFailure for an answer with errors, GitHubFailure for none
 */
export async function graphql<Answer>(
  { octokit }: GitHub,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  try {
    return await octokit.graphql<Answer>(query, { ...variables });
  } catch (error) {
    if (error instanceof GitHubFailure) throw error;
    const { errors, data, message } = error as {
      readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
      readonly data?: unknown;
      readonly message?: string;
    };
    const said = errors?.map((one) => one.message ?? '').join('; ') ?? message ?? String(error);
    throw new GraphqlFailure(errors?.map((one) => one.type ?? '') ?? [], said, data, error);
  }
}
