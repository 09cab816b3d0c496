import { execFileSync } from 'node:child_process';
import { Failure } from '../failure.ts';
import { isToken } from '../inputs.ts';
import { code } from '../text.ts';
import type { Context } from './context.ts';

/** The token of the environment, else that of GitHub's own program. */
export function tokenIn(env: Context['env']): string {
  const given = env.GITHUB_TOKEN || env.GH_TOKEN;
  if (given) {
    if (isToken(given.trim())) return given.trim();
    throw new Failure(
      `${code(env.GITHUB_TOKEN ? 'GITHUB_TOKEN' : 'GH_TOKEN')} contains a character that no token has, such as a line break`,
      'Set it again, or unset it and sign in with `gh auth login`.',
    );
  }
  try {
    const found = execFileSync('gh', ['auth', 'token'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    if (found !== '') return found;
  } catch (error) {
    throw new Failure(
      `there is no token for GitHub: ${code('gh auth token')} gives none`,
      'Set `GITHUB_TOKEN` to one that may read the repository and its checks, or sign in with `gh auth login`.',
      error,
    );
  }
  throw new Failure(
    'there is no token for GitHub',
    'Set `GITHUB_TOKEN`, or sign in with `gh auth login`.',
  );
}
