import type { App } from './accounts.ts';
import { branchOf } from './pushes.ts';
import type {
  Annotation,
  CheckConclusion,
  CheckRun,
  CheckStatus,
  CheckSuite,
  RepositoryState,
} from './types.ts';
import type { World } from './world.ts';

/** What a request may set of a check run. */
export interface CheckChange {
  readonly name?: string | undefined;
  readonly status?: CheckStatus | undefined;
  readonly conclusion?: CheckConclusion | undefined;
  readonly startedAt?: number | undefined;
  readonly completedAt?: number | undefined;
  readonly externalId?: string | undefined;
  readonly detailsUrl?: string | undefined;
  readonly output?:
    | {
        readonly title?: string | undefined;
        readonly summary?: string | undefined;
        readonly text?: string | undefined;
        readonly annotations: readonly Annotation[];
      }
    | undefined;
}

/** An App's check runs of one commit gather in one check suite. */
export async function createCheckRun(
  world: World,
  repository: RepositoryState,
  app: App,
  headSha: string,
  change: CheckChange & { readonly name: string },
): Promise<CheckRun> {
  const suite = await suiteFor(world, repository, app, headSha);
  const run: CheckRun = {
    id: world.ids.next('check'),
    suite,
    app,
    headSha,
    name: change.name,
    status: 'queued',
    conclusion: undefined,
    startedAt: world.clock.now(),
    completedAt: undefined,
    externalId: '',
    detailsUrl: undefined,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  suite.runs.push(run);
  repository.runs.set(run.id, run);
  changeCheckRun(world, run, change);
  return run;
}

/**
 * A conclusion or a time of completion completes the run; annotations add to those there are
 * (GitHub Docs, "Update a check run").
 */
export function changeCheckRun(world: World, run: CheckRun, change: CheckChange): void {
  run.name = change.name ?? run.name;
  run.startedAt = change.startedAt ?? run.startedAt;
  run.externalId = change.externalId ?? run.externalId;
  run.detailsUrl = change.detailsUrl ?? run.detailsUrl;
  run.status = change.status ?? run.status;
  if (change.conclusion !== undefined || change.completedAt !== undefined) {
    run.status = 'completed';
    run.conclusion = change.conclusion ?? run.conclusion;
    run.completedAt = change.completedAt ?? world.clock.now();
  } else if (change.status !== undefined && change.status !== 'completed') {
    run.conclusion = undefined;
    run.completedAt = undefined;
  }
  if (change.output) {
    run.title = change.output.title ?? run.title;
    run.summary = change.output.summary ?? run.summary;
    run.text = change.output.text ?? run.text;
    run.annotations.push(...change.output.annotations);
  }
}

async function suiteFor(
  world: World,
  repository: RepositoryState,
  app: App,
  headSha: string,
): Promise<CheckSuite> {
  const known = repository.suites.find(
    (suite) => suite.app.id === app.id && suite.headSha === headSha,
  );
  if (known) return known;
  const heads = await repository.store.refs('refs/heads/');
  const branch = heads.find(({ oid }) => oid === headSha);
  const suite: CheckSuite = {
    id: world.ids.next('suite'),
    repository,
    app,
    headSha,
    headBranch: branch && branchOf(branch.ref),
    createdAt: world.clock.now(),
    runs: [],
  };
  repository.suites.push(suite);
  return suite;
}

export function checkRunsOf(repository: RepositoryState, sha: string): CheckRun[] {
  return repository.suites
    .filter((suite) => suite.headSha === sha)
    .flatMap((suite) => suite.runs)
    .sort((a, b) => b.id - a.id);
}

/** Of runs newest first, the newest of each name in each suite. */
export function latestRuns(runs: readonly CheckRun[]): CheckRun[] {
  return runs.filter(
    (run, index) =>
      runs.findIndex((other) => other.suite === run.suite && other.name === run.name) === index,
  );
}
