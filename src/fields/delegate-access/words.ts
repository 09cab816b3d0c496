import { groupBy } from '../../group-by.ts';
import type { DelegateAccess } from '../../plan/change.ts';
import { code, count, list } from '../../text.ts';

/** One thing that a change of the policy does, as a sentence. */
export interface AccessLine {
  readonly verb: string;
  /** The verb once it is done. */
  readonly past: string;
  readonly rest: string;
  /** What is to be said louder. */
  readonly loud?: string;
  /** Whom it is about, each by name or ARN; not for those that mean all. */
  readonly names: readonly string[];
}

/** That a pattern names no account: what a reviewer must not miss. */
const EVERYBODY = 'every account of the organization, with or without a file';

/** What a change of the policy does to access: who gets it, then who loses it. */
export function accessLines(change: DelegateAccess): readonly AccessLine[] {
  const { roleName, losses, form, formBefore, resources } = change;
  const role = `role ${code(roleName)}`;
  if (form === 'pattern') {
    const arns = list(resources.map((arn) => code(arn)));
    return [
      {
        verb: 'Allow',
        past: 'Allowed',
        rest: `${role} to assume ${arns}`,
        loud: `this covers ${EVERYBODY}`,
        names: [],
      },
    ];
  }
  const lines = [
    ...(formBefore === 'pattern' ? [narrowed(change)] : gained(change)),
    ...lost(role, losses),
  ];
  if (lines.length > 0) return lines;
  return [{ verb: 'Rewrite', past: 'Rewrote', rest: `the policy of ${role}`, names: [] }];
}

function gained({ roleName, gains }: DelegateAccess): readonly AccessLine[] {
  return [...groupBy(gains, (grant) => grant.roleName)].map(([assumed, grants]) => ({
    verb: 'Allow',
    past: 'Allowed',
    rest: `role ${code(roleName)} to assume role ${code(assumed)} in ${count(grants.length, 'more account')}`,
    names: grants.map(({ account }) => code(account)),
  }));
}

/** From a pattern to a list, those that are named had access before. */
function narrowed({ roleName, resources, gains }: DelegateAccess): AccessLine {
  const number = resources.length + gains.filter(({ id }) => id === undefined).length;
  return {
    verb: 'Limit',
    past: 'Limited',
    rest: `role ${code(roleName)} to ${count(number, 'named role')}, instead of ${EVERYBODY}`,
    names: gains.map(({ account }) => code(account)),
  };
}

function lost(role: string, losses: readonly string[]): readonly AccessLine[] {
  const name = (arn: string): string => arn.slice(arn.indexOf('/') + 1);
  return [...groupBy(losses, name)].map(([assumed, arns]) => ({
    verb: 'Remove access to',
    past: 'Removed access to',
    rest: `role ${code(assumed)} in ${count(arns.length, 'account')} from ${role}`,
    names: arns.map((arn) => code(arn)),
  }));
}

/** A line with all that it is about, in one sentence. */
export function wholeLine({ rest, loud, names }: AccessLine): string {
  const who = names.length === 0 ? '' : `: ${list(names)}`;
  return `${rest}${loud === undefined ? '' : `: ${loud}`}${who}`;
}
