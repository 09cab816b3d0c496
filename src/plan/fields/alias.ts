import { DEFAULT_DELEGATE_ROLE } from '../../accounts/schema.ts';
import { code } from '../../text.ts';
import type { SetAlias } from '../change.ts';
import { type Context, type Findings, found, type Target, unmanagedNow } from '../findings.ts';

/**
 * `account_alias`. It can be read from inside of the account alone, which a plan's role is not let into: unless
 * it is known, it is taken to be what the file said before.
 */
export function compareAlias(target: Target, { details, scope }: Context): Findings {
  const { account, live, before } = target;
  const { fields, file, name } = account;
  const to = fields.account_alias;
  if (to === undefined) {
    const past = before?.account_alias;
    return past === undefined ? found({}) : unmanagedNow(target, 'its alias', code(past));
  }
  const read = live && details.aliases.get(live.id);
  const isNew = !live || fields.account_id === undefined;
  if (read?.kind === 'unreadable' && scope.isWhole && !isNew) {
    return found({
      problems: [
        {
          severity: 'note',
          at: file.at('account_alias'),
          message: `it is unknown whether ${code(to)} is the account's alias: ${read.said}`,
          hint: `An alias can only be read from inside the account, by a run that may assume ${code(roleOf(target))} there.`,
        },
      ],
    });
  }
  const said = isNew ? undefined : before?.account_alias;
  // Where something was to be set in between, what the file said before is no sign that it is so.
  const past = said === to && scope.due.aliases.has(name) ? undefined : said;
  const from = read?.kind === 'known' ? read.alias : past;
  const isCompared = read?.kind === 'known' || scope.before !== undefined || isNew;
  const isSo = isCompared ? from === to : true;
  if (isSo) return found({});
  const roleName = roleOf(target);
  const change: SetAlias = {
    kind: 'alias',
    account: name,
    file: file.path,
    id: live?.id,
    from,
    to,
    roleName,
  };
  return found({ changes: [change] });
}

/** The role by which administrators enter the account. */
export function roleOf({ account: { fields } }: Pick<Target, 'account'>): string {
  return fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE;
}
