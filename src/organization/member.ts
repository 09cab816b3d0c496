import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { awsFailure, credentialsFailure } from './errors.ts';
import { requestHandler } from './http.ts';
import type { Session } from './session.ts';
import type { Credentials } from './sts-credentials.ts';
import { takeCredentials } from './sts-credentials.ts';

/** A role of an account of the organization. */
export interface MemberRole {
  /** 12 digits. */
  readonly accountId: string;
  readonly roleName: string;
  /** `aws`, `aws-us-gov`, … */
  readonly partition: string;
}

/** The shortest that STS gives; what is done inside takes seconds. */
const SECONDS = 900;

/**
 * Credentials of a role in another account. In the session's own account they are the session's:
 * `undefined` where those are the ambient ones.
 * @param policy a session policy: with credentials of another account, only what it allows too can be done
 * @throws Failure when STS refuses; what else can keep us out is told apart by nothing
 */
export async function enterAccount(
  session: Session,
  { accountId, roleName, partition }: MemberRole,
  policy?: object,
): Promise<Credentials | undefined> {
  if (accountId === session.accountId) return session.credentials?.();
  const { region, credentials } = session;
  const sts = new STSClient({
    region,
    requestHandler: requestHandler(),
    ...(credentials && { credentials }),
  });
  const role = `arn:${partition}:iam::${accountId}:role/${roleName}`;
  try {
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: role,
        RoleSessionName: 'org-accounts',
        DurationSeconds: SECONDS,
        ...(policy && { Policy: JSON.stringify(policy) }),
      }),
    );
    return takeCredentials(given, role, session.mask);
  } catch (error) {
    throw credentialsFailure(error) ?? awsFailure(error, 'sts:AssumeRole');
  } finally {
    sts.destroy();
  }
}
