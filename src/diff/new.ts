import type { DesiredAccount } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import { DEFAULT_DELEGATE_ROLE } from '../accounts/schema.ts';
import { compareFields } from '../fields/compare.ts';
import { type Findings, found, stop, together } from '../fields/findings.ts';
import { MOST_TAGS } from '../fields/tags/compare.ts';
import { firstTags, tooManyTags } from '../fields/tags/first-tags.ts';
import { isUsable, sameEmail } from '../organization/account.ts';
import type { AdoptAccount, CreateAccount } from '../plan/change.ts';
import { code } from '../text.ts';
import { type DiffContext, earlierProblems } from './earlier.ts';
import { adopt } from './existing.ts';

/** An account without an id: it may exist all the same, under its email. */
export function compareNew(account: DesiredAccount, context: DiffContext): Findings {
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
      hint: 'Two files are for the same account: correct one of them.',
    });
  }
  if (!isUsable(there)) {
    return stop({
      severity: 'error',
      at,
      message: `${code(email)} belongs to the account ${code(there.id)}, which is ${code(there.state)}`,
      hint: 'AWS never reuses the email of a closed account. Use a new address, or have AWS Support reopen the account within 90 days of its closing.',
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

function create(account: DesiredAccount, context: DiffContext): Findings {
  const { live, repository, earlier, desired } = context;
  const problems = earlierProblems(account, earlier);
  if (problems.length > 0) return found({ problems, held: true });
  const { fields, file, name } = account;
  const refused = desired.problems.filter(
    ({ isOfNewAccount, at }) => isOfNewAccount && at?.file === file.path,
  );
  if (refused.length > 0) return together(refused.map(stop));
  const awsName = fields.account_name ?? name;
  const change: CreateAccount = {
    kind: 'create',
    account: name,
    file: file.path,
    email: fields.root_email,
    awsName,
    roleName: fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE,
    billing: fields.iam_user_access_to_billing,
    tags: firstTags(account, repository),
    inProgress: live.room?.creations.find((request) => request.accountName === awsName)?.id,
  };
  if (Object.keys(change.tags).length > MOST_TAGS) return tooManyTags(account);
  const namesake = [...live.accounts.values()].find((other) => other.name === awsName);
  const notes: Problem[] = [];
  if (namesake) {
    notes.push({
      severity: 'note',
      at: file.at('root_email'),
      message: `an account called ${code(awsName)} exists with another email: ${code(namesake.id)}, ${code(namesake.email)}`,
      hint: 'If that is the account you mean, write its `account_id` and `root_email` into the file; otherwise both accounts will have this name.',
    });
  }
  if (change.inProgress) {
    notes.push({
      severity: 'note',
      at: file.at('root_email'),
      message: `AWS is creating an account called ${code(awsName)} right now (${code(change.inProgress)})`,
      hint: 'The run waits for it, and uses it if its email matches.',
    });
  }
  const after = compareFields({ account, live: undefined, before: undefined }, context);
  return together([found({ changes: [change], problems: notes }), after]);
}
