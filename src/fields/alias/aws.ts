import {
  CreateAccountAliasCommand,
  type IAMClient,
  paginateListAccountAliases,
} from '@aws-sdk/client-iam';
import { iamInside, type Writer } from '../../organization/connection.ts';
import { awsFailure, CredentialsFailure } from '../../organization/errors.ts';
import { enterAccount, type MemberRole } from '../../organization/member.ts';
import type { Session } from '../../organization/session.ts';
import { type Settled, settle } from '../../organization/settle.ts';

/** The name in an account's sign-in address, where it could be read. */
export type Alias =
  | { readonly kind: 'known'; readonly alias: string | undefined }
  | { readonly kind: 'unreadable'; readonly said: string };

/** An alias has no ARN: nothing narrower exists (Service Authorization Reference, "IAM"). */
function allowing(...actions: readonly string[]): object {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  };
}

/**
 * Reads the alias inside the account, with credentials that can do nothing else. Never throws for what
 * AWS answers: a plan's role, as README proposes it, can't enter accounts.
 */
export async function readAlias(session: Session, role: MemberRole): Promise<Alias> {
  let iam: IAMClient | undefined;
  try {
    const credentials = await enterAccount(session, role, allowing('iam:ListAccountAliases'));
    iam = iamInside(session, credentials);
    return { kind: 'known', alias: await presentAlias(iam) };
  } catch (error) {
    if (error instanceof CredentialsFailure) throw error;
    return { kind: 'unreadable', said: awsFailure(error, 'iam:ListAccountAliases').message };
  } finally {
    iam?.destroy();
  }
}

/** @throws Failure when AWS refuses */
async function presentAlias(iam: IAMClient): Promise<string | undefined> {
  try {
    for await (const page of paginateListAccountAliases({ client: iam }, {})) {
      const alias = page.AccountAliases?.[0];
      if (alias !== undefined) return alias;
    }
    return undefined;
  } catch (error) {
    throw awsFailure(error, 'iam:ListAccountAliases');
  }
}

/**
 * What an account answers that was just made, for some minutes after its role can be assumed: tried
 * again for a minute, since this is only called once the account is ready.
 */
const NOT_YET: readonly string[] = [
  'AccessDenied',
  'AccessDeniedException',
  'InvalidClientTokenId',
  'OptInRequired',
  'RegionDisabledException',
  'SubscriptionRequiredException',
];

/** Gives an account an alias; the present one is replaced, which its sign-in address goes with. */
export async function setAlias(writer: Writer, role: MemberRole, alias: string): Promise<Settled> {
  const { session } = writer;
  let iam: IAMClient | undefined;
  const inside = async (): Promise<IAMClient> => {
    const policy = allowing('iam:CreateAccountAlias', 'iam:ListAccountAliases');
    iam ??= iamInside(session, await enterAccount(session, role, policy), { mayWrite: true });
    return iam;
  };
  const settled = await settle(writer, {
    action: 'iam:CreateAccountAlias',
    passing: NOT_YET,
    already: ['EntityAlreadyExistsException'],
    isSo: async () => (await presentAlias(await inside())) === alias,
    send: async () => {
      const client = await inside();
      await client.send(new CreateAccountAliasCommand({ AccountAlias: alias }));
    },
  });
  iam?.destroy();
  return settled;
}
