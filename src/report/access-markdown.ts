import { delegatePolicy } from '../fields/delegate-access/policy.ts';
import { accessLines } from '../fields/delegate-access/words.ts';
import type { DelegateAccess } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import { code, list, plain, toJson } from '../text.ts';
import { folded, inline, sections } from './markdown.ts';

/**
 * Who gets access to accounts, and who loses it: read first, and never cut, since a policy of more roles than fit takes
 * the form of a pattern. The names, and the policy as it will be, are folded.
 */
export function accessSection(plan: Plan): string {
  const changes = plan.changes.filter((change) => change.kind === 'delegate-access');
  if (changes.length === 0) return '';
  return sections(...changes.map((change) => oneAccess(change, plan)));
}

function oneAccess(change: DelegateAccess, plan: Plan): string {
  const lines = accessLines(change);
  const blocked = plan.held.has(change.account) ? '**Blocked** until its problem is fixed: ' : '';
  const items = lines.map(({ verb, rest, loud, names }) => {
    const isLoss = verb.startsWith('Remove');
    const louder = loud === undefined ? '' : `: **${inline(loud)}**`;
    const arns = isLoss ? `: ${inline(list(names))}` : '';
    return `- ${blocked}**${verb}** ${inline(rest)}${louder}${arns}`;
  });
  const granted = lines.filter(({ verb }) => !verb.startsWith('Remove'));
  const names = granted.flatMap((line) => line.names);
  return sections(
    items.join('\n'),
    folded(
      `Names and policy of role ${code(change.roleName)}`,
      sections(names.length === 0 ? '' : inline(list(whoGains(change))), policyText(change, plan)),
    ),
  );
}

/** Each account that gets access, with its id. */
function whoGains({ gains }: DelegateAccess): readonly string[] {
  return gains.map(({ account, id }) =>
    id === undefined ? `${code(account)} (new)` : `${code(account)} (${code(id)})`,
  );
}

/** The policy that the role has from then on; an account that is created first has no id yet. */
function policyText({ form, resources, gains }: DelegateAccess, { organization }: Plan): string {
  if (!organization) return '';
  const { partition } = organization;
  const coming = gains
    .filter(({ id }) => id === undefined)
    .map(
      ({ account, roleName }) => `arn:${partition}:iam::(id of ${plain(account)}):role/${roleName}`,
    );
  const all = form === 'pattern' ? resources : [...resources, ...coming];
  if (all.length === 0) return 'The policy is removed.';
  const document: unknown = JSON.parse(delegatePolicy({ form, resources: all }, organization));
  // A fence that no line of it can close: all begin with our own signs.
  return ['```json', toJson(document, 2), '```'].join('\n');
}
