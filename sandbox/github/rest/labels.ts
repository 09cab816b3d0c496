import type { Needs } from '../access.ts';
import { ensureLabel } from '../model/issues.ts';
import { labelShape, labelsOf } from '../shapes/issues.ts';
import { notFound, validationFailed } from './errors.ts';
import { findIssue } from './issues.ts';
import { listed } from './pages.ts';
import { param, type RepositoryContext, type RepositoryRoute, route } from './route.ts';

const read: Needs = [{ issues: 'read' }, { pull_requests: 'read' }];
const write: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

export const labelRoutes: readonly RepositoryRoute[] = [
  route('GET', '/labels', 'issues/labels#list-labels-for-a-repository', read, (context) =>
    listed(context, [...context.repository.labels.values()], (label) =>
      labelShape(context.world, context.repository, label),
    ),
  ),
  route('POST', '/labels', 'issues/labels#create-a-label', write, create),
  route('GET', '/labels/{name}', 'issues/labels#get-a-label', read, (context) => {
    const { world, repository } = context;
    const label = repository.labels.get(param(context, 'name').toLowerCase());
    if (!label) throw notFound();
    return { status: 200, body: labelShape(world, repository, label) };
  }),
  route(
    'GET',
    '/issues/{issue_number}/labels',
    'issues/labels#list-labels-for-an-issue',
    read,
    (context) => listed(context, labelsOf(context.world, findIssue(context)), (label) => label),
  ),
  route(
    'POST',
    '/issues/{issue_number}/labels',
    'issues/labels#add-labels-to-an-issue',
    write,
    (context) => {
      const { world, repository, body } = context;
      const issue = findIssue(context);
      for (const name of body.strings('labels') ?? []) {
        const label = ensureLabel(world, repository, name);
        if (!issue.labels.includes(label.name)) issue.labels.push(label.name);
      }
      issue.updatedAt = world.clock.now();
      return { status: 200, body: labelsOf(world, issue) };
    },
  ),
  route(
    'DELETE',
    '/issues/{issue_number}/labels/{name}',
    'issues/labels#remove-a-label-from-an-issue',
    write,
    (context) => {
      const issue = findIssue(context);
      const name = param(context, 'name').toLowerCase();
      if (!issue.labels.some((label) => label.toLowerCase() === name)) throw notFound();
      issue.labels = issue.labels.filter((label) => label.toLowerCase() !== name);
      issue.updatedAt = context.world.clock.now();
      return { status: 200, body: labelsOf(context.world, issue) };
    },
  ),
];

function create({ world, repository, body }: RepositoryContext) {
  const name = body.string('name');
  if (!name) throw validationFailed({ resource: 'Label', code: 'missing_field', field: 'name' });
  if (repository.labels.has(name.toLowerCase())) {
    throw validationFailed({ resource: 'Label', code: 'already_exists', field: 'name' });
  }
  const color = body.string('color') ?? 'ededed';
  if (!/^[0-9a-fA-F]{6}$/.test(color)) {
    throw validationFailed({ resource: 'Label', code: 'invalid', field: 'color' });
  }
  const label = ensureLabel(world, repository, name, color, body.string('description') ?? null);
  return { status: 201, body: labelShape(world, repository, label) };
}
