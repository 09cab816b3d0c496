import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';

/** What started the run, as far as it matters here. */
export type Event =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      /** The head that the event is about; the pull request may have got a newer one. */
      readonly headSha: string;
      /** Whether the head is another repository's: what it holds is nobody's who may write here. */
      readonly isFork: boolean;
      /** Whether the job's token can only read, and gets no OIDC token: on `pull_request` from a fork. */
      readonly isReadOnly: boolean;
      readonly isClosed: boolean;
    }
  | {
      readonly kind: 'merge-group';
      /** The group's branch: `refs/heads/gh-readonly-queue/…`. */
      readonly ref: string;
      readonly headSha: string;
      readonly baseSha: string;
    }
  | {
      readonly kind: 'push';
      /** The branch's name, or the tag's. */
      readonly ref: string;
      readonly before: string;
      readonly after: string;
      readonly isDefaultBranch: boolean;
    }
  | {
      readonly kind: 'comment';
      /** Of the issue or pull request that the comment is on. */
      readonly number: number;
      readonly isPullRequest: boolean;
      readonly commentId: number;
      /** The login of who wrote it, which says nothing of their rights; absent for a deleted account. */
      readonly author: string | undefined;
      readonly body: string;
      /** When it was written, as GitHub writes it; to the second. */
      readonly createdAt: string;
      /** When the pull request was last changed before or by this comment, as GitHub writes it. */
      readonly asOf: string;
      /** Whether it is new. Somebody else may have edited an older one: it is no longer its author's. */
      readonly isCreated: boolean;
    }
  | { readonly kind: 'dispatch' }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'other'; readonly name: string };

/** Where the run takes place: what GitHub tells every job. */
export interface Run {
  readonly event: Event;
  /** `owner/name` */
  readonly repository: string;
  readonly defaultBranch: string;
  /** The page of the run. */
  readonly url: string;
  /** `https://github.com`, or an Enterprise server's. */
  readonly serverUrl: string;
  readonly runId: string;
}

const repository = z.object({ default_branch: z.string() });

const pullRequest = z.object({
  action: z.string(),
  number: z.number(),
  repository: repository.extend({ full_name: z.string() }),
  pull_request: z.object({
    head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
  }),
});

const mergeGroup = z.object({
  repository,
  merge_group: z.object({ head_ref: z.string(), head_sha: z.string(), base_sha: z.string() }),
});

const push = z.object({
  repository,
  ref: z.string(),
  before: z.string(),
  after: z.string(),
});

/** A pull request is an issue with `pull_request` set ("Webhook events and payloads", `issue_comment`). */
const issueComment = z.object({
  action: z.string(),
  repository,
  issue: z.object({
    number: z.number(),
    updated_at: z.string(),
    pull_request: z.object({}).optional(),
  }),
  comment: z.object({
    id: z.number(),
    body: z.string(),
    created_at: z.string(),
    user: z.object({ login: z.string() }).nullable(),
  }),
});

/** A scheduled run has no documented payload. */
const other = z.object({ repository: repository.optional() });

/**
 * Reads what started the run from the environment that GitHub sets up ("Default environment variables")
 * and the event's payload.
 * @throws Failure when that is not the environment of a GitHub job
 */
export async function readRun(env: Readonly<Record<string, string | undefined>>): Promise<Run> {
  const need = (name: string): string => {
    const value = env[name];
    if (value) return value;
    throw new Failure(
      `the environment variable ${code(name)} is not set`,
      'This is a GitHub Action: it runs within a workflow.',
    );
  };
  const name = need('GITHUB_EVENT_NAME');
  const repositoryName = need('GITHUB_REPOSITORY');
  const serverUrl = env.GITHUB_SERVER_URL ?? 'https://github.com';
  const runId = need('GITHUB_RUN_ID');
  const payload: unknown = JSON.parse(await readFile(need('GITHUB_EVENT_PATH'), 'utf8'));
  const { event, defaultBranch = need('GITHUB_REF_NAME') } = readEvent(name, payload);
  return {
    event,
    repository: repositoryName,
    defaultBranch,
    url: `${serverUrl}/${repositoryName}/actions/runs/${runId}`,
    serverUrl,
    runId,
  };
}

function readEvent(
  name: string,
  payload: unknown,
): { readonly event: Event; readonly defaultBranch: string | undefined } {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      const data = parse(pullRequest, payload, name);
      const { sha: headSha, repo: headRepository } = data.pull_request.head;
      // A repository that is gone was another one.
      const isFork = headRepository?.full_name !== data.repository.full_name;
      return {
        event: {
          kind: 'pull-request',
          number: data.number,
          headSha,
          isFork,
          // `pull_request_target` runs with the base's rights, whosever the head is.
          isReadOnly: isFork && name === 'pull_request',
          isClosed: data.action === 'closed',
        },
        defaultBranch: data.repository.default_branch,
      };
    }
    case 'merge_group': {
      const { merge_group: group, repository: repo } = parse(mergeGroup, payload, name);
      const event = {
        kind: 'merge-group',
        ref: group.head_ref,
        headSha: group.head_sha,
        baseSha: group.base_sha,
      } as const;
      return { event, defaultBranch: repo.default_branch };
    }
    case 'push': {
      const { ref, before, after, repository: repo } = parse(push, payload, name);
      const isDefaultBranch = ref === `refs/heads/${repo.default_branch}`;
      const branch = ref.replace(/^refs\/(heads|tags)\//, '');
      return {
        event: { kind: 'push', ref: branch, before, after, isDefaultBranch },
        defaultBranch: repo.default_branch,
      };
    }
    case 'issue_comment': {
      const { action, issue, comment, repository: repo } = parse(issueComment, payload, name);
      return {
        event: {
          kind: 'comment',
          number: issue.number,
          isPullRequest: issue.pull_request !== undefined,
          commentId: comment.id,
          author: comment.user?.login,
          body: comment.body,
          createdAt: comment.created_at,
          asOf: issue.updated_at,
          isCreated: action === 'created',
        },
        defaultBranch: repo.default_branch,
      };
    }
    default: {
      const { repository: repo } = parse(other, payload, name);
      const kind = name === 'workflow_dispatch' ? 'dispatch' : name;
      const event: Event =
        kind === 'dispatch' || kind === 'schedule' ? { kind } : { kind: 'other', name };
      return { event, defaultBranch: repo?.default_branch };
    }
  }
}

function parse<T>(schema: z.ZodType<T>, payload: unknown, name: string): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Failure(
    `the payload of the event ${code(name)} lacks ${code(issue?.path.join('.') ?? '')}`,
    'This action reads the payloads of GitHub and of GitHub Enterprise Server 3.19 or newer.',
  );
}
