import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import {
  accounts,
  child,
  comment,
  delegateRole,
  existing,
  failed,
  MANAGEMENT,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const POLICY = 'org-accounts-delegate-access';
const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
const REPAIR = { scope: 'all', 'on-unreviewed': 'proceed' };

const DEV = '200000000001';
const OPS = '200000000002';

function arn(id: string, role = ROLE): string {
  return `arn:aws:iam::${id}:role/${role}`;
}

function policyFor(resources: readonly string[], more = {}) {
  const Statement = [
    {
      Sid: 'OrgAccountsDelegateAccess',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: resources,
      ...more,
    },
  ];
  return { Version: '2012-10-17', Statement };
}

/** The policy as AWS has it. */
function policy({ aws }: Sandbox): unknown {
  return aws.account(MANAGEMENT).roles[ROLE]?.policies[POLICY];
}

/** Puts our policy, and others, in place of what the role has. */
function setPolicies({ aws }: Sandbox, policies: Readonly<Record<string, object>>): void {
  const Principal = { AWS: `arn:aws:iam::${MANAGEMENT}:root` };
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }];
  const all = policies as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  aws.role({ name: ROLE, trust: { Version: '2012-10-17', Statement }, policies: all });
}

/** A repository with `dev` and `ops`, and the role with a policy for those of these ids. */
async function withTwo(
  ids: readonly string[] = [DEV, OPS],
  files: Readonly<Record<string, string>> = {},
): Promise<Sandbox> {
  const two = { master: master([]), dev: existing('dev', DEV), ops: existing('ops', OPS) };
  const sandbox = await start({ files: accounts({ ...two, ...files }) });
  sandbox.aws.addAccount({ id: DEV, name: 'dev', email: 'aws+dev@example.com', roleName: ROLE });
  sandbox.aws.addAccount({ id: OPS, name: 'ops', email: 'aws+ops@example.com', roleName: ROLE });
  if (ids.length === 0) delegateRole(sandbox);
  else setPolicies(sandbox, { [POLICY]: policyFor(ids.map((id) => arn(id))) });
  return sandbox;
}

/** Opens a pull request with these files and plans it: the plan's comment. */
async function plan(
  sandbox: Sandbox,
  number: number,
  files: Readonly<Record<string, string | null>>,
  given: Readonly<Record<string, string>> = {},
): Promise<string> {
  const changes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
  );
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: changes });
  succeeded(await sandbox.plan({ with: given }));
  return comment(sandbox, number);
}

/** What a plan says of access, line by line: before all else. */
function access(planned: string): readonly string[] {
  const lines = planned.slice(0, planned.indexOf('<details>')).split('\n');
  return lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
}

const allow = (count: string, role = ROLE): string =>
  `**Allow** role \`${ROLE}\` to assume role \`${role}\` in ${count}`;

