import { AccountClient } from '@aws-sdk/client-account';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Where an AWS is, and who asks it. */
export interface Access {
  readonly endpoint: string;
  readonly keys: Keys;
  /** Milliseconds by which its clock is ahead of this process's. */
  readonly ahead: () => number;
}

/** SDK clients of this script's own: what the bundle did is not judged by the bundle's code. */
export interface Clients {
  readonly organizations: OrganizationsClient;
  readonly account: AccountClient;
  readonly iam: IAMClient;
  readonly sts: STSClient;
}

/** By which its own requests are told from the bundle's. */
export const USER_AGENT = 'emulators-check';

export function clientsOf({ endpoint, keys, ahead }: Access): Clients {
  const config = {
    endpoint,
    region: 'us-east-1',
    credentials: keys,
    systemClockOffset: ahead(),
    customUserAgent: USER_AGENT,
  };
  return {
    organizations: new OrganizationsClient(config),
    account: new AccountClient(config),
    iam: new IAMClient(config),
    sts: new STSClient(config),
  };
}

/** Clients inside another account, through one of its roles. */
export async function enter(access: Access, accountId: string, role: string): Promise<Clients> {
  const { Credentials: given } = await clientsOf(access).sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/${role}`,
      RoleSessionName: 'check',
    }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = given ?? {};
  const keys = {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
  };
  return clientsOf({ ...access, keys });
}

/** The name of the error that a call ends with; `undefined` when it succeeds. */
export async function errorOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
