import { identify, type Needs } from '../access.ts';
import type { Account } from '../model/accounts.ts';
import { closeIssue, createIssue, ensureLabel, isTooLong, reopenIssue } from '../model/issues.ts';
import type { Issue } from '../model/types.ts';
import { atLeast } from '../model/world.ts';
import { issueShape } from '../shapes/issues.ts';
import { notFound, RestError, validationFailed } from './errors.ts';
import { numberParam, type RepositoryContext, type Route, route, sender } from './route.ts';

const write: Needs = [{ issues: 'write' }];
const change: Needs = [{ issues: 'write' }, { pull_requests: 'write' }];

export const issueRoutes: readonly Route[] = [
  route('POST', '/issues', 'issues/issues#create-an-issue', write, create),
  route('PATCH', '/issues/{issue_number}', 'issues/issues#update-an-issue', change, update),
];

export function findIssue(context: RepositoryContext): Issue {
  const issue = context.repository.issues.get(numberParam(context, 'issue_number'));
  if (!issue) throw notFound();
  if (!issue.pull) demandIssues(context);
  return issue;
}

function demandIssues({ repository }: RepositoryContext): void {
  if (repository.settings.hasIssues) return;
  throw new RestError(410, 'Issues has been disabled in this repository.');
}

function create(context: RepositoryContext) {
  const { world, repository, body } = context;
  demandIssues(context);
  const by = identify(sender(context), repository);
  const title = titleOf(context);
  if (!title) throw validationFailed({ resource: 'Issue', code: 'missing_field', field: 'title' });
  const text = bodyText(context);
  // Labels and assignees of people without push access are dropped (docs, "Create an issue").
  const trusted = atLeast(by.role, 'triage');
  const issue = createIssue(world, repository, by, {
    title,
    body: text ?? null,
    labels: trusted ? (body.strings('labels') ?? []) : [],
    assignees: trusted ? accounts(context, body.strings('assignees') ?? []) : [],
  });
  return { status: 201, body: issueShape(world, issue) };
}

function update(context: RepositoryContext) {
  const { world, repository, body } = context;
  const issue = findIssue(context);
  const by = identify(sender(context), repository);
  issue.title = titleOf(context) ?? issue.title;
  if (body.has('body')) issue.body = bodyText(context) ?? null;
  const labels = body.strings('labels');
  if (labels) issue.labels = labels.map((name) => ensureLabel(world, repository, name).name);
  const assignees = body.strings('assignees');
  if (assignees) issue.assignees = accounts(context, assignees);
  const state = body.oneOf('state', ['open', 'closed']);
  const reason = body.oneOf('state_reason', ['completed', 'not_planned', 'duplicate', 'reopened']);
  if (state === 'closed') {
    closeIssue(world, issue, by, reason === 'reopened' ? 'completed' : (reason ?? 'completed'));
  }
  if (state === 'open') reopenIssue(world, issue, by);
  issue.updatedAt = world.clock.now();
  return { status: 200, body: issueShape(world, issue) };
}

/** The longest title, in characters. */
const maximumTitle = 256;

function titleOf({ body }: RepositoryContext): string | undefined {
  const title = body.string('title');
  if (title !== undefined && [...title].length > maximumTitle) {
    throw validationFailed({
      resource: 'Issue',
      code: 'custom',
      field: 'title',
      message: `title is too long (maximum is ${maximumTitle} characters)`,
    });
  }
  return title;
}

function bodyText({ body }: RepositoryContext): string | undefined {
  const text = body.string('body');
  if (text !== undefined && isTooLong(text)) {
    throw validationFailed({
      resource: 'Issue',
      code: 'custom',
      field: 'body',
      message: 'body is too long (maximum is 65536 characters)',
    });
  }
  return text;
}

function accounts({ world }: RepositoryContext, logins: readonly string[]): Account[] {
  return logins.map((login) => {
    const account = world.directory.find(login);
    if (account) return account;
    throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'assignees' });
  });
}