const remove = (...ids: readonly string[]): string =>
  `**Remove access to** role \`${ROLE}\` in ${ids.length} account${ids.length === 1 ? '' : 's'} from role \`${ROLE}\`: ${ids.map((id) => `\`${arn(id)}\``).join(' and ')}`;

async function merge(sandbox: Sandbox, number: number): Promise<Step> {
  await sandbox.repository.merge(number);
  return succeeded(await sandbox.provision());
}

async function expectNothingToDo(sandbox: Sandbox): Promise<void> {
  sandbox.aws.server.forget();
  const planned = succeeded(await sandbox.plan({ event: ALL, with: { scope: 'all' } }));
  expect(planned.outputs.changes).toBe('0');
  const step = succeeded(await sandbox.provision({ event: ALL, with: { scope: 'all' } }));
  expect(step.outputs.changes).toBe('0');
  expect(sandbox.aws.server.count('PutRolePolicy')).toBe(0);
}

describe('delegate access', () => {
  test('comes with an account, goes with its file, and is there once', async () => {
    const sandbox = await withTwo([]);
    const { aws } = sandbox;
    const planned = await plan(sandbox, 1, { prod: child('prod') });
    expect(planned).toContain('## AWS accounts: 1 account to create, 1 role policy to update');
    expect(access(planned)).toEqual([allow('3 more accounts')]);
    expect(planned).toContain(`\`dev\` (\`${DEV}\`), \`ops\` (\`${OPS}\`) and \`prod\` (new)`);
    expect(row(planned, 'master')).toBe('');
    await merge(sandbox, 1);
    const { id } = aws.account('aws+prod@example.com');
    const all = [arn(DEV), arn(OPS), arn(id)].sort();
    expect(policy(sandbox)).toEqual(policyFor(all));
    expect(row(comment(sandbox), 'master')).toBe(
      `**Allowed** role \`${ROLE}\` to assume role \`${ROLE}\` in 3 more accounts: \`dev\`, \`ops\` and \`prod\``,
    );
    await expectNothingToDo(sandbox);

    const losing = await plan(sandbox, 2, { ops: null });
    expect(access(losing)).toEqual([remove(OPS)]);
    await merge(sandbox, 2);
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(id)].sort()));
    await expectNothingToDo(sandbox);
  });

  test('really lets the role in', async () => {
    const sandbox = await withTwo([]);
    await plan(sandbox, 1, { master: `${master([])}# All\n` });
    await merge(sandbox, 1);
    const { STSClient, AssumeRoleCommand } = await import('@aws-sdk/client-sts');
    const sts = new STSClient({
      region: 'us-east-1',
      endpoint: sandbox.aws.server.url,
      credentials: sandbox.aws.keys({ role: ROLE }),
    });
    const input = { RoleArn: arn(DEV), RoleSessionName: 'test' };
    await expect(sts.send(new AssumeRoleCommand(input))).resolves.toHaveProperty('Credentials');
  });

  test('follows the role that a file names', async () => {
    const sandbox = await withTwo();
    const other = existing('dev', DEV, 'admin_delegate_role_name: Admins\n');
    const planned = await plan(sandbox, 1, { dev: other });
    expect(access(planned)).toEqual([allow('1 more account', 'Admins'), remove(DEV)]);
    await merge(sandbox, 1);
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV, 'Admins'), arn(OPS)]));
  });

  test('comes with an account that is adopted', async () => {
    const sandbox = await withTwo();
    sandbox.aws.addAccount({ id: '300000000003', email: 'aws+old@example.com', roleName: ROLE });
    const planned = await plan(sandbox, 1, { old: child('old') });
    expect(access(planned)).toEqual([allow('1 more account')]);
    expect(planned).toContain('`old` (`300000000003`)');
    await merge(sandbox, 1);
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(OPS), arn('300000000003')]));
  });

  test('does not come with an account that AWS did not create', async () => {
    const sandbox = await withTwo();
    await plan(sandbox, 1, { prod: child('prod') });
    await sandbox.repository.merge(1);
    // Not one of those that are tried again.
    sandbox.aws.nextCreation({ name: 'prod', fails: 'INVALID_EMAIL' });
    failed(await sandbox.provision());
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(OPS)]));
    expect(row(comment(sandbox), 'master')).toContain('**Not tried**');
  });

  test('has nothing to give where there are no other accounts', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    delegateRole(sandbox);
    const planned = await plan(sandbox, 1, { master: `${master([])}# None yet\n` });
    expect(planned).toContain('## AWS accounts: nothing to do');
    await merge(sandbox, 1);
    expect(policy(sandbox)).toBeUndefined();
  });

  test('of the last account ends too', async () => {
    const sandbox = await withTwo();
    const planned = await plan(sandbox, 1, { dev: null, ops: null });
    expect(access(planned)).toEqual([remove(DEV, OPS)]);
    expect(planned).toContain('The policy is removed.');
    await merge(sandbox, 1);
    expect(policy(sandbox)).toBeUndefined();
    await expectNothingToDo(sandbox);
  });

  test('without the role is one warning with the command, and blocks nothing', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const planned = await plan(sandbox, 1, { prod: child('prod') });
    expect(planned).toContain('## AWS accounts: 1 account to create');
    expect(planned.split('the management account has no role')).toHaveLength(2);
    expect(planned).toContain(
      `aws iam create-role --role-name ${ROLE} --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:aws:iam::${MANAGEMENT}:root"}}]}'`,
    );
    await merge(sandbox, 1);
    expect(sandbox.aws.account('aws+prod@example.com').state).toBe('ACTIVE');
  });

  test('that drifted is left alone by others’ merges, and repaired by a run over all', async () => {
    const sandbox = await withTwo([OPS]);
    const planned = await plan(sandbox, 1, { prod: child('prod') });
    expect(access(planned)).toEqual([allow('1 more account')]);
    await merge(sandbox, 1);
    const { id } = sandbox.aws.account('aws+prod@example.com');
    expect(policy(sandbox)).toEqual(policyFor([arn(OPS), arn(id)].sort()));
    failed(await sandbox.provision({ event: ALL, with: { scope: 'all' } }));
    expect(policy(sandbox)).toEqual(policyFor([arn(OPS), arn(id)].sort()));
    succeeded(await sandbox.provision({ event: ALL, with: REPAIR }));
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(OPS), arn(id)].sort()));
    await expectNothingToDo(sandbox);
  });

  test('that does not fit is a pattern for the organization', async () => {
    const ids = Array.from({ length: 150 }, (_, n) => String(400_000_000_000 + n));
    const files = ids.map((id, n) => [`a${n}`, existing(`a${n}`, id)]);
    const sandbox = await withTwo([DEV, OPS], Object.fromEntries(files));
    const { aws } = sandbox;
    aws.addAccounts(150, (n) => ({
      id: ids[n] ?? '',
      name: `a${n}`,
      email: `aws+a${n}@example.com`,
    }));
    const opened = accounts({ prod: child('prod') });
    await sandbox.repository.openPullRequest({ head: 'p1', files: opened });
    const unapproved = failed(await sandbox.plan());
    expect(unapproved.errors.join()).toContain("changes 153 of the organization's 153 accounts");
    const all = { 'max-changes': '100%' };
    succeeded(await sandbox.plan({ with: all }));
    const planned = comment(sandbox);
    expect(access(planned)).toEqual([
      `**Allow** role \`${ROLE}\` to assume \`${arn('*')}\`: **this covers every account of the organization, with or without a file**`,
    ]);
    await merge(sandbox, 1);
    const Condition = { StringEquals: { 'aws:ResourceOrgID': aws.organization().id } };
    expect(policy(sandbox)).toEqual(policyFor([arn('*')], { Condition }));
    await expectNothingToDo(sandbox);

    const other = child('data', 'admin_delegate_role_name: Admins\n');
    const wider = await plan(sandbox, 2, { data: other }, all);
    expect(access(wider).join()).toContain(`\`${arn('*', 'Admins')}\``);
    await sandbox.repository.merge(2);
    succeeded(await sandbox.provision({ with: { 'readiness-timeout': '0' } }));
    expect(policy(sandbox)).toEqual(policyFor([arn('*', 'Admins'), arn('*')], { Condition }));

    const gone = Object.fromEntries(ids.slice(0, 140).map((_, n) => [`a${n}`, null]));
    const narrow = await plan(sandbox, 3, gone, all);
    expect(access(narrow)).toEqual([
      `**Limit** role \`${ROLE}\` to 14 named roles, instead of every account of the organization, with or without a file`,
    ]);
    await merge(sandbox, 3);
    const left = [DEV, OPS, ...ids.slice(140), aws.account('aws+prod@example.com').id];
    const admins = arn(aws.account('aws+data@example.com').id, 'Admins');
    const listed = [...left.map((id) => arn(id)), admins].sort();
    expect(policy(sandbox)).toEqual(policyFor(listed));
  });

  test('that AWS refuses is told with its remedy', async () => {
    const sandbox = await withTwo();
    const other = policyFor(
      Array.from({ length: 138 }, (_, n) => arn(String(500_000_000_000 + n))),
    );
    setPolicies(sandbox, { [POLICY]: policyFor([arn(DEV), arn(OPS)]), other });
    await plan(sandbox, 1, { prod: child('prod') });
    await sandbox.repository.merge(1);
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain(`\`master\` (\`${MANAGEMENT}\`) (failed)`);
    const outcome = row(comment(sandbox), 'master');
    expect(outcome).toContain('**Failed** to allow role');
    expect(outcome).toContain("the role's inline policies would be longer than AWS allows");
    expect(outcome).toContain('remove or shorten the other inline policies of the role');
    expect(row(comment(sandbox), 'prod')).toContain('**Created**');

    setPolicies(sandbox, { [POLICY]: policyFor([arn(DEV), arn(OPS)]) });
    succeeded(await sandbox.provision({ event: ALL }));
    const { id } = sandbox.aws.account('aws+prod@example.com');
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(OPS), arn(id)].sort()));
  });

  test('is not taken away by a file that can’t be read, and is given once it can', async () => {
    const sandbox = await withTwo();
    const { repository, aws } = sandbox;
    const files = accounts({ ops: 'title: [\n', prod: child('prod') });
    await repository.openPullRequest({ head: 'p1', files });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain(
      `the access of role \`${ROLE}\` is not changed while this file can't be read`,
    );
    await repository.merge(1);
    failed(await sandbox.provision());
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(OPS)]));
    failed(await sandbox.provision({ event: ALL, with: REPAIR }));
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(OPS)]));

    await plan(sandbox, 2, { ops: existing('ops', OPS) });
    await merge(sandbox, 2);
    const { id } = aws.account('aws+prod@example.com');
    expect(policy(sandbox)).toEqual(policyFor([arn(DEV), arn(OPS), arn(id)].sort()));
  });
});
