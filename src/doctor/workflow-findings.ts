import { code, list } from '../text.ts';
import { advice, type Finding, fault, holds } from './finding.ts';
import { commandOf, isGranted, provisions, type Use } from './workflow.ts';

/** What there is besides the files to judge them by. */
export interface Surroundings {
  readonly defaultBranch: string;
  /** `https://github.com`, or an Enterprise server's. */
  readonly serverUrl: string;
  /** Whether the default branch has a merge queue; `undefined` where that can't be read. */
  readonly hasQueue: boolean | undefined;
}

/** What is wrong with the workflow files. */
export function workflowFindings(uses: readonly Use[], around: Surroundings): readonly Finding[] {
  if (uses.length === 0) {
    return [
      fault(
        'workflow',
        'no workflow on this branch uses the action',
        'Copy `examples/.github/workflows/aws-accounts.yml` to `.github/workflows/`, with your roles in it.',
      ),
    ];
  }
  return [
    ...eventFindings(uses, around),
    ...uses.flatMap((use) => [...tokenFindings(use), ...jobFindings(use, around)]),
    ...nameFindings(uses),
  ];
}

const where = ({ path, job }: Use): string => `the job ${code(job)} of ${code(path)}`;

function eventFindings(
  uses: readonly Use[],
  { defaultBranch, hasQueue }: Surroundings,
): readonly Finding[] {
  const on = (event: string) => uses.flatMap((use) => use.on.get(event) ?? []);
  const found: Finding[] = [];
  const pulls = [...on('pull_request'), ...on('pull_request_target')];
  if (pulls.length === 0) {
    found.push(
      fault(
        'event-pull-request',
        'no workflow runs on pull requests, so nothing is planned',
        'Add `pull_request` to `on`.',
      ),
    );
  } else if (!pulls.some(({ types }) => types?.includes('edited'))) {
    found.push(
      advice(
        'event-edited',
        'a pull request whose base is changed keeps the plan for its former base',
        'Write `pull_request: {types: [opened, synchronize, reopened, edited]}`.',
      ),
    );
  }
  const pushes = on('push').filter(({ branches }) => branches?.includes(defaultBranch) ?? true);
  if (pushes.length === 0) {
    found.push(
      fault(
        'event-push',
        `no workflow runs on pushes to ${code(defaultBranch)}, so nothing that is merged is provisioned`,
        `Write \`push: {branches: [${defaultBranch}]}\` below \`on\`.`,
      ),
    );
  }
  if (on('schedule').length === 0) {
    found.push(
      advice(
        'event-schedule',
        'no workflow runs on a schedule, so drift, and accounts that accept their invitation, are not noticed',
        "Add `schedule: [{cron: '17 5 * * *'}]` below `on`, and a job with `command: drift`.",
      ),
    );
  }
  if (hasQueue === true && on('merge_group').length === 0) {
    found.push(
      fault(
        'event-merge-group',
        `${code(defaultBranch)} has a merge queue, and no workflow runs on it: the required check never comes`,
        'Add `merge_group` to `on`.',
      ),
    );
  }
  if (found.length === 0) found.push(holds('events', 'the workflow runs on all that it should'));
  return found;
}

/** What each command writes to on GitHub (README, "Set it up"). */
function wanted(use: Use): readonly (readonly [string, 'read' | 'write', string])[] {
  // Which command it is shows only when somebody runs it.
  const command = commandOf(use);
  if (command === undefined) return [['contents', 'read', 'it reads the files']];
  const id = [['id-token', 'write', 'AWS is reached by the token that it gives']] as const;
  switch (command) {
    case 'drift':
      return [
        ['contents', 'read', 'it reads the files'],
        ['issues', 'write', 'it keeps the issue'],
        ...id,
      ];
    case 'provision':
      return [
        ['contents', 'write', 'it commits the ids'],
        ['pull-requests', 'write', 'it tells the outcome'],
        ['checks', 'write', 'it keeps the checkpoint'],
        ...id,
      ];
    case 'status':
      return [['contents', 'read', 'it reads the files']];
    case 'doctor':
      return [
        ['contents', 'read', 'it reads the files'],
        ['actions', 'read', 'it reads the environment'],
        ...id,
      ];
    default:
      return [
        ['contents', 'read', 'it reads the files'],
        ['pull-requests', 'write', 'it comments'],
        ['checks', 'write', 'it reports the check'],
        ...id,
      ];
  }
}

