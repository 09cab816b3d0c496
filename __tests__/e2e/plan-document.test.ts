import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { openTerminal } from './cli-support.ts';
import { type Change, kindsInSchema, planOf, valid } from './outputs-support.ts';
import {
  accounts,
  child,
  delegateRole,
  existing,
  failed,
  MANAGEMENT,
  master,
  start,
  succeeded,
} from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const [PROD, LIVE, LEGACY, MAIL] = ['400000000001', '400000000002', '400000000003', '400000000004'];
const UNITS = { 'create-organizational-units': 'true' };
const SCHEDULE = { name: 'schedule', schedule: '17 * * * *' } as const;

const FIELDS = `account_name: Production
organizational_unit: Workloads/Prod
tags:
  team: payments
account_alias: acme-prod
alternate_contacts:
  security:
    name: Ada
    title: CISO
    email: ada@example.com
    phone_number: '+1 555'
`;

const BEFORE = {
  'accounts/master.yaml': master([]),
  'accounts/prod.yaml': existing('prod', PROD, 'tags:\n  old: x\n'),
  'accounts/mail.yaml': existing('mail', MAIL),
};

const FILES = {
  prod: existing('prod', PROD, FIELDS),
  live: child('live'),
  legacy: existing('legacy', LEGACY, 'tags:\n  team: core\norganizational_unit: Workloads/Prod\n'),
  mail: existing('mail', MAIL).replace('aws+mail@', 'aws+other@'),
  dev: child('dev', 'iam_user_access_to_billing: DENY\ntags:\n  team: core\n'),
  foreign: child('foreign').replace('@example.com', '@example.org'),
};

/** A pull request with nearly every kind of change. */
async function proposed(files: Readonly<Record<string, string>> = FILES): Promise<Sandbox> {
  const sandbox = await start({
    files: BEFORE,
  });
  const { aws } = sandbox;
  delegateRole(sandbox);
  const member = (id: string, name: string, tags = {}) =>
    aws.addAccount({ id, name, email: `aws+${name}@example.com`, roleName: ROLE, tags });
  member(PROD, 'prod', { old: 'x', team: 'core' });
  member(MAIL, 'mail');
  member(LIVE, 'live');
  aws.addOutsider({ id: LEGACY, name: 'Old', email: 'aws+legacy@example.com' });
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts(files) });
  return sandbox;
}

const seen = new Set<string>();

/** Remembers the kinds of a plan’s changes. */
function look<T extends { readonly changes: readonly Change[] }>(plan: T): T {
  for (const { kind } of plan.changes) seen.add(kind);
  return plan;
}

