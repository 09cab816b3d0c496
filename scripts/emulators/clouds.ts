import { CreateRoleCommand } from '@aws-sdk/client-iam';
import { CreateAccountCommand } from '@aws-sdk/client-organizations';
import type { Aws } from '../../sandbox/aws/index.ts';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Access, clientsOf } from './clients.ts';
import { startGateway } from './gateway.ts';
import type { Moto } from './moto.ts';
import { ROLE } from './state.ts';

/** moto's default account, and the address that it gives every management account. */
export const MANAGEMENT = { id: '123456789012', email: 'master@example.com', name: 'master' };

/** An AWS that the story is played on, with GitHub from the sandbox. */
export interface Cloud {
  readonly name: string;
  readonly github: Sandbox;
  /** As an administrator of the management account. */
  readonly access: Access;
  /** The roles of the action's two jobs. */
  readonly roles: { readonly plan: string; readonly provision: string };
  /** More of the action's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** All that the bundle asked of AWS. */
  readonly exchanges: Aws['server']['exchanges'];
  /** What only people do: the management account's role for administrators. */
  makeRole(): Promise<void>;
  /** An account that somebody else made, with the role that Paco makes. Its id. */
  makeAccount(name: string, email: string): Promise<string>;
  /** What went wrong between the bundle and it. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

const TRUST = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { AWS: `arn:aws:iam::${MANAGEMENT.id}:root` },
    },
  ],
};

/** The sandbox's own AWS, to be compared with. */
export async function startOurs(): Promise<Cloud> {
  const sandbox = await startSandbox({
    // As moto is; the end-to-end tests meet what is left out.
    aws: { management: MANAGEMENT, rateLimits: false, emptyPages: false, settleSeconds: 0 },
    stack: { AllowCreateOrganization: 'true' },
  });
  const { aws, clock } = sandbox;
  // Not the root user, who can't assume roles.
  aws.user({ name: 'admin', administrator: true });
  return {
    name: 'the sandbox',
    github: sandbox,
    access: {
      endpoint: aws.server.url,
      keys: aws.keys({ user: 'admin' }),
      ahead: () => clock.now() - Date.now(),
    },
    roles: sandbox.roles,
    env: {},
    exchanges: aws.server.exchanges,
    makeRole: async () => {
      aws.role({ name: ROLE, trust: TRUST });
    },
    makeAccount: async (name, email) => {
      aws.setQuota(100);
      return aws.addAccount({ name, email, roleName: ROLE }).id;
    },
    complaints: () => [],
    close: sandbox.close,
  };
}

/** moto, whose state the story's end is judged by. */
export async function startTheirs(moto: Moto): Promise<Cloud> {
  const sandbox = await startSandbox();
  const gateway = await startGateway(moto.url, sandbox.clock);
  const access = {
    endpoint: moto.url,
    keys: { accessKeyId: 'anyone', secretAccessKey: 'anything' },
    ahead: () => 0,
  };
  return {
    name: 'moto',
    github: sandbox,
    access,
    roles: { plan: roleArn('org-accounts-plan'), provision: roleArn('org-accounts-provision') },
    env: { AWS_ENDPOINT_URL: gateway.server.url },
    exchanges: gateway.server.exchanges,
    makeRole: async () => {
      const { iam } = clientsOf(access);
      const trust = JSON.stringify(TRUST);
      await iam.send(new CreateRoleCommand({ RoleName: ROLE, AssumeRolePolicyDocument: trust }));
    },
    makeAccount: async (name, email) => {
      const { organizations } = clientsOf(access);
      const { CreateAccountStatus: status } = await organizations.send(
        new CreateAccountCommand({ AccountName: name, Email: email, RoleName: ROLE }),
      );
      return status?.AccountId ?? '';
    },
    complaints: () => [
      ...gateway.complaints,
      ...(sandbox.aws.server.count() > 0 ? ['the bundle asked the sandbox’s AWS'] : []),
    ],
    close: async () => {
      await gateway.server.close();
      await sandbox.close();
    },
  };
}

function roleArn(name: string): string {
  return `arn:aws:iam::${MANAGEMENT.id}:role/${name}`;
}
