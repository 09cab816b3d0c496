import { expect } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { accounts, comment, existing, master, start, succeeded } from './support.ts';

export const LEGACY = '400000000001';
export const EMAIL = 'aws+legacy@example.com';
export const ROLE = 'Paco-Organization-Account-Delegate-Role';
export const SCHEDULE = { name: 'schedule', schedule: '17 * * * *' } as const;
export const PLAIN = master([]).replace(/^admin_delegate_role_name.*\n/m, '');

export const FIELDS = `account_name: Legacy
organizational_unit: Workloads
tags:
  team: payments
alternate_contacts:
  security:
    name: Ada
    title: CISO
    email: ada@example.com
    phone_number: '+1 555'
`;

/** A sandbox with an account that is not in an organization, and a pull request that adds its file. */
export async function proposed(
  file = existing('legacy', LEGACY),
  masterFile = PLAIN,
  outsider: { inOtherOrganization?: boolean } = {},
): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: masterFile }) });
  sandbox.aws.addOutsider({ id: LEGACY, name: 'Old', email: EMAIL, ...outsider });
  sandbox.aws.unit('Workloads');
  sandbox.aws.unit('Sandbox');
  sandbox.aws.setTrustedAccess('account.amazonaws.com', true);
  await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ legacy: file }) });
  return sandbox;
}

/** The same, planned and merged. */
export async function merged(...options: Parameters<typeof proposed>): Promise<Sandbox> {
  const sandbox = await proposed(...options);
  succeeded(await sandbox.plan());
  await sandbox.repository.merge(1);
  return sandbox;
}

/** The same, invited. */
export async function invited(...options: Parameters<typeof proposed>): Promise<Sandbox> {
  const sandbox = await merged(...options);
  succeeded(await sandbox.provision());
  expect(sandbox.aws.invitations()).toMatchObject([{ state: 'OPEN' }]);
  return sandbox;
}

/** Opens a pull request, plans and merges it, and provisions. Its plan. */
export async function change(
  sandbox: Sandbox,
  number: number,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  await sandbox.repository.openPullRequest({ head: `p${number}`, files: accounts(files) });
  succeeded(await sandbox.plan());
  const plan = comment(sandbox, number);
  await sandbox.repository.merge(number);
  succeeded(await sandbox.provision());
  return plan;
}

/** What the owner of the account does once it has joined: lets the organization's administrators in. */
export function makeRole({ aws }: Sandbox): void {
  const Principal = { AWS: `arn:aws:iam::${aws.managementId}:root` };
  const Version = '2012-10-17';
  aws.role({
    account: LEGACY,
    name: ROLE,
    trust: { Version, Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] },
    policies: { all: { Version, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
  });
}

export function sent({ aws }: Sandbox): number {
  return aws.server.count('InviteAccountToOrganization');
}
