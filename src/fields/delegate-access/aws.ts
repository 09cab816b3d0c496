import { isDeepStrictEqual } from 'node:util';
import {
  DeleteRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { Failure } from '../../failure.ts';
import type { Reader, Writer } from '../../organization/connection.ts';
import { awsFailure, CredentialsFailure, isAwsError } from '../../organization/errors.ts';
import { type Settled, settle } from '../../organization/settle.ts';
import { code } from '../../text.ts';

/** The inline policy of the management account's role that lets it into the other accounts. */
export const DELEGATE_POLICY_NAME = 'org-accounts-delegate-access';

/** The management account's role, and what our policy says now. */
export type DelegateRole =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly said: string }
  /** `policy` is the JSON text of our inline policy, where there is one. */
  | { readonly kind: 'present'; readonly policy: string | undefined };

/** Reads the role and our inline policy; never throws for what AWS answers. */
export async function readDelegateRole(reader: Reader, roleName: string): Promise<DelegateRole> {
  try {
    const { PolicyDocument } = await reader.iam.send(
      new GetRolePolicyCommand({ RoleName: roleName, PolicyName: DELEGATE_POLICY_NAME }),
    );
    // "URL-encoded compliant with RFC 3986" (API reference).
    return { kind: 'present', policy: decodeURIComponent(PolicyDocument ?? '') };
  } catch (error) {
    if (isAwsError(error, 'NoSuchEntityException')) return readRole(reader, roleName);
    if (error instanceof CredentialsFailure) throw error;
    return { kind: 'unreadable', said: awsFailure(error, 'iam:GetRolePolicy').message };
  }
}

/** The same error tells of a missing role and of a missing policy. */
async function readRole(reader: Reader, roleName: string): Promise<DelegateRole> {
  try {
    await reader.iam.send(new GetRoleCommand({ RoleName: roleName }));
    return { kind: 'present', policy: undefined };
  } catch (error) {
    if (isAwsError(error, 'NoSuchEntityException')) return { kind: 'missing' };
    if (error instanceof CredentialsFailure) throw error;
    return { kind: 'unreadable', said: awsFailure(error, 'iam:GetRole').message };
  }
}

/** Writes our inline policy of the role, other policies aside. */
export async function putDelegatePolicy(
  writer: Writer,
  roleName: string,
  policy: string,
): Promise<Settled> {
  return settle(writer, {
    action: 'iam:PutRolePolicy',
    isSo: async () => {
      const present = await presentPolicy(writer.reader, roleName);
      return present !== undefined && samePolicy(present, policy);
    },
    send: () =>
      writer.iam.send(
        new PutRolePolicyCommand({
          RoleName: roleName,
          PolicyName: DELEGATE_POLICY_NAME,
          PolicyDocument: policy,
        }),
      ),
  });
}

/** Removes our inline policy of the role, other policies aside: once nobody is left to let in. */
export async function removeDelegatePolicy(writer: Writer, roleName: string): Promise<Settled> {
  return settle(writer, {
    action: 'iam:DeleteRolePolicy',
    isSo: async () => (await presentPolicy(writer.reader, roleName)) === undefined,
    send: () =>
      writer.iam.send(
        new DeleteRolePolicyCommand({ RoleName: roleName, PolicyName: DELEGATE_POLICY_NAME }),
      ),
  });
}

/** Our policy's text; `undefined` where the role has none. Throws a Failure where there is no telling. */
async function presentPolicy(reader: Reader, roleName: string): Promise<string | undefined> {
  const role = await readDelegateRole(reader, roleName);
  switch (role.kind) {
    case 'present':
      return role.policy;
    case 'missing':
      throw new Failure(
        `the management account has no role ${code(roleName)}`,
        'Create it, or correct `admin_delegate_role_name` of the management account, then run again.',
      );
    case 'unreadable':
      throw new Failure(
        role.said,
        `Allow \`iam:GetRole\` and \`iam:GetRolePolicy\` on the role ${code(roleName)} to the role that the workflow assumes.`,
      );
  }
}

/** Whether two JSON texts say the same; order of keys and white space aside. */
function samePolicy(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    return isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
  } catch {
    return false;
  }
}
