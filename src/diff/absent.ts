import type { DesiredAccount } from '../accounts/directory.ts';
import type { Location, Problem } from '../accounts/problem.ts';
import { dictionary } from '../dictionary.ts';
import { roleOf } from '../fields/alias/compare.ts';
import { compareFields } from '../fields/compare.ts';
import { delegateRoleOf } from '../fields/delegate-access/compare.ts';
import { type Context, type Findings, found, stop, together } from '../fields/findings.ts';
import { isFieldChange } from '../fields/list.ts';
import { MOST_TAGS } from '../fields/tags/compare.ts';
import { firstTags, tooManyTags } from '../fields/tags/first-tags.ts';
import { sameEmail } from '../organization/account.ts';
import type { Invitation } from '../organization/invitations.ts';
import type { FollowUp, InviteAccount } from '../plan/change.ts';
import { code } from '../text.ts';

/**
 * An account with an id that the organization does not have: invited where the change under review asks for it, and
 * never twice. Whether a fresh invitation after one that has ended was reviewed, the record tells.
 */
export function compareAbsent(account: DesiredAccount, id: string, context: Context): Findings {
  const { fields, file, name } = account;
  const { live, scope, repository } = context;
  const last = live.invitations.find((invitation) => isFor(invitation, account));
  const tags = firstTags(account, repository);
  if (Object.keys(tags).length > MOST_TAGS) return tooManyTags(account);
  const { followUps, ...rest } = compareLater(account, id, tags, context);
  const about = { account: name, file: file.path, id, followUps };
  if (last?.state === 'pending') {
    return together([rest, found({ invited: [{ ...about, invitation: last }] })]);
  }
  // A look at the whole that compares with nothing earlier reviews no file.
  const isAsked = scope.changed.has(file.path) && (!scope.isWhole || scope.before);
  if (isAsked || scope.due.invitations.has(name)) {
    const change: InviteAccount = {
      kind: 'invite',
      ...about,
      email: fields.root_email,
      tags,
      again: last,
    };
    return together([found({ changes: [change] }), rest]);
  }
  if (!scope.joining.has(id)) return stop(notThere(account, id, last, context));
  if (!last) {
    // AWS shows an invitation for thirty days after its end.
    const problem = notThere(account, id, last, context);
    return found({ problems: [{ ...problem, severity: 'warning' }] });
  }
  return found({
    invited: [{ ...about, invitation: last }],
    problems: last.state === 'accepted' ? [] : [ended(file.at('account_id'), last)],
  });
}

/** An invitation may also have been sent by hand, to the account's email. */
function isFor({ accountId, email }: Invitation, { fields }: DesiredAccount): boolean {
  if (accountId !== undefined) return accountId === fields.account_id;
  return email !== undefined && sameEmail(email, fields.root_email);
}

/** What is to be done once the account has joined: all that its file names, and access for administrators. */
function compareLater(
  account: DesiredAccount,
  id: string,
  tags: Readonly<Record<string, string>>,
  context: Context,
): Findings & { readonly followUps: readonly FollowUp[] } {
  const { fields, file, name } = account;
  const { management } = context.desired;
  const findings = compareFields({ account, live: undefined, before: undefined }, context);
  const of = { account: name, file: file.path, id: undefined };
  const set = Object.entries(tags).map(([key, to]) => [key, { from: undefined, to }] as const);
  const delegateRole = delegateRoleOf(context.desired);
  const followUps: readonly FollowUp[] = [
    ...findings.changes.filter(isFieldChange),
    // They come with the account; one that got lost is set.
    { ...of, kind: 'tags', set: dictionary(set), remove: {} },
    ...(fields.account_name === undefined
      ? []
      : [
          {
            ...of,
            kind: 'rename',
            from: undefined,
            to: fields.account_name,
            isManagement: false,
          } as const,
        ]),
    ...(management && delegateRole !== undefined
      ? [
          {
            kind: 'delegate-access',
            account: management.name,
            file: management.file.path,
            roleName: delegateRole,
            gains: [{ account: name, id, roleName: roleOf({ account }) }],
            losses: [],
            resources: [],
            form: 'list',
            formBefore: 'list',
            patternBefore: undefined,
          } as const,
        ]
      : []),
  ];
  return { ...findings, changes: [], followUps };
}

const ENDED: Readonly<Record<Invitation['state'], string>> = {
  pending: 'is open',
  accepted: 'was accepted',
  declined: 'was declined',
  canceled: 'was canceled',
  expired: 'has expired',
};

/** An invitation that has ended without the account: only a reviewed plan sends another. */
export function ended(at: Location, { id, state }: Invitation): Problem {
  return {
    severity: 'warning',
    at,
    message: `the invitation ${code(id)} ${ENDED[state]}, and no new one is sent automatically`,
    hint: INVITE,
  };
}

const INVITE =
  'To invite the account (again), change its file in a pull request, even just a comment in it: its plan then has the invitation. Otherwise remove the file.';

function notThere(
  { file }: DesiredAccount,
  id: string,
  last: Invitation | undefined,
  { live }: Context,
): Problem {
  const past = last ? `; its last invitation, ${code(last.id)}, ${ENDED[last.state]}` : '';
  return {
    severity: 'error',
    at: file.at('account_id'),
    message: live.organization
      ? `the account ${code(id)} is not in the organization ${code(live.organization.id)}${past}`
      : `the account ${code(id)} can't be checked before there is an organization`,
    hint: `${INVITE} For an account that is to be created, leave \`account_id\` out.`,
  };
}
