import type { Problem } from '../accounts/problem.ts';
import { code } from '../text.ts';
import { roleOf } from './alias/compare.ts';
import { type Findings, found, stop, type Target, together, unmanagedNow } from './findings.ts';

/** Fields that AWS takes when it creates an account, and never again. */
export function compareCreateOnly(target: Target): Findings {
  const { account, live, before } = target;
  const { fields, file, isManagement } = account;
  if (!live || isManagement) return found({});
  if (fields.account_id === undefined) return found({ problems: adopted(target) });
  // Without an earlier file of the same account there is nothing that changed.
  if (before?.account_id === undefined || before.account_id !== fields.account_id) return found({});
  const billing = fields.iam_user_access_to_billing;
  const all: Findings[] = [];
  const granted = before.iam_user_access_to_billing;
  if (billing === undefined && granted !== undefined) {
    all.push(unmanagedNow(target, 'IAM user access to billing', `as ${code(granted)} made it`));
  } else if (billing !== granted) {
    all.push(
      stop({
        severity: 'error',
        at: file.at('iam_user_access_to_billing'),
        message: `\`iam_user_access_to_billing\` can't be changed once the account exists, from ${granted ? code(granted) : 'nothing'} to ${code(billing)}`,
        hint: `AWS does not show its value either. ${granted ? `Write ${code(granted)} again` : 'Leave it out again'}; to change it, sign in to ${code(live.id)} as its root user, and switch “IAM user and role access to Billing information” on the page “Account”.`,
      }),
    );
  }
  const past = before.admin_delegate_role_name;
  const role = roleOf(target);
  if (past !== undefined && past !== role) {
    all.push(
      stop({
        severity: 'error',
        at: file.at('admin_delegate_role_name'),
        message: `the role of an account that exists can't be renamed, from ${code(past)} to ${code(role)}`,
        hint: `AWS makes the role together with the account. Write ${code(past)} again. To have another role, create it in ${code(live.id)}; once it is there, take the file over by a manual run of \`provision\` with \`scope: all\`.`,
      }),
    );
  }
  return together(all);
}

/** An account that exists already gets its id alone. */
function adopted({ account: { fields, file }, live }: Target): readonly Problem[] {
  if (fields.iam_user_access_to_billing === undefined) return [];
  return [
    {
      severity: 'note',
      at: file.at('iam_user_access_to_billing'),
      message: `\`iam_user_access_to_billing\` has no effect on ${code(live?.id)}, which exists already`,
      hint: 'AWS only takes it when it creates an account.',
    },
  ];
}
