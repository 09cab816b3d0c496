import type { DesiredAccount } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import { partitionOfRegion } from '../accounts/regions.ts';
import { DEFAULT_DELEGATE_ROLE } from '../accounts/schema.ts';
import { isUsable, type LiveAccount, sameEmail } from '../organization/account.ts';
import type { Organization } from '../organization/live.ts';
import { code } from '../text.ts';
import type { AdoptAccount, CreateAccount } from './change.ts';
import { MOST_TAGS, ORIGIN_TAG } from './fields/tags.ts';
import { compareFields } from './fields.ts';
import { type Context, type Findings, found, stop, together } from './findings.ts';
import { beforeOf } from './scope.ts';

/** Compares one account, whose file is right, with AWS. */
export function compare(account: DesiredAccount, context: Context): Findings {
  const { organization } = context.live;
  const { fields } = account;
  if (organization) {
    const elsewhere = regionElsewhere(account, organization);
    if (elsewhere) return stop(elsewhere);
    if (account.isManagement) return compareManagement(account, organization, context);
  } else if (account.isManagement) {
    // Its id is known, and written, once the organization is there.
    return found({});
  }
  return fields.account_id === undefined
    ? compareNew(account, context)
    : compareKnown(account, fields.account_id, context);
}

function regionElsewhere(
  { fields, file }: DesiredAccount,
  { partition }: Organization,
): Problem | undefined {
  if (fields.region === undefined || partitionOfRegion(fields.region) === partition) return;
  return {
    severity: 'error',
    at: file.at('region'),
    message: `${code(fields.region)} is not a region of the partition ${code(partition)}, where the organization is`,
  };
}

function compareManagement(
  account: DesiredAccount,
  organization: Organization,
  context: Context,
): Findings {
  const { fields, file, name } = account;
  const { managementAccountId: id, managementEmail: email } = organization;
  if (fields.account_id !== undefined && fields.account_id !== id) {
    return stop({
      severity: 'error',
      at: file.at('account_id'),
      message: `${code(fields.account_id)} is not the organization's management account, which is ${code(id)}`,
      hint: 'Check `role-to-assume`, or correct the file.',
    });
  }
  if (!sameEmail(fields.root_email, email)) return otherEmail(account, id, email, context);
  const live = context.live.accounts.get(id) ?? {
    id,
    arn: '',
    name,
    email,
    state: 'ACTIVE',
    ancestors: undefined,
    joined: undefined,
  };
  if (fields.account_id === id) return existing(account, live, context);
  return adopt(
    { kind: 'adopt', account: name, file: file.path, email, id, awsName: name },
    account,
    live,
    context,
  );
}

/** An account with an id: it must be there, and be the account that the file means. */
function compareKnown(account: DesiredAccount, id: string, context: Context): Findings {
  const { fields, file, name } = account;
  const { live } = context;
  const at = file.at('account_id');
  if (live.organization?.managementAccountId === id) {
    return stop({
      severity: 'error',
      at,
      message: `${code(id)} is the organization's management account`,
      hint: 'Write `is_master: true` in this file, or correct its `account_id`.',
    });
  }
  const there = live.accounts.get(id);
  if (!there) {
    return stop({
      severity: 'error',
      at,
      message: live.organization
        ? `the account ${code(id)} is not in the organization ${code(live.organization.id)}`
        : `the account ${code(id)} can't be checked before there is an organization`,
      hint: `Invite it from the management account (\`aws organizations invite-account-to-organization --target Type=ACCOUNT,Id=${id}\`) and have its owner accept. For an account that is to be created, leave \`account_id\` out.`,
    });
  }
  if (!sameEmail(fields.root_email, there.email)) {
    return otherEmail(account, id, there.email, context);
  }
  if (isUsable(there)) return existing(account, there, context);
  const warning: Problem = {
    severity: 'warning',
    at,
    message: `the account ${code(id)} is ${inState(there)} in AWS`,
    hint: 'Nothing of it can be changed. A closed account is gone for good 90 days after its closing; its file can be removed.',
  };
  return found({ unchanged: [{ account: name, file: file.path, id }], problems: [warning] });
}

/** An account that is there, and is the one that the file means: its fields are what is left to compare. */
function existing(account: DesiredAccount, live: LiveAccount, context: Context): Findings {
  const before = beforeOf(account, context.scope);
  const findings = compareFields({ account, live, before }, context);
  if (findings.changes.length > 0 || findings.held) return findings;
  const { name, file } = account;
  return { ...findings, unchanged: [{ account: name, file: file.path, id: live.id }] };
}

function adopt(
  change: AdoptAccount,
  account: DesiredAccount,
  live: LiveAccount,
  context: Context,
): Findings {
  const before = beforeOf(account, context.scope);
  return together([
    found({ changes: [change] }),
    compareFields({ account, live, before }, context),
  ]);
}

