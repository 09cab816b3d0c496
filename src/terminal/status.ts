import { execFileSync } from 'node:child_process';
import { readStatus } from '../commands/status.ts';
import { Failure } from '../failure.ts';
import { isToken } from '../inputs.ts';
import { entriesOf, statusText } from '../report/status.ts';
import { code } from '../text.ts';
import type { Context } from './context.ts';
import { EXIT } from './plan.ts';

/** Shows up to which commit everything is provisioned, and what is left. GitHub is asked, and AWS is not. */
export async function status({
  args,
  settings,
  screen,
  repository,
  env,
}: Context): Promise<number> {
  if (!/^[^/]+\/[^/]+$/.test(repository)) {
    throw new Failure(
      'this folder is not in a Git repository with a remote on GitHub',
      'Run it in a clone whose remote `origin` is there.',
    );
  }
  const { connect } = await import('../github/client.ts');
  const github = connect(tokenIn(env), repository);
  const { owner, repo } = github;
  const branch =
    args.values.get('branch') ??
    (await github.octokit.rest.repos.get({ owner, repo })).data.default_branch;
  const all = await readStatus({ github, inputs: settings, branch });
  for (const line of statusText(all)) screen.print(line);
  screen.json({
    version: 1,
    repository,
    branch,
    organizations: all.map(({ commit, management, proof, since }) => ({
      management_account_id: management ?? null,
      organization_id: proof.kind === 'proven' ? proof.checkpoint.place.organization : null,
      commit,
      is_proven: proof.kind === 'proven',
      is_in_history: since !== undefined,
      left: entriesOf({ proof }).map(
        ({ account, name, file, field, why, said, origin, review }) => ({
          account: name,
          account_id: /^\d{12}$/.test(account) ? account : null,
          file,
          field,
          state: why,
          why: said,
          commit: origin.commit,
          pull_request: origin.pull ?? null,
          reviewed: review !== undefined,
        }),
      ),
      since: (since ?? []).map(({ after, headline, pull }) => ({
        commit: after,
        headline,
        pull_request: pull?.number ?? null,
      })),
    })),
  });
  const isSettled = all.every(
    ({ proof, since }) =>
      proof.kind === 'proven' && proof.checkpoint.entries.length === 0 && since?.length === 0,
  );
  return isSettled ? EXIT.nothing : EXIT.changes;
}

/** The token of the environment, else that of GitHub's own program. */
function tokenIn(env: Context['env']): string {
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
