import { afterAll, beforeAll, jest } from '@jest/globals';
import { fastClock } from '../../sandbox/clock.ts';
import {
  type JobPermissions,
  type Permissions,
  type Repository,
  type RepositoryOptions,
  type GitHub as Sandbox,
  startGitHub,
} from '../../sandbox/github/index.ts';
import type { GitHub } from '../../src/github/client.ts';

export interface Setup {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  /** Our client with a job's token, as GitHub Actions would give it. */
  job(permissions: JobPermissions): Promise<GitHub>;
  /** Our client with the token of an App of its own. */
  app(slug: string, permissions: Permissions): Promise<GitHub>;
}

let running: Promise<Sandbox> | undefined;
let repositories = 0;

beforeAll(() => {
  // Refusals and faults, which octokit logs, are what many of these tests are about.
  const log = console.error;
  jest.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    if (!/ - [45]\d\d with id /.test(String(words[0]))) log(...words);
  });
});

afterAll(async () => {
  await (await running)?.close();
});

/**
 * A repository of its own on the simulated GitHub, which all tests of a file share: our client takes its
 * address from the environment when it is imported.
 */
export async function setup(options: RepositoryOptions = {}): Promise<Setup> {
  running ??= startGitHub({ clock: fastClock(100) });
  const sandbox = await running;
  process.env.GITHUB_API_URL = sandbox.url;
  const { connect } = await import('../../src/github/client.ts');
  repositories += 1;
  const repository = await sandbox.repository('acme', `accounts-${repositories}`, options);
  sandbox.server.forget();
  return {
    sandbox,
    repository,
    job: async (permissions) => {
      const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
      const { token } = await repository.job({ event, permissions });
      return connect(token, repository.fullName);
    },
    app: async (slug, permissions) =>
      connect(sandbox.appToken(slug, permissions, [repository]), repository.fullName),
  };
}
