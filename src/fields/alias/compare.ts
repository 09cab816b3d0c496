import { DEFAULT_DELEGATE_ROLE } from '../../accounts/schema.ts';
import type { SetAlias } from '../../plan/change.ts';
import { code } from '../../text.ts';
import { type Context, type Findings, found, type Target, unmanagedNow } from '../findings.ts';

/**
 * `account_alias`. It can be read from inside of the account alone, which a plan's role is not let into: unless
 * it is known, it is taken to be what the file said before.
 */
export function compareAlias(target: Target, context: Context): Findings {
  const { account, before } = target;
  const { account_alias: to } = account.fields;
  if (to === undefined) {
    const past = before?.account_alias;
    return past === undefined ? found({}) : unmanagedNow(target, 'its alias', code(past));
  }
  const unread = whyUnread(target, context);
  if (unread === undefined) return found({ changes: aliasAsked(target, context) });
  return found({
    problems: [
      {
        severity: 'note',
        at: account.file.at('account_alias'),
        message: `it is unknown whether ${code(to)} is the account's alias: ${unread}`,
        hint: `An alias can only be read from inside the account, by a run that may assume ${code(roleOf(target))} there.`,
      },
    ],
  });
}

/** Why the alias could not be read by a run that looks into accounts; `undefined` where it was, or is not to be. */
function whyUnread(target: Target, { details, scope }: Context): string | undefined {
  const read = target.live && details.aliases.get(target.live.id);
  const isAsked = scope.isWhole && !isNew(target) && !scope.due.aliases.has(target.account.name);
  return isAsked && read?.kind === 'unreadable' ? read.said : undefined;
}

/** The alias that a file asks for. */
export function aliasAsked(target: Target, context: Context): readonly SetAlias[] {
  const { details, scope } = context;
  const { account, live, before } = target;
  const { fields, file, name } = account;
  const to = fields.account_alias;
  if (to === undefined || whyUnread(target, context) !== undefined) return [];
  const read = live && details.aliases.get(live.id);
  const said = isNew(target) ? undefined : before?.account_alias;
  const isDue = scope.due.aliases.has(name);
  // Where something was to be set in between, what the file said before is no sign that it is so.
  const past = said === to && isDue ? undefined : said;
  const from = read?.kind === 'known' ? read.alias : past;
  const isCompared = read?.kind === 'known' || scope.before !== undefined || isNew(target) || isDue;
  if (!isCompared || from === to) return [];
  const of = { account: name, file: file.path, id: live?.id };
  return [{ kind: 'alias', ...of, from, to, roleName: roleOf(target) }];
}

function isNew({ account, live }: Target): boolean {
  return !live || account.fields.account_id === undefined;
}

/** The role by which administrators enter the account. */
export function roleOf({ account: { fields } }: Pick<Target, 'account'>): string {
  return fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE;
}