function tokenFindings(use: Use): readonly Finding[] {
  const own = use.inputs['github-token'];
  // The token of an App has its own permissions; only the OIDC token comes from the job.
  const needs = wanted(use).filter(([name]) => own === undefined || name === 'id-token');
  const lacking = needs.filter(([name, level]) => !isGranted(use, name, level));
  if (lacking.length === 0) {
    return [holds('permissions', `${where(use)} has the permissions that it needs`)];
  }
  return lacking.map(([name, level, why]) =>
    fault(
      `permission-${name}`,
      `${where(use)} lacks ${code(`${name}: ${level}`)}: ${why}`,
      `Add ${code(`${name}: ${level}`)} to its \`permissions\`.`,
    ),
  );
}

function jobFindings(use: Use, { serverUrl }: Surroundings): readonly Finding[] {
  const found: Finding[] = [];
  if (!/^[0-9a-f]{40}$/.test(use.version)) {
    found.push(
      advice(
        'pinned',
        `${where(use)} uses ${code(`@${use.version}`)}, which can come to mean another version`,
        'Name the commit of a release, 40 digits, with its version in a comment: `@COMMIT # v1.2.3`.',
      ),
    );
  }
  const own = Number(use.inputs['timeout-minutes'] ?? 60);
  if (use.timeout === undefined || use.timeout <= own) {
    found.push(
      advice(
        'timeout',
        `${where(use)} may be stopped by GitHub before the action ends by itself, or hang for six hours`,
        `Give the job \`timeout-minutes\` of ${own + 10} or so: more than the action’s own ${own}.`,
      ),
    );
  }
  if (!provisions(use)) return found;
  if (use.environment === undefined) {
    found.push(
      fault(
        'environment',
        `${where(use)} has no environment, and the role that provisions trusts one alone`,
        'Add `environment: aws-accounts`.',
      ),
    );
  }
  const { concurrency } = use;
  const isServer = serverUrl !== 'https://github.com' && !serverUrl.endsWith('.ghe.com');
  if (!concurrency) {
    found.push(
      fault(
        'concurrency',
        `${where(use)} may run twice at once`,
        `Add \`concurrency: {group: aws-accounts${isServer ? '' : ', queue: max'}}\`.`,
      ),
    );
  } else if (concurrency.cancels) {
    found.push(
      fault(
        'concurrency-cancels',
        `${where(use)} is cancelled by the next one, in the middle of its work`,
        'Take `cancel-in-progress` away.',
      ),
    );
  } else if (isServer && concurrency.queue !== undefined) {
    found.push(
      fault(
        'concurrency-queue',
        `${where(use)} has a \`queue\`, which GitHub Enterprise Server does not know`,
        'Take it away: a later run does what one that was dropped had to do.',
      ),
    );
  } else if (!isServer && concurrency.queue === undefined) {
    found.push(
      advice(
        'concurrency-queue',
        `${where(use)} is dropped when two more wait, and what it had to do waits for the next one`,
        'Add `queue: max` to its `concurrency`.',
      ),
    );
  }
  return found;
}

/** The check of each folder needs a name of its own. */
function nameFindings(uses: readonly Use[]): readonly Finding[] {
  const folders = new Map<string, Set<string>>();
  for (const { inputs } of uses) {
    const folder = inputs['accounts-dir'] ?? 'accounts';
    const name = checkNameOf(inputs);
    folders.set(name, (folders.get(name) ?? new Set()).add(folder));
  }
  return [...folders]
    .filter(([, all]) => all.size > 1)
    .map(([name, all]) =>
      fault(
        'check-name',
        `the folders ${list([...all].map((one) => code(one)))} have one check, ${code(name)}, between them`,
        'Give each its own `check-name`, or leave it out.',
      ),
    );
}

/** As the inputs name it, or as it is called without (inputs.ts). */
export function checkNameOf(inputs: Use['inputs']): string {
  const folder = inputs['accounts-dir'] ?? 'accounts';
  return (
    inputs['check-name'] ?? (folder === 'accounts' ? 'AWS accounts' : `AWS accounts (${folder})`)
  );
}
