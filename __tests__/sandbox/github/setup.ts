import { afterEach } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { type Clock, startClock } from '../../../sandbox/clock.ts';
import {
  type GitHub,
  type JobPermissions,
  type Repository,
  type RepositoryOptions,
  startGitHub,
} from '../../../sandbox/github/index.ts';

export const place = { owner: 'acme', repo: 'accounts' } as const;

export interface Setup {
  readonly clock: Clock;
  readonly github: GitHub;
  readonly repository: Repository;
  /** A client with a job's token for the newest push. */
  job(permissions: JobPermissions): Promise<Octokit>;
  client(token: string): Octokit;
}

const running: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

/** A GitHub with the repository acme/accounts, in time that jumps when it is slept. */
export async function setup(options: RepositoryOptions = {}): Promise<Setup> {
  const clock = await startClock();
  const github = await startGitHub({ clock });
  running.push(github, clock);
  const repository = await github.repository(place.owner, place.repo, options);
  const client = (token: string): Octokit =>
    new Octokit({
      auth: token,
      baseUrl: github.url,
      log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    });
  return {
    clock,
    github,
    repository,
    client,
    job: async (permissions) => {
      const event = await repository.event({ name: 'schedule', schedule: '0 3 * * *' });
      const { token } = await repository.job({ event, permissions });
      return client(token);
    },
  };
}

function nothing(): void {
  // Refusals are what many of these tests are about.
}

/** The status and message of the refusal that a request ends with. */
export async function refusal(
  request: Promise<unknown>,
): Promise<{ status: number; message: string; errors?: unknown }> {
  try {
    await request;
  } catch (error) {
    const { status, response } = error as {
      status: number;
      response?: { data: { message: string; errors?: unknown } };
    };
    const { message = String(error), errors } = response?.data ?? {};
    return { status, message, ...(errors !== undefined && { errors }) };
  }
  throw new Error('the request was not refused');
}

/** The errors that a GraphQL request ends with. */
export async function graphqlErrors(
  request: Promise<unknown>,
): Promise<{ type?: string; message: string; path?: unknown[] }[]> {
  try {
    await request;
  } catch (error) {
    const { errors } = error as { errors?: { type?: string; message: string }[] };
    if (errors) return errors;
    throw error;
  }
  throw new Error('the request was not refused');
}

/** The numbers of the pull requests that a commit belongs to. */
export async function pullsOf({ job }: Setup, sha: string): Promise<number[]> {
  const octokit = await job({ contents: 'read', 'pull-requests': 'read' });
  const { repository } = await octokit.graphql<{
    repository: { object: { associatedPullRequests: { nodes: { number: number }[] } } };
  }>(
    `query ($owner: String!, $repo: String!, $sha: String!) {
      repository(owner: $owner, name: $repo) {
        object(expression: $sha) { ... on Commit { associatedPullRequests(first: 9) { nodes { number } } } }
      }
    }`,
    { ...place, sha },
  );
  return repository.object.associatedPullRequests.nodes.map(({ number }) => number);
}
