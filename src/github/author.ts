import * as z from 'zod';

/** Who wrote a comment or an issue, as GraphQL says it; null for an account that is gone. */
export const authorShape = z.object({ __typename: z.string(), login: z.string() }).nullable();

type Author = z.infer<typeof authorShape>;

/** What GitHub's own token writes is ours whichever token is used now. */
const ACTIONS = 'github-actions';

/**
 * Whether something was written by the token's own identity, or by the repository's workflows. Nothing
 * that people can type proves that: they can copy any marker.
 * @param viewer the `viewer`'s login: a bot's ends in `[bot]` there, and not where it is an author
 */
export function isOurs(author: Author, viewer: string): boolean {
  if (author?.login === ACTIONS && author.__typename === 'Bot') return true;
  return author?.login === slugOf(viewer);
}

/** The slug of the App that a login belongs to; a user's login is itself. */
export function slugOf(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

/** The slugs of the Apps whose check runs are ours, for the `viewer`'s login. */
export function ourApps(viewer: string): readonly string[] {
  return [slugOf(viewer), ACTIONS];
}

/** The logins of our authors as GitHub's filters take them: with `[bot]`. */
export function ourLogins(viewer: string): readonly string[] {
  return [...new Set([viewer, `${ACTIONS}[bot]`])];
}
