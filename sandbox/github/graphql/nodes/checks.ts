import { checkRunsOf, latestRuns } from '../../model/checks.ts';
import { iso, nodeId } from '../../model/ids.ts';
import type { Annotation, CheckRun, CheckSuite, RepositoryState } from '../../model/types.ts';
import { encodePath, html } from '../../shapes/links.ts';
import { connection } from '../connection.ts';
import { type Args, type GraphContext, list, object } from '../context.ts';
import { GraphqlFault } from '../faults.ts';

export function suiteNode(context: GraphContext, suite: CheckSuite) {
  const { repository } = suite;
  const done = suite.runs.every(({ status }) => status === 'completed');
  return {
    __typename: 'CheckSuite',
    id: nodeId('CS', suite.id),
    databaseId: suite.id,
    app: () => appOf(context, suite),
    commit: () => context.nodes.commit(context, repository, suite.headSha),
    branch: () =>
      suite.headBranch === undefined
        ? null
        : context.nodes.ref(context, repository, {
            ref: `refs/heads/${suite.headBranch}`,
            oid: suite.headSha,
          }),
    status: done ? 'COMPLETED' : 'IN_PROGRESS',
    conclusion: done ? worst(suite.runs) : null,
    createdAt: iso(suite.createdAt),
    updatedAt: iso(suite.createdAt),
    repository: () => context.nodes.repository(context, repository),
    url: html(context.world, repository, `/commit/${suite.headSha}/checks`),
    checkRuns: (args: Args) => {
      const filter = object(args, 'filterBy');
      const conclusions = list(filter, 'conclusions');
      const statuses = list(filter, 'statuses') ?? (filter.status ? [filter.status] : undefined);
      const newestFirst = [...suite.runs].sort((a, b) => b.id - a.id);
      const chosen = filter.checkType === 'ALL' ? newestFirst : latestRuns(newestFirst);
      const runs = chosen.filter(
        (run) =>
          (typeof filter.checkName !== 'string' || run.name === filter.checkName) &&
          (typeof filter.appId !== 'number' || run.app.id === filter.appId) &&
          (!statuses || statuses.includes(run.status.toUpperCase())) &&
          (!conclusions || conclusions.includes(run.conclusion?.toUpperCase())),
      );
      return connection(args, runs, (run) => runNode(context, run));
    },
  };
}

/** GITHUB_TOKEN can't tell other Apps' names (reported in nodejs/node-core-utils#1158). */
function appOf(context: GraphContext, { app }: CheckSuite) {
  const { kind, app: own } = context.token;
  if (kind !== 'job' || app.id === own?.id) return context.nodes.app(context, app);
  throw new GraphqlFault('FORBIDDEN', 'Resource not accessible by integration', {
    saml_failure: false,
  });
}

function worst(runs: readonly CheckRun[]): string {
  const failed = runs.find(
    ({ conclusion }) => !['success', 'neutral', 'skipped'].includes(conclusion ?? ''),
  );
  return failed ? 'FAILURE' : 'SUCCESS';
}

export function runNode(context: GraphContext, run: CheckRun) {
  const { repository } = run.suite;
  const page = html(context.world, repository, `/runs/${run.id}`);
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', run.id),
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    title: run.title,
    summary: run.summary,
    text: run.text,
    externalId: run.externalId,
    detailsUrl: run.detailsUrl ?? page,
    url: page,
    permalink: page,
    startedAt: iso(run.startedAt),
    completedAt: run.completedAt === undefined ? null : iso(run.completedAt),
    checkSuite: () => suiteNode(context, run.suite),
    repository: () => context.nodes.repository(context, repository),
    annotations: (args: Args) =>
      connection(args, run.annotations, (annotation) => annotationNode(context, run, annotation)),
  };
}

function annotationNode(context: GraphContext, run: CheckRun, annotation: Annotation) {
  const place = (line: number, column: number | null) => ({ line, column });
  const file = `/blob/${run.headSha}/${encodePath(annotation.path)}`;
  return {
    path: annotation.path,
    annotationLevel: annotation.annotation_level.toUpperCase(),
    title: annotation.title,
    message: annotation.message,
    rawDetails: annotation.raw_details,
    blobUrl: html(context.world, run.suite.repository, file),
    location: {
      start: place(annotation.start_line, annotation.start_column),
      end: place(annotation.end_line, annotation.end_column),
    },
  };
}

/** The state of all check runs of a commit, null when it has none. */
export function rollupNode(context: GraphContext, repository: RepositoryState, oid: string) {
  const runs = latestRuns(checkRunsOf(repository, oid));
  if (runs.length === 0) return null;
  const done = runs.filter(({ status }) => status === 'completed');
  const failed = done.length > 0 && worst(done) === 'FAILURE';
  const pending = done.length < runs.length ? 'PENDING' : 'SUCCESS';
  return {
    __typename: 'StatusCheckRollup',
    id: nodeId('SCR', repository.id, oid),
    state: failed ? 'FAILURE' : pending,
    commit: () => context.nodes.commit(context, repository, oid),
    contexts: (args: Args) => connection(args, runs, (run) => runNode(context, run)),
  };
}