describe('the plan as JSON', () => {
  test('is by its schema, under names that do not change', async () => {
    const sandbox = await proposed();
    const given = { ...UNITS, 'email-domains': 'example.com' };
    const step = failed(await sandbox.plan({ with: given }));
    const plan = look(planOf(step));
    const { id } = sandbox.aws.organization();
    const of = (account: string, account_id: string | null, ...fields: string[]) => ({
      account,
      account_id,
      file: `accounts/${account}.yaml`,
      fields,
      held: false,
      why: null,
    });
    const arn = (account: string) => `arn:aws:iam::${account}:role/${ROLE}`;
    const gain = (account: string, account_id: string | null) => ({
      account,
      account_id,
      role_name: ROLE,
      role_arn: account_id === null ? null : arn(account_id),
    });
    const mark = (name: string) => ({
      'org-accounts:file': `acme/aws-accounts/accounts/${name}.yaml`,
    });
    const byKind = (kind: string) => plan.changes.filter((one) => one.kind === kind);

    expect({ ...plan, changes: [], problems: [] }).toEqual({
      version: 1,
      truncated: false,
      mergeable: false,
      complete: true,
      organization: { id, partition: 'aws', management_account_id: MANAGEMENT },
      account_quota: { limit: 5000, source: 'applied', used: 4, planned: 3 },
      changes: [],
      unchanged: [],
      invited: [],
      identity_changes: [],
      left_over: [],
      approval: null,
      problems: [],
    });
    expect(plan.problems).toContainEqual({
      severity: 'error',
      message: 'the domain of `aws+foreign@example.org` is not allowed here',
      hint: expect.stringContaining('`email-domains`'),
      file: 'accounts/foreign.yaml',
      line: 4,
      column: 13,
      also: [],
    });
    expect(byKind('create_organizational_unit')).toContainEqual({
      kind: 'create_organizational_unit',
      ...of('prod', null, 'organizational_unit'),
      account: expect.any(String),
      file: expect.any(String),
      before: null,
      after: { organizational_unit: 'Workloads/Prod' },
    });
    expect(byKind('create_account')).toEqual([
      {
        kind: 'create_account',
        ...of(
          'dev',
          null,
          'account_name',
          'root_email',
          'admin_delegate_role_name',
          'iam_user_access_to_billing',
          'tags',
        ),
        before: null,
        after: {
          account_name: 'dev',
          root_email: 'aws+dev@example.com',
          admin_delegate_role_name: ROLE,
          iam_user_access_to_billing: 'DENY',
          tags: { team: 'core', ...mark('dev') },
        },
        create_account_request_id: null,
      },
      expect.objectContaining({
        account: 'foreign',
        held: true,
        why: 'the domain of `aws+foreign@example.org` is not allowed here',
        after: expect.objectContaining({ iam_user_access_to_billing: null }),
      }),
    ]);
    expect(byKind('invite_account')).toEqual([
      {
        kind: 'invite_account',
        ...of('legacy', LEGACY, 'account_id'),
        before: null,
        after: {
          account_id: LEGACY,
          root_email: 'aws+legacy@example.com',
          tags: { team: 'core', ...mark('legacy') },
        },
        previous_invitation: null,
        follow_ups: [
          {
            kind: 'move_account',
            ...of('legacy', LEGACY, 'organizational_unit'),
            before: { organizational_unit: 'Root' },
            after: { organizational_unit: 'Workloads/Prod' },
          },
          {
            kind: 'set_tags',
            ...of('legacy', LEGACY, 'tags'),
            before: { tags: { team: null, 'org-accounts:file': null } },
            after: { tags: { team: 'core', ...mark('legacy') } },
          },
          {
            kind: 'set_delegate_access',
            ...of('master', MANAGEMENT, 'admin_delegate_role_name'),
            before: null,
            after: null,
            role_name: ROLE,
            gains: [gain('legacy', LEGACY)],
            losses: [],
          },
        ],
      },
    ]);
    expect(byKind('adopt_account')).toEqual([
      {
        kind: 'adopt_account',
        ...of('live', LIVE, 'account_id'),
        before: { account_id: null },
        after: { account_id: LIVE },
        root_email: 'aws+live@example.com',
        account_name: 'live',
      },
    ]);
    expect(byKind('move_account')).toEqual([
      {
        kind: 'move_account',
        ...of('prod', PROD, 'organizational_unit'),
        before: { organizational_unit: 'Root' },
        after: { organizational_unit: 'Workloads/Prod' },
      },
    ]);
    expect(byKind('rename_account')).toEqual([
      {
        kind: 'rename_account',
        ...of('prod', PROD, 'account_name'),
        before: { account_name: 'prod' },
        after: { account_name: 'Production' },
      },
    ]);
    expect(byKind('set_tags')).toEqual([
      {
        kind: 'set_tags',
        ...of('prod', PROD, 'tags'),
        before: { tags: { team: 'core', old: 'x' } },
        after: { tags: { team: 'payments', old: null } },
      },
    ]);
    expect(byKind('set_alternate_contact')).toEqual([
      {
        kind: 'set_alternate_contact',
        ...of('prod', PROD, 'alternate_contacts'),
        before: { alternate_contacts: { security: null } },
        after: {
          alternate_contacts: {
            security: {
              name: 'Ada',
              title: 'CISO',
              email: 'ada@example.com',
              phone_number: '+1 555',
            },
          },
        },
      },
    ]);
    expect(byKind('set_account_alias')).toEqual([
      {
        kind: 'set_account_alias',
        ...of('prod', PROD, 'account_alias'),
        before: { account_alias: null },
        after: { account_alias: 'acme-prod' },
        entered_by: ROLE,
      },
    ]);
    expect(byKind('manual_step')).toEqual([
      {
        kind: 'manual_step',
        ...of('mail', MAIL, 'root_email'),
        before: { root_email: 'aws+mail@example.com' },
        after: { root_email: 'aws+other@example.com' },
      },
    ]);
    expect(byKind('set_delegate_access')).toEqual([
      {
        kind: 'set_delegate_access',
        ...of('master', MANAGEMENT, 'admin_delegate_role_name'),
        before: null,
        after: { covers: 'listed_roles', role_arns: [PROD, LIVE, MAIL].map(arn) },
        role_name: ROLE,
        gains: expect.arrayContaining([gain('dev', null), gain('live', LIVE), gain('prod', PROD)]),
        losses: [],
      },
    ]);
  });

  test('of an organization to be made', async () => {
    const sandbox = await start({
      organization: false,
      files: accounts({ master: master([]).replace(/account_id.*\n/, '') }),
    });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    const given = { 'create-organization': 'true' };
    const plan = look(planOf(await sandbox.plan({ with: given })));
    expect(plan).toMatchObject({ organization: null, complete: true });
    expect(plan.changes[0]).toMatchObject({
      kind: 'create_organization',
      account_id: null,
      before: null,
      after: { feature_set: 'ALL' },
    });
  });

  test('is one document: in outputs, at a terminal, and what comes of it there', async () => {
    // What an alias is, only somebody who may enter the account sees.
    const files = { ...FILES, prod: FILES.prod.replace(/account_alias.*\n/, '') };
    const sandbox = await proposed(files);
    const given = { ...UNITS, 'email-domains': 'example.com' };
    const ours = planOf(await sandbox.plan({ with: given }));
    const terminal = openTerminal(sandbox);
    terminal.git('remote', 'add', 'origin', 'https://github.com/acme/aws-accounts.git');
    terminal.write(BEFORE);
    terminal.git('add', '.');
    terminal.git('commit', '-qm', 'Accounts');
    for (const [name, text] of Object.entries(files)) {
      terminal.write({ [`accounts/${name}.yaml`]: text });
    }
    const flags = ['--json', '--create-organizational-units', '--email-domains', 'example.com'];
    const json = async (...args: string[]) =>
      JSON.parse((await terminal.run([...args, ...flags])).stdout);
    const theirs = valid('plan', await json('plan'));
    // But for the words of a workflow and of a terminal.
    expect(theirs).toEqual(
      JSON.parse(JSON.stringify(ours).replace('`email-domains`', '`--email-domains`')),
    );

    const done = valid('provision', await json('provision', '--yes'));
    const { id } = sandbox.aws.account('aws+dev@example.com');
    expect(done).toMatchObject({
      version: 1,
      left: expect.stringContaining('`mail`'),
      outcomes: expect.arrayContaining([
        expect.objectContaining({ kind: 'create_account', account_id: id, state: 'done' }),
        expect.objectContaining({ kind: 'create_account', account: 'foreign', state: 'not_tried' }),
        expect.objectContaining({ kind: 'invite_account', account_id: LEGACY }),
      ]),
    });
    const waiting = valid('plan', await json('plan')) as typeof ours;
    expect(waiting.invited).toMatchObject([
      {
        account: 'legacy',
        account_id: LEGACY,
        invitation: { state: 'pending', account_id: LEGACY, expires_at: expect.any(String) },
        follow_ups: [
          { kind: 'move_account' },
          { kind: 'set_tags' },
          { kind: 'set_delegate_access' },
        ],
      },
    ]);
    sandbox.aws.addAccount({ id: '400000000009', name: 'Lost', email: 'lost@example.com' });
    expect(valid('drift', await json('drift'))).toMatchObject({
      unmanaged: [{ account_id: '400000000009', name: 'Lost', state: 'ACTIVE' }],
      invitations: [{ account_id: LEGACY, state: 'pending' }],
    });
    const written = await terminal.run(['import', '--json', 'all']);
    expect(valid('files', JSON.parse(written.stdout))).toMatchObject({
      files: [{ account: 'lost', account_id: '400000000009', file: 'accounts/lost.yaml' }],
    });
  });

  test('of drift, of a merge, and of an invitation that is sent again', async () => {
    const plain = master([]).replace(/^admin_delegate.*\n/m, '');
    const sandbox = await start({ files: accounts({ master: plain }) });
    sandbox.aws.addOutsider({ id: LEGACY, name: 'Old', email: 'aws+legacy@example.com' });
    const { aws, repository } = sandbox;
    await repository.openPullRequest({
      head: 'p',
      files: accounts({ legacy: existing('legacy', LEGACY) }),
    });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    look(planOf(succeeded(await sandbox.provision())));
    const waiting = planOf(succeeded(await sandbox.provision({ event: SCHEDULE })));
    expect(waiting.invited).toMatchObject([
      {
        account: 'legacy',
        account_id: LEGACY,
        file: 'accounts/legacy.yaml',
        invitation: { state: 'pending', email: null },
        follow_ups: [{ kind: 'set_tags', account_id: LEGACY }],
      },
    ]);
    expect(planOf(succeeded(await sandbox.drift())).invited).toHaveLength(1);
    aws.declineInvitation(LEGACY);
    await repository.openPullRequest({
      head: 'q',
      files: accounts({ legacy: existing('legacy', LEGACY, '# Again, please.\n') }),
    });
    const again = look(planOf(succeeded(await sandbox.plan())));
    expect(again.changes[0]).toMatchObject({
      kind: 'invite_account',
      previous_invitation: { state: 'declined', account_id: LEGACY },
    });
  });

  test('every kind that the schema has was seen here', () => {
    expect([...seen].sort()).toEqual(kindsInSchema());
  });
});
