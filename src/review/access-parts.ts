import { roleArn } from '../fields/delegate-access/policy.ts';
import type { DelegateAccess, Grant } from '../plan/change.ts';
import { accessField, lostField } from './line.ts';

/** A change of access in two. */
export interface AccessParts {
  /** What may be done of it, with the whole policy as it is then; `undefined` where that is nothing. */
  readonly may: DelegateAccess | undefined;
  /** The rest, each role by itself. */
  readonly rest: readonly { readonly field: string; readonly change: DelegateAccess }[];
}

/**
 * Parts a change that lists roles: each may be let in, or not any longer, by itself.
 * @param isKept by the name that lines use
 * @param keyOfGrant by which key lines name the account of a role
 */
export function partAccess(
  change: DelegateAccess,
  partition: string,
  keyOfGrant: (grant: Grant) => string,
  isKept: (field: string) => boolean,
): AccessParts {
  const { roleName } = change;
  const gains = change.gains.map((grant) => ({
    grant,
    field: accessField(roleName, keyOfGrant(grant), grant.roleName),
  }));
  const losses = change.losses.map((arn) => ({ arn, field: lostField(roleName, arn) }));
  const gained = gains.filter(({ field }) => isKept(field));
  const lost = losses.filter(({ field }) => isKept(field));
  const notGained = gains.filter((one) => !gained.includes(one));
  const notLost = losses.filter((one) => !lost.includes(one));
  const without = new Set(
    notGained.flatMap(({ grant: { id, roleName: assumed } }) =>
      id === undefined ? [] : [roleArn(partition, id, assumed)],
    ),
  );
  const back = notLost.map(({ arn }) => arn);
  const may = {
    ...change,
    gains: gained.map(({ grant }) => grant),
    losses: lost.map(({ arn }) => arn),
    resources: [...change.resources.filter((arn) => !without.has(arn)), ...back].sort(),
  };
  const none = { ...change, gains: [], losses: [] };
  return {
    may: isIdle(may) ? undefined : may,
    rest: [
      ...notGained.map(({ grant, field }) => ({ field, change: { ...none, gains: [grant] } })),
      ...notLost.map(({ arn, field }) => ({ field, change: { ...none, losses: [arn] } })),
    ],
  };
}

/** Whether nothing would change. */
export function isIdle({ gains, losses, form, formBefore }: DelegateAccess): boolean {
  return gains.length + losses.length === 0 && form === (formBefore ?? form);
}
