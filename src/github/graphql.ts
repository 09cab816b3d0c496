import type { GitHub } from './client.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';

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