/**
 * A root email can't be changed by us. Where the change under review is what makes it differ, a person
 * has a step to do; otherwise the file speaks of another account than its id does.
 */
function otherEmail(
  account: DesiredAccount,
  id: string,
  liveEmail: string,
  { scope }: Context,
): Findings {
  const { fields, file, name } = account;
  const before = beforeOf(account, scope);
  const isEdit =
    before?.account_id === id &&
    fields.account_id === id &&
    sameEmail(before.root_email, liveEmail);
  if (!isEdit) {
    return stop({
      severity: 'error',
      at: file.at('root_email'),
      message: `the account ${code(id)} has the root email ${code(liveEmail)}, not ${code(fields.root_email)}`,
      hint: fields.account_id
        ? 'Correct the `account_id` or the `root_email`, so that both speak of the same account.'
        : 'Correct the `root_email` of the management account.',
    });
  }
  return found({
    changes: [
      {
        kind: 'manual',
        account: name,
        file: file.path,
        id,
        field: 'root_email',
        from: liveEmail,
        to: fields.root_email,
      },
    ],
  });
}

/** An account without an id: it may exist all the same, under its email. */
function compareNew(account: DesiredAccount, context: Context): Findings {
  const { fields, file, name } = account;
  const { live, desired } = context;
  const at = file.at('root_email');
  const email = fields.root_email;
  if (live.organization && sameEmail(live.organization.managementEmail, email)) {
    return stop({
      severity: 'error',
      at,
      message: `${code(email)} is the root email of the management account`,
      hint: 'An email address belongs to one account: give this one its own.',
    });
  }
  const there = [...live.accounts.values()].find((other) => sameEmail(other.email, email));
  if (!there) return create(account, context);
  const owner = [...desired.accounts.values()].find(
    (other) => other.fields.account_id === there.id,
  );
  if (owner) {
    return stop({
      severity: 'error',
      at,
      also: [owner.file.at('account_id')],
      message: `${code(email)} is the root email of ${code(there.id)}, which is the account of ${code(owner.file.path)}`,
      hint: 'Two files speak of one account: correct one of them.',
    });
  }
  if (!isUsable(there)) {
    return stop({
      severity: 'error',
      at,
      message: `${code(email)} belongs to the account ${code(there.id)}, which is ${inState(there)}`,
      hint: 'AWS never gives the email of a closed account to another one. Use a new address, or have AWS Support reopen the account within 90 days of its closing.',
    });
  }
  const { id, name: awsName } = there;
  const change: AdoptAccount = {
    kind: 'adopt',
    account: name,
    file: file.path,
    email,
    id,
    awsName,
  };
  return adopt(change, account, there, context);
}

/** `owner/name/accounts/prod.yaml`, as far as AWS allows its characters in a tag value. */
function origin(repository: string, path: string): string {
  return `${repository}/${path}`.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(-256);
}

function create(account: DesiredAccount, context: Context): Findings {
  const { live, repository } = context;
  const { fields, file, name } = account;
  const awsName = fields.account_name ?? name;
  const change: CreateAccount = {
    kind: 'create',
    account: name,
    file: file.path,
    email: fields.root_email,
    awsName,
    roleName: fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE,
    billing: fields.iam_user_access_to_billing,
    tags: { [ORIGIN_TAG]: origin(repository, file.path), ...fields.tags },
    inProgress: live.room?.creations.find((request) => request.accountName === awsName)?.id,
  };
  if (Object.keys(change.tags).length > MOST_TAGS) {
    return stop({
      severity: 'error',
      at: file.at('tags'),
      message: 'a new account can have 49 tags from its file, and there are 50',
      hint: `AWS allows 50, and one names the file: ${code(ORIGIN_TAG)}. Add the last one in a second pull request.`,
    });
  }
  const namesake = [...live.accounts.values()].find((other) => other.name === awsName);
  const notes: Problem[] = [];
  if (namesake) {
    notes.push({
      severity: 'note',
      at: file.at('root_email'),
      message: `an account called ${code(awsName)} exists with another email: ${code(namesake.id)}, ${code(namesake.email)}`,
      hint: 'If that is the account you mean, write its `account_id` and `root_email` into the file; otherwise both will bear the name.',
    });
  }
  if (change.inProgress) {
    notes.push({
      severity: 'note',
      at: file.at('root_email'),
      message: `AWS is creating an account called ${code(awsName)} right now (${code(change.inProgress)})`,
      hint: 'It is waited for, and taken if its email is this one.',
    });
  }
  const after = compareFields({ account, live: undefined, before: undefined }, context);
  return together([found({ changes: [change], problems: notes }), after]);
}

function inState({ state }: LiveAccount): string {
  return code(state);
}
