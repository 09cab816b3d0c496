import { deepStrictEqual } from 'node:assert/strict';
import {
  CreateOrganizationalUnitCommand,
  EnableAWSServiceAccessCommand,
  MoveAccountCommand,
  TagResourceCommand,
} from '@aws-sdk/client-organizations';
import type { PlanEvent } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { clientsOf } from './clients.ts';
import { type Cloud, MANAGEMENT } from './clouds.ts';
import { ROLE, readState, rootOf, type State } from './state.ts';

/** More accounts than a page of a list has. */
const STRANGERS = 22;

const EMAIL = {
  prod: 'aws+prod@example.com',
  dev: 'aws+dev@example.com',
  legacy: 'aws+legacy@example.com',
} as const;

const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

/**
 * Plays the story with the committed bundle: an organization is created; accounts are created in units with all
 * that a file can say; they are moved and retagged, their contacts and aliases change, and an account that others
 * made is taken in; then nothing is left to do; and when the files go, access ends and the accounts stay. After
 * each merge AWS itself is asked.
 * @throws when something is not as the files say, with the difference
 */
export async function play(cloud: Cloud): Promise<void> {
  await cloud.makeRole();
  await merge(cloud, 1, { master: MASTER }, { 'create-organization': 'true' });
  const legacyId = await makeByHand(cloud);
  await createOne(cloud);
  const prodId = await changeAll(cloud, legacyId);
  await expectChanges(cloud, 0);
  await expectChanges(cloud, 0);
  // An empty plan says something only if a full one is possible.
  await tagByHand(cloud, prodId, 'cost', 'by hand');
  await expectChanges(cloud, 1);
  await tagByHand(cloud, prodId, 'cost', '4711-A');
  await letGo(cloud);
  await expectChanges(cloud, 0);
}

/** What others made in the organization before: units, trusted access, accounts. The id of one of these. */
async function makeByHand(cloud: Cloud): Promise<string> {
  const { organizations } = clientsOf(cloud.access);
  const root = await rootOf(cloud.access);
  await makeUnit(cloud, root, 'Sandbox');
  const deep = await makeUnit(cloud, await makeUnit(cloud, root, 'Elsewhere'), 'Deep');
  await organizations.send(
    new EnableAWSServiceAccessCommand({ ServicePrincipal: 'account.amazonaws.com' }),
  );
  for (let index = 0; index < STRANGERS; index += 1) {
    await cloud.makeAccount(`Stranger ${index}`, `stranger${index}@example.com`);
  }
  const id = await cloud.makeAccount('Legacy', EMAIL.legacy);
  const place = { SourceParentId: root, DestinationParentId: deep };
  await organizations.send(new MoveAccountCommand({ AccountId: id, ...place }));
  return id;
}

/** An account with all that a file can say. */
async function createOne(cloud: Cloud): Promise<void> {
  const master = `${await fileOf(cloud, 'master')}organization_account_ids:\n- prod\n`;
  await merge(cloud, 2, { master, prod: PROD }, UNITS);
  await expectState(cloud, {
    accounts: {
      [EMAIL.prod]: {
        name: 'Production',
        unit: 'Workloads/Prod',
        tags: { team: 'payments', tier: '1', ...fileTag('prod') },
        contacts: { SECURITY: ADA },
        alias: 'acme-prod',
      },
      [EMAIL.legacy]: { ...BARE, name: 'Legacy', unit: 'Elsewhere/Deep' },
    },
    others: STRANGERS + 1,
    access: [EMAIL.prod],
  });
}

/** That account changes, another is created, and one that was there is taken in. The first one's id. */
async function changeAll(cloud: Cloud, legacyId: string): Promise<string> {
  const prod = await fileOf(cloud, 'prod');
  const prodId = /^account_id: '(\d{12})'$/m.exec(prod)?.[1];
  if (!prodId) throw new Error(`the id was not written back:\n${prod}`);
  await tagByHand(cloud, prodId, 'console', 'by hand');
  const files = {
    master: `${await fileOf(cloud, 'master')}- dev\n`,
    dev: DEV,
    prod: prod
      .replace('Workloads/Prod', 'Sandbox')
      .replace('team: payments', 'team: billing')
      .replace("  tier: '1'\n", '  cost: 4711-A\n')
      .replace('CISO', 'CTO')
      .replace('acme-prod', 'acme-prod-2'),
    legacy: `${LEGACY}account_id: '${legacyId}'\n`,
  };
  await merge(cloud, 3, files, UNITS);
  await expectState(cloud, AFTER);
  return prodId;
}

