import type { Call, Need } from '../call.ts';
import { AwsError } from '../errors.ts';
import type { Account } from '../state/account.ts';
import { organizationOf } from '../state/world.ts';

interface Targeted {
  readonly AccountId?: string | undefined;
}

const TRUSTED = 'account.amazonaws.com';

/** The permission for an operation on an account: Service Authorization Reference, "AWS Account Management". */
export function need(input: Targeted, call: Call): Need {
  const { world, caller, operation } = call;
  const prefix = `arn:${world.partition}:account::`;
  const organization = organizationOf(world, caller.account);
  const target = input.AccountId === undefined ? undefined : world.accounts.get(input.AccountId);
  const isMember = organization && input.AccountId !== undefined;
  return {
    action: `account:${operation}`,
    resource: isMember
      ? `${prefix}${organization.managementId}:account/${organization.id}/${input.AccountId}`
      : `${prefix}${caller.account.id}:account`,
    ...(target && { owner: target }),
  };
}

/**
 * The account that an operation is about. Without an id it is the caller's own. With one, the caller
 * must be the management account, or a delegated administrator, of an organization with all features
 * and with trusted access for Account Management, and the account must be a member of it; "the
 * management account can't specify its own AccountId" (every operation of the API reference).
 */
export function targetOf(input: Targeted, call: Call): Account {
  const { world, caller } = call;
  if (input.AccountId === undefined) return caller.account;
  const refuse = (reason = ''): AwsError => {
    const { action } = need(input, call);
    const message = `User: ${caller.arn} is not authorized to perform: ${action}`;
    return new AwsError(
      'AccessDeniedException',
      reason === '' ? message : `${message} (${reason})`,
    );
  };
  const organization = organizationOf(world, caller.account);
  if (!organization) throw refuse();
  if (input.AccountId === organization.managementId) {
    throw refuse(
      'The management account can only be managed using the standalone context from the management account.',
    );
  }
  const mayManage =
    caller.account.id === organization.managementId ||
    organization.delegatedAdministrators.has(caller.account.id);
  const target = world.accounts.get(input.AccountId);
  if (!mayManage || !target || organizationOf(world, target) !== organization) throw refuse();
  if (organization.featureSet !== 'ALL' || !organization.trustedServices.has(TRUSTED)) {
    throw refuse('Your organization must first enable trusted access with AWS Account Management.');
  }
  return target;
}
