import * as iam from '@aws-sdk/client-iam';
import {
  CreateRoleCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { CloseAccountCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { ALL_IN, MANAGEMENT } from './support.ts';

/** What somebody can do who holds the provision role's keys and means harm. */

const DELEGATE = 'Paco-Organization-Account-Delegate-Role';
const ADMINISTRATOR = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};
const arn = (name: string, account = MANAGEMENT): string => `arn:aws:iam::${account}:role/${name}`;

const open: Sandbox[] = [];
afterEach(async () => {
  for (const sandbox of open.splice(0)) await sandbox.close();
});

/** With every opt-in, an account, and one outside of the organization that trusts us. */
async function captured(parameters: Readonly<Record<string, string>> = ALL_IN) {
  const sandbox = await startSandbox({ isRecorded: false, stack: parameters });
  open.push(sandbox);
  const { aws, stack } = sandbox;
  aws.createOrganization();
  if (stack.roles.DelegateRole) aws.role(stack.roles.DelegateRole);
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: MANAGEMENT } }],
  };
  aws.role({ name: 'OrganizationAdmin', trust, administrator: true });
  const prod = aws.addAccount({ name: 'prod', roleName: DELEGATE });
  const outside = aws.addOutsider({ name: 'outside', inOtherOrganization: true });
  aws.role({ account: outside.id, name: DELEGATE, trust, administrator: true });
  const config = {
    region: 'us-east-1',
    endpoint: aws.server.url,
    credentials: aws.keys({ role: 'org-accounts-provision' }),
  };
  const sts = new STSClient(config);
  const assume = (RoleArn: string) =>
    sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'hostile' }));
  return { sandbox, aws, config, sts, assume, iam: new IAMClient(config), prod, outside };
}

const denied = { name: expect.stringMatching(/^AccessDenied/) };

describe('the holder of the provision role', () => {
  test('enters accounts of the organization, and no role of the management account', async () => {
    const { assume, prod, outside } = await captured();
    await expect(assume(arn(DELEGATE, prod.id))).resolves.toHaveProperty('Credentials');
    for (const other of [arn(DELEGATE), arn('OrganizationAdmin'), arn(DELEGATE, outside.id)])
      await expect(assume(other)).rejects.toMatchObject(denied);
  });

  test('writes the list of the role for administrators, and can’t do by it what the boundary forbids', async () => {
    const { iam: client, aws, prod } = await captured();
    await client.send(
      new PutRolePolicyCommand({
        RoleName: DELEGATE,
        PolicyName: 'x',
        PolicyDocument: JSON.stringify(ADMINISTRATOR),
      }),
    );
    // Whoever may assume that role gets no further than the accounts.
    const organizations = new OrganizationsClient({
      region: 'us-east-1',
      endpoint: aws.server.url,
      credentials: aws.keys({ role: DELEGATE }),
    });
    await expect(
      organizations.send(new CloseAccountCommand({ AccountId: prod.id })),
    ).rejects.toMatchObject(denied);
    expect(aws.may(arn(DELEGATE), { action: 'iam:CreateUser' })).toBe(false);
    const target = { action: 'sts:AssumeRole', resource: arn('OrganizationAdmin') };
    expect(aws.may(arn(DELEGATE), { ...target, owner: MANAGEMENT })).toBe(false);
  });

  test('writes no other policy, not even on that role once its boundary is gone', async () => {
    const { iam: client, aws, sandbox } = await captured();
    const put = (RoleName: string) =>
      client.send(
        new PutRolePolicyCommand({
          RoleName,
          PolicyName: 'x',
          PolicyDocument: JSON.stringify(ADMINISTRATOR),
        }),
      );
    for (const name of ['org-accounts-provision', 'org-accounts-plan', 'OrganizationAdmin'])
      await expect(put(name)).rejects.toMatchObject(denied);
    const trust = sandbox.stack.roles.DelegateRole?.trust ?? {};
    const wide = { ...ADMINISTRATOR, Id: 'other' };
    aws.role({
      name: DELEGATE,
      trust,
      boundary: { arn: `arn:aws:iam::${MANAGEMENT}:policy/wide`, policy: wide },
    });
    await expect(put(DELEGATE)).rejects.toMatchObject(denied);
    await expect(
      client.send(
        new CreateRoleCommand({ RoleName: 'x', AssumeRolePolicyDocument: JSON.stringify(trust) }),
      ),
    ).rejects.toMatchObject(denied);
  });

  test('ends no account, whatever is added to the role', async () => {
    const { sandbox, aws, prod } = await captured();
    const role = sandbox.stack.roles.ProvisionRole;
    if (!role) throw new Error('no role');
    aws.role({ ...role, policies: { ...role.policies, more: ADMINISTRATOR } });
    const organizations = new OrganizationsClient({
      region: 'us-east-1',
      endpoint: aws.server.url,
      credentials: aws.keys({ role: role.name }),
    });
    await expect(
      organizations.send(new CloseAccountCommand({ AccountId: prod.id })),
    ).rejects.toMatchObject(denied);
    for (const name of ['DeleteOrganization', 'LeaveOrganization', 'RemoveAccountFromOrganization'])
      expect(aws.may(arn(role.name), { action: `organizations:${name}` })).toBe(false);
  });

  test('does nothing of IAM but what is listed, to any role or policy of the account', async () => {
    const { aws } = await captured();
    const boundary = `arn:aws:iam::${MANAGEMENT}:policy/org-accounts-delegate-boundary`;
    const own = arn('org-accounts-provision');
    const all = Object.keys(iam).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? []);
    const can = [...all, 'PassRole']
      .filter((name) => !/^(Get|List)/.test(name))
      .flatMap((name) =>
        ['*', boundary, own, arn(DELEGATE), arn('OrganizationAdmin')]
          .filter((resource) =>
            aws.may(own, {
              action: `iam:${name}`,
              resource,
              context: { 'iam:PermissionsBoundary': [boundary] },
            }),
          )
          .map((resource) => `${name} ${resource}`),
      );
    expect(can.sort()).toEqual(
      [
        `CreateAccountAlias *`,
        `CreateAccountAlias ${boundary}`,
        `CreateAccountAlias ${arn('OrganizationAdmin')}`,
        `CreateAccountAlias ${arn(DELEGATE)}`,
        `CreateAccountAlias ${own}`,
        `DeleteRolePolicy ${arn(DELEGATE)}`,
        `PutRolePolicy ${arn(DELEGATE)}`,
      ].sort(),
    );
  });

  test('writes no policy at all as the stack is by default, and takes none away', async () => {
    const { iam: client } = await captured({ DelegateAccess: 'organization' });
    const input = { RoleName: DELEGATE, PolicyName: 'org-accounts-delegate-access' };
    await expect(
      client.send(
        new PutRolePolicyCommand({ ...input, PolicyDocument: JSON.stringify(ADMINISTRATOR) }),
      ),
    ).rejects.toMatchObject(denied);
    await expect(client.send(new DeleteRolePolicyCommand(input))).rejects.toMatchObject(denied);
  });
});
