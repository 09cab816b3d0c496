import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { ALL_IN, allowedTo } from '../bootstrap/support.ts';
import { accounts, child, existing, master, start, succeeded } from './support.ts';

/*
 * Each action that the roles of bootstrap/ are allowed is needed by what people do, and nothing else is. AWS refuses
 * what is not allowed, so whatever is needed here fails if it is taken away.
 */

const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
const INPUTS = { 'create-organization': 'true', 'create-organizational-units': 'true' };
const LEGACY = '012345678912';
const CONTACT = `alternate_contacts:
  security: {name: Ada, title: CISO, email: ada@example.com, phone_number: '+1 555'}
`;

async function merge(
  sandbox: Sandbox,
  number: number,
  files: Readonly<Record<string, string | null>>,
): Promise<void> {
  const { repository } = sandbox;
  const changes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`accounts/${name}.yaml`, text]),
  );
  await repository.openPullRequest({ head: `p${number}`, files: changes });
  succeeded(await sandbox.plan({ with: INPUTS }));
  await repository.merge(number);
  succeeded(await sandbox.provision({ with: INPUTS }));
}

/** From no organization at all to every field of an account, changed and taken away, and drift. */
async function everything(): Promise<Sandbox> {
  const sandbox = await start({
    organization: false,
    files: accounts({ master: master([]) }),
    stack: ALL_IN,
    // As older regions of AWS answer: parents are asked for one by one.
    aws: { omitFromAccounts: ['Paths'] },
  });
  const { aws, stack } = sandbox;
  const role = stack.roles.DelegateRole;
  if (!role) throw new Error('no role for administrators');
  aws.role(role);
  aws.addOutsider({ id: LEGACY, email: 'aws+legacy@example.com' });
  await merge(sandbox, 1, {
    master: master([], 'account_alias: acme\n'),
    prod: child('prod', 'organizational_unit: Workloads/Prod\ntags: {team: a}\n'),
  });
  const { id } = aws.account('aws+prod@example.com');
  aws.setTrustedAccess('account.amazonaws.com', true);
  await merge(sandbox, 2, {
    legacy: existing('legacy', LEGACY),
    prod: existing(
      'prod',
      id,
      `account_name: P\norganizational_unit: Root\naccount_alias: acme-prod\n${CONTACT}`,
    ),
  });
  aws.cancelInvitation(LEGACY);
  await merge(sandbox, 3, { legacy: null, prod: null });
  await merge(sandbox, 4, { prod: existing('prod', id) });
  aws.addAccount({ name: 'byhand', tags: { team: 'b' } });
  aws.setQuota(10, { readable: false });
  await merge(sandbox, 5, { dev: child('dev', 'organizational_unit: Workloads/Dev\n') });
  succeeded(await sandbox.provision({ event: ALL, with: { scope: 'all' } }));
  succeeded(await sandbox.drift());
  return sandbox;
}

describe('from nothing to everything', () => {
  test('needs each action that the roles are allowed, and no other', async () => {
    const sandbox = await everything();
    const { aws, roles, stack } = sandbox;
    expect(aws.used(roles.plan)).toEqual(allowedTo(stack.roles.PlanRole));
    expect(aws.used(roles.provision)).toEqual(allowedTo(stack.roles.ProvisionRole));
  });
});