/** All files go: so does the access, and the accounts stay as they are. */
async function letGo(cloud: Cloud): Promise<void> {
  const list = /^organization_account_ids:\n(- .*\n)*/m;
  const master = (await fileOf(cloud, 'master')).replace(list, '');
  await merge(cloud, 4, { master, prod: null, dev: null, legacy: null });
  await expectState(cloud, { ...AFTER, access: [] });
}

const UNITS = { 'create-organizational-units': 'true' };

const MASTER = `title: Management
region: us-west-2
is_master: true
root_email: ${MANAGEMENT.email}
admin_delegate_role_name: ${ROLE}
`;

const PROD = `title: Production
region: us-west-2
root_email: ${EMAIL.prod}
account_name: Production
organizational_unit: Workloads/Prod
tags:
  team: payments
  tier: '1'
account_alias: acme-prod
alternate_contacts:
  security:
    name: Ada Lovelace
    title: CISO
    email: ada@example.com
    phone_number: '+1 555 0100'
`;

const DEV = `title: Development
region: us-west-2
root_email: ${EMAIL.dev}
organizational_unit: Workloads/Dev
tags:
  team: tools
`;

const LEGACY = `title: Legacy
region: us-west-2
root_email: ${EMAIL.legacy}
organizational_unit: Workloads/Dev
tags:
  team: old
`;

const ADA = {
  name: 'Ada Lovelace',
  title: 'CISO',
  email: 'ada@example.com',
  phone: '+1 555 0100',
};

const BARE = { tags: {}, contacts: {}, alias: undefined };

/** How it is once the files have changed. */
const AFTER: State = {
  accounts: {
    [EMAIL.prod]: {
      name: 'Production',
      unit: 'Sandbox',
      tags: { team: 'billing', cost: '4711-A', console: 'by hand', ...fileTag('prod') },
      contacts: { SECURITY: { ...ADA, title: 'CTO' } },
      alias: 'acme-prod-2',
    },
    [EMAIL.dev]: {
      ...BARE,
      name: 'dev',
      unit: 'Workloads/Dev',
      tags: { team: 'tools', ...fileTag('dev') },
    },
    [EMAIL.legacy]: { ...BARE, name: 'Legacy', unit: 'Workloads/Dev', tags: { team: 'old' } },
  },
  others: STRANGERS + 1,
  access: [EMAIL.dev, EMAIL.legacy, EMAIL.prod],
};

function fileTag(name: string): Readonly<Record<string, string>> {
  return { 'org-accounts:file': `acme/aws-accounts/accounts/${name}.yaml` };
}

async function tagByHand({ access }: Cloud, id: string, key: string, value: string): Promise<void> {
  await clientsOf(access).organizations.send(
    new TagResourceCommand({ ResourceId: id, Tags: [{ Key: key, Value: value }] }),
  );
}

async function makeUnit({ access }: Cloud, parent: string, name: string): Promise<string> {
  const { OrganizationalUnit: unit } = await clientsOf(access).organizations.send(
    new CreateOrganizationalUnitCommand({ ParentId: parent, Name: name }),
  );
  return unit?.Id ?? '';
}

/** The text of an account file on the default branch. */
async function fileOf({ github }: Cloud, name: string): Promise<string> {
  const text = await github.repository.read('main', `accounts/${name}.yaml`);
  if (text === undefined) throw new Error(`there is no file of ${name}`);
  return text;
}

/** Opens a pull request with these account files, plans it, merges it and provisions. */
async function merge(
  cloud: Cloud,
  number: number,
  files: Readonly<Record<string, string | null>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { github } = cloud;
  await github.repository.openPullRequest({
    head: `change-${number}`,
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
    ),
  });
  await succeed(cloud, 'plan', inputs);
  await github.repository.merge(number);
  await succeed(cloud, 'provision', inputs);
}

/** A plan over all accounts has so many changes. */
async function expectChanges(cloud: Cloud, wanted: number): Promise<void> {
  const { outputs, log } = await succeed(cloud, 'plan', { scope: 'all' }, ALL);
  if (outputs.changes !== String(wanted)) {
    throw new Error(`the plan should have ${wanted} changes, on ${cloud.name}:\n${log}`);
  }
}

async function succeed(
  { name, github, roles, env }: Cloud,
  job: 'plan' | 'provision',
  inputs: Readonly<Record<string, string>>,
  event?: PlanEvent,
): Promise<Step> {
  const given = { 'role-to-assume': roles[job], ...inputs };
  const done = await github[job]({ env, with: given, ...(event && { event }) });
  if (done.exitCode !== 0) throw new Error(`the action failed on ${name}:\n${done.log}`);
  return done;
}

async function expectState({ name, access }: Cloud, expected: State): Promise<void> {
  const emails = Object.values(EMAIL);
  deepStrictEqual(await readState(access, emails), expected);
  console.log(`${name} is as the files say: ${Object.keys(expected.accounts).join(', ')}`);
}
