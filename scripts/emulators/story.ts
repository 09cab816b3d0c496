import { deepStrictEqual } from 'node:assert/strict';
import {
  CreateOrganizationalUnitCommand,
  EnableAWSServiceAccessCommand,
  TagResourceCommand,
} from '@aws-sdk/client-organizations';
import type { RunOptions } from '../../sandbox/index.ts';
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
};

const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;

/**
 * Plays the story with the committed bundle: an organization is created; accounts are created in units with all
 * that a file can say; they are moved, retagged, renamed in their contacts and aliases, and an account that others
 * made is taken in; then nothing is left to do. After each merge AWS itself is asked.
 * @throws when something is not as the files say, with the difference
 */
export async function play(cloud: Cloud): Promise<void> {
  const { access } = cloud;
  await cloud.makeRole();

  await merge(cloud, 1, { master: MASTER }, { 'create-organization': 'true' });

  const { organizations } = clientsOf(access);
  const root = await rootOf(access);
  await organizations.send(
    new CreateOrganizationalUnitCommand({ ParentId: root, Name: 'Sandbox' }),
  );
  await organizations.send(
    new EnableAWSServiceAccessCommand({ ServicePrincipal: 'account.amazonaws.com' }),
  );
  for (let index = 0; index < STRANGERS; index += 1) {
    await cloud.makeAccount(`Stranger ${index}`, `stranger${index}@example.com`);
  }
  const legacyId = await cloud.makeAccount('Legacy', EMAIL.legacy);

  const listed = `${await fileOf(cloud, 'master')}organization_account_ids:\n- prod\n- dev\n`;
  const units = { 'create-organizational-units': 'true' };
  await merge(cloud, 2, { master: listed, prod: PROD, dev: DEV }, units);
  const before = await stateOf(cloud);
  expectState(cloud, before, {
    accounts: {
      [EMAIL.prod]: {
        name: 'Production',
        unit: 'Workloads/Prod',
        tags: { team: 'payments', tier: '1', ...fileTag('prod') },
        contacts: { SECURITY: ADA },
        alias: 'acme-prod',
      },
      [EMAIL.dev]: {
        name: 'dev',
        unit: 'Workloads/Dev',
        tags: { team: 'tools', ...fileTag('dev') },
        contacts: {},
        alias: undefined,
      },
      [EMAIL.legacy]: { ...UNTOUCHED, name: 'Legacy' },
    },
    others: STRANGERS + 1,
    access: [EMAIL.dev, EMAIL.prod],
  });

  const prod = await fileOf(cloud, 'prod');
  const prodId = /^account_id: '(\d{12})'$/m.exec(prod)?.[1];
  if (!prodId) throw new Error(`the id was not written back:\n${prod}`);
  await organizations.send(
    new TagResourceCommand({ ResourceId: prodId, Tags: [{ Key: 'console', Value: 'by hand' }] }),
  );
  await merge(cloud, 3, {
    prod: prod
      .replace('Workloads/Prod', 'Sandbox')
      .replace('team: payments', 'team: billing')
      .replace("  tier: '1'\n", '  cost: 4711-A\n')
      .replace('CISO', 'CTO')
      .replace('acme-prod', 'acme-prod-2'),
    legacy: `title: Legacy\nregion: us-west-2\nroot_email: ${EMAIL.legacy}\naccount_id: '${legacyId}'\norganizational_unit: Workloads/Dev\ntags:\n  team: old\n`,
  });
  expectState(cloud, await stateOf(cloud), {
    accounts: {
      [EMAIL.prod]: {
        name: 'Production',
        unit: 'Sandbox',
        tags: { team: 'billing', cost: '4711-A', console: 'by hand', ...fileTag('prod') },
        contacts: { SECURITY: { ...ADA, title: 'CTO' } },
        alias: 'acme-prod-2',
      },
      [EMAIL.dev]: before.accounts[EMAIL.dev] ?? UNTOUCHED,
      [EMAIL.legacy]: {
        ...UNTOUCHED,
        name: 'Legacy',
        unit: 'Workloads/Dev',
        tags: { team: 'old' },
      },
    },
    others: STRANGERS + 1,
    access: [EMAIL.dev, EMAIL.legacy, EMAIL.prod],
  });

  await expectChanges(cloud, 0);
  await expectChanges(cloud, 0);
  // An empty plan says something only if a full one is possible.
  await organizations.send(
    new TagResourceCommand({ ResourceId: prodId, Tags: [{ Key: 'team', Value: 'by hand' }] }),
  );
  await expectChanges(cloud, 1);
}

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

const ADA = {
  name: 'Ada Lovelace',
  title: 'CISO',
  email: 'ada@example.com',
  phone: '+1 555 0100',
};

const UNTOUCHED = { name: undefined, unit: 'Root', tags: {}, contacts: {}, alias: undefined };

function fileTag(name: string): Readonly<Record<string, string>> {
  return { 'org-accounts:file': `acme/aws-accounts/accounts/${name}.yaml` };
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
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { github } = cloud;
  await github.repository.openPullRequest({
    head: `change-${number}`,
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
    ),
  });
  await succeed(cloud, (options) => github.plan(options), inputs);
  await github.repository.merge(number);
  await succeed(cloud, (options) => github.provision(options), inputs);
}

/** A plan over all accounts has so many changes. */
async function expectChanges(cloud: Cloud, wanted: number): Promise<void> {
  const { github } = cloud;
  const plan = (options: RunOptions) => github.plan({ ...options, event: ALL });
  const { outputs, log } = await succeed(cloud, plan, { scope: 'all' });
  if (outputs.changes !== String(wanted)) {
    throw new Error(`the plan should have ${wanted} changes, on ${cloud.name}:\n${log}`);
  }
}

async function succeed(
  { name, run }: Cloud,
  step: (options: RunOptions) => Promise<Step>,
  inputs: Readonly<Record<string, string>>,
): Promise<Step> {
  const done = await step({ env: run.env, with: { ...run.with, ...inputs } });
  if (done.exitCode !== 0) throw new Error(`the action failed on ${name}:\n${done.log}`);
  return done;
}

function stateOf({ access }: Cloud): Promise<State> {
  return readState(access, Object.values(EMAIL));
}

function expectState({ name }: Cloud, actual: State, expected: State): void {
  deepStrictEqual(actual, expected);
  console.log(`${name} is as the files say: ${Object.keys(actual.accounts).join(', ')}`);
}
