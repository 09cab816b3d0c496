import type { Needs } from '../access.ts';
import {
  type CheckChange,
  changeCheckRun,
  checkRunsOf,
  createCheckRun,
  latestRuns,
} from '../model/checks.ts';
import type { Annotation, CheckRun } from '../model/types.ts';
import { checkRunShape } from '../shapes/checks.ts';
import { findCommit } from './commits.ts';
import { invalidRequest, notFound, RestError, validationFailed } from './errors.ts';
import type { Fields } from './fields.ts';
import { listed } from './pages.ts';
import { numberParam, param, type RepositoryContext, type Route, route, sender } from './route.ts';

const read: Needs = [{ checks: 'read' }];
const write: Needs = [{ checks: 'write' }];

/** The longest summary and text of a check run, in characters. */
const maximumText = 65_535;
/** Annotations in one request; more take more requests. */
const maximumAnnotations = 50;

const conclusions = [
  'action_required',
  'cancelled',
  'failure',
  'neutral',
  'success',
  'skipped',
  'timed_out',
] as const;

export const checkRoutes: readonly Route[] = [
  route('POST', '/check-runs', 'checks/runs#create-a-check-run', write, create),
  route('PATCH', '/check-runs/{check_run_id}', 'checks/runs#update-a-check-run', write, update),
  route(
    'GET',
    '/commits/{ref}/check-runs',
    'checks/runs#list-check-runs-for-a-git-reference',
    read,
    async (context) => {
      const oid = await findCommit(context, param(context, 'ref'));
      const runs = selected(context, checkRunsOf(context.repository, oid));
      return listed(
        context,
        runs,
        (run) => checkRunShape(context.world, run),
        (shapes) => ({ total_count: runs.length, check_runs: shapes }),
      );
    },
  ),
];

function selected({ query }: RepositoryContext, runs: readonly CheckRun[]): CheckRun[] {
  const chosen = query.get('filter') === 'all' ? [...runs] : latestRuns(runs);
  const wanted = (name: string, value: (run: CheckRun) => string): ((run: CheckRun) => boolean) => {
    const asked = query.get(name);
    return (run) => asked === null || value(run) === asked;
  };
  return chosen
    .filter(wanted('check_name', ({ name }) => name))
    .filter(wanted('status', ({ status }) => status))
    .filter(wanted('app_id', ({ app }) => String(app.id)));
}

function findRun(context: RepositoryContext): CheckRun {
  const run = context.repository.runs.get(numberParam(context, 'check_run_id'));
  if (!run) throw notFound();
  return run;
}

async function create(context: RepositoryContext) {
  const { world, repository, body } = context;
  const { app } = sender(context);
  // Only Apps write check runs (docs, "Create a check run").
  if (!app) throw new RestError(403, 'You must authenticate via a GitHub App.');
  const name = body.requiredString('name');
  const headSha = body.requiredString('head_sha');
  const commit = /^[0-9a-f]{40}$/.test(headSha)
    ? await repository.store.commitOid(headSha)
    : undefined;
  if (commit === undefined) {
    throw new RestError(422, `No commit found for SHA: ${headSha}`);
  }
  const change = changeOf(body);
  const run = await createCheckRun(world, repository, app, commit, { ...change, name });
  return { status: 201, body: checkRunShape(world, run) };
}

function update(context: RepositoryContext) {
  const { world, body } = context;
  const { app } = sender(context);
  const run = findRun(context);
  // An App changes its own runs only.
  if (app?.id !== run.app.id) {
    throw new RestError(
      403,
      `Invalid app_id \`${run.app.id}\` - check run can only be modified by the GitHub App that created it.`,
    );
  }
  changeCheckRun(world, run, changeOf(body));
  return { status: 200, body: checkRunShape(world, run) };
}

function changeOf(body: Fields): CheckChange {
  const status = body.oneOf('status', ['queued', 'in_progress', 'completed']);
  const conclusion = body.oneOf('conclusion', conclusions);
  const completedAt = body.time('completed_at');
  if (conclusion === undefined && (status === 'completed' || completedAt !== undefined)) {
    throw validationFailed({
      resource: 'CheckRun',
      code: 'missing_field',
      field: 'conclusion',
    });
  }
  return {
    name: body.string('name'),
    status,
    conclusion,
    startedAt: body.time('started_at'),
    completedAt,
    externalId: body.string('external_id'),
    detailsUrl: body.string('details_url'),
    output: outputOf(body.object('output')),
  };
}

function outputOf(output: Fields | undefined): CheckChange['output'] {
  if (!output) return undefined;
  return {
    title: output.requiredString('title'),
    summary: output.requiredString('summary', { maximum: maximumText }),
    text: output.string('text', { maximum: maximumText }),
    annotations: (output.objects('annotations', { maximum: maximumAnnotations }) ?? []).map(
      annotationOf,
    ),
  };
}

function annotationOf(fields: Fields): Annotation {
  const level = fields.oneOf('annotation_level', ['notice', 'warning', 'failure']);
  if (level === undefined) throw invalidRequest('"annotation_level" wasn\'t supplied.');
  const startLine = fields.requiredInteger('start_line');
  const endLine = fields.requiredInteger('end_line');
  const startColumn = fields.integer('start_column') ?? null;
  const endColumn = fields.integer('end_column') ?? null;
  if ((startColumn !== null || endColumn !== null) && startLine !== endLine) {
    throw invalidRequest('Columns are only supported on annotations of a single line.');
  }
  return {
    path: fields.requiredString('path'),
    start_line: startLine,
    end_line: endLine,
    start_column: startColumn,
    end_column: endColumn,
    annotation_level: level,
    title: fields.string('title', { maximum: 255 }) ?? null,
    message: fields.requiredString('message', { maximum: 65_536 }),
    raw_details: fields.string('raw_details', { maximum: 65_536 }) ?? null,
  };
}
