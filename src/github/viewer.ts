import type { GitHub } from './client.ts';
import { graphql } from './graphql.ts';

/** The login that a token acts as; an App's ends in `[bot]`. */
export async function readViewer(github: GitHub): Promise<string> {
  type Answer = { readonly viewer: { readonly login: string } };
  const { viewer } = await graphql<Answer>(github, 'query Viewer { viewer { login } }', {});
  return viewer.login;
}
