import * as z from 'zod';
import type { GitHub } from './client.ts';
import { GraphqlFailure } from './errors.ts';
import { graphql } from './graphql.ts';

/**
 * Whether a name, `owner/name`, leads to this repository: GitHub follows those that it had before it was renamed or
 * transferred ("Renaming a repository"). `undefined` where the token sees no repository of that name.
 */
export async function isThisRepository(
  github: GitHub,
  called: string,
): Promise<boolean | undefined> {
  const query = `query RepositoryName($owner: String!, $repo: String!, $otherOwner: String!, $otherRepo: String!) {
  here: repository(owner: $owner, name: $repo) { id }
  there: repository(owner: $otherOwner, name: $otherRepo) { id }
}`;
  const { owner, repo } = github;
  const [otherOwner = '', otherRepo = ''] = called.split('/');
  const variables = { owner, repo, otherOwner, otherRepo };
  const id = z.object({ id: z.string() }).nullable();
  try {
    const { here, there } = await graphql(
      github,
      query,
      variables,
      z.object({ here: id, there: id }),
    );
    return here && there ? here.id === there.id : undefined;
  } catch (error) {
    if (error instanceof GraphqlFailure && error.types.every((type) => type === 'NOT_FOUND')) {
      return undefined;
    }
    throw error;
  }
}
