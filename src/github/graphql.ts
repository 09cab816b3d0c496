import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { GitHub } from './client.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';

/** `viewer { login }` */
export const viewerShape = z.object({ login: z.string() });

/** `pageInfo { hasNextPage endCursor }` */
export const pageInfoShape = z.object({
  hasNextPage: z.boolean(),
  endCursor: z.string().nullable(),
});

/** `{ nodes { … } }` */
export function nodesOf<Node extends z.ZodType>(node: Node) {
  return z.object({ nodes: z.array(node) });
}

/** The same field under several aliases, each of which is to be there. */
export function byAlias<Alias extends string, Field extends z.ZodType>(
  aliases: readonly Alias[],
  field: Field,
) {
  const fields = Object.fromEntries(aliases.map((alias) => [alias, field]));
  return z.object(fields as Record<Alias, Field>);
}

/**
 * Asks GitHub's GraphQL API.
 * @param shape what is asked for: an answer of another shape is no answer
 * @throws GraphqlFailure for an answer with errors, GitHubFailure for none, Failure for one of another shape
 */
export async function graphql<Answer>(
  { octokit }: GitHub,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  shape: z.ZodType<Answer>,
): Promise<Answer> {
  let answer: unknown;
  try {
    answer = await octokit.graphql(query, { ...variables });
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
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new Failure(
    `GitHub's GraphQL API answered without what was asked for${where && `, at ${code(where)}`}`,
    'Run again; on GitHub Enterprise Server, its version may be too old.',
    parsed.error,
  );
}
