import type { GitHub } from './client.ts';
import { GitHubFailure } from './errors.ts';

/**
 * Whether somebody may write to the repository, now and by all that gives them rights, as GitHub itself
 * says; what an event's payload says (`author_association`) is no right. `permission` is asked for rather
 * than `role_name`: a maintainer's reads `write` there, a triager's `read`, and a custom role's is the one
 * that it is based on ("Get repository permissions for a user"). Needs no permission but `metadata`.
 * @param login `undefined` for an account that is gone, which may nothing, as a bot or a stranger
 */
export async function canWrite(
  { octokit, owner, repo }: GitHub,
  login: string | undefined,
): Promise<boolean> {
  if (!login) return false;
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
      owner,
      repo,
      username: login,
    });
    return data.permission === 'admin' || data.permission === 'write';
  } catch (error) {
    if (error instanceof GitHubFailure && error.status === 404) return false;
    throw error;
  }
}
