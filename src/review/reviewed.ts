import type { Touched } from './desired.ts';
import { ACCESS, isAccess } from './line.ts';
import type { Recorded } from './record.ts';
import { UNKNOWN } from './value.ts';

/*
 * What is reviewed, as commit after commit came to the branch: a merged pull request adds the lines of its record, which
 * replace earlier ones of the same field; what comes without a reviewed plan takes the review of what it changes away.
 */

/** Where something came to the branch. */
export interface Origin {
  /** The commit on the branch. */
  readonly commit: string;
  /** Absent for a push without a pull request. */
  readonly pull: number | undefined;
}

/** A field of an account that may be changed, because people saw that it would be. */
export interface ReviewedField extends Recorded {
  /** Hashes of the values that it may be changed from: the one that people saw, and what earlier lines set. */
  readonly froms: readonly string[];
  readonly origin: Origin;
}

/** Why something that came to the branch was not reviewed. */
export type Unreviewed =
  /** No pull request brought it. */
  | 'push'
  /** Its pull request was merged without a plan of this action. */
  | 'no-plan'
  /** Its plan was recorded by an earlier version, which did not say which account it means. */
  | 'old-plan'
  /** Its plan changes so many accounts that it needs an approval, and had none. */
  | 'not-approved'
  /** Its plan had a problem with the account, and was merged all the same. */
  | 'problem'
  /** Its plan was made for another folder, branch or organization. */
  | 'elsewhere'
  /** It was there before the first run. */
  | 'before'
  /** An earlier run left it without a review; what it said then is kept. */
  | 'left';

export interface Gap {
  readonly why: Unreviewed;
  readonly origin: Origin;
  /** What the run that left it said, as a sentence without a full stop. */
  readonly said?: string;
}

/** A gap of a field of an account, or of all of it (`*`). */
export interface FieldGap extends Gap {
  readonly account: string;
  readonly field: string;
}

/** What came to the branch, in order. */
export type Event =
  | { readonly kind: 'record'; readonly lines: readonly Recorded[]; readonly origin: Origin }
  | { readonly kind: 'gap'; readonly touched: readonly Touched[]; readonly gap: Gap };

export interface Reviewed {
  readonly fields: ReadonlyMap<string, ReviewedField>;
  /** What came last to a field, or to a whole account (`ACCOUNT *`), without a review. */
  readonly gaps: ReadonlyMap<string, FieldGap>;
  /** Hashes of all values that reviewed lines were to set: a run may have done so before it was killed. */
  readonly set: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_REVIEWED: Reviewed = { fields: new Map(), gaps: new Map(), set: new Map() };

/** Where the state of a field is kept. */
export function fieldKey(account: string, field: string): string {
  return `${account} ${field}`;
}

/** Stands for all fields of an account. */
export const WHOLE = '*';

/** What is reviewed after some more events. */
export function foldReviews(start: Reviewed, events: readonly Event[]): Reviewed {
  const fields = new Map(start.fields);
  const gaps = new Map(start.gaps);
  const set = new Map(start.set);
  for (const event of events) {
    if (event.kind === 'record') addRecord(event.lines, event.origin);
    else for (const touched of event.touched) cancel(touched, event.gap);
  }
  return { fields, gaps, set };

  function addRecord(lines: readonly Recorded[], origin: Origin): void {
    for (const line of lines) {
      const key = fieldKey(line.account, line.field);
      const earlier = fields.get(key);
      const past = set.get(key) ?? [];
      // What a later plan announces once more is still what the earlier one brought.
      const from = earlier?.to === line.to ? earlier.origin : origin;
      fields.set(key, {
        ...line,
        froms: [...new Set([line.from, ...line.pending, ...past])],
        origin: from,
      });
      set.set(key, [...new Set([...past, ...line.pending, line.to])]);
      gaps.delete(key);
    }
  }

  function cancel({ keys, fields: changed, isIdentity }: Touched, gap: Gap): void {
    for (const account of keys) {
      for (const field of withForm(changed)) {
        fields.delete(fieldKey(account, field));
        gaps.set(fieldKey(account, field), { ...gap, account, field });
      }
      if (!isIdentity) continue;
      for (const [key, field] of fields) if (field.account === account) fields.delete(key);
      gaps.set(fieldKey(account, WHOLE), { ...gap, account, field: WHOLE });
    }
  }
}

/** Whom the policy of the role lets in decides how it says so: nobody saw that either. */
function withForm(changed: Touched['fields']): readonly string[] {
  const fields = [...changed.keys()];
  return fields.some(isAccess) ? [...fields, ACCESS] : fields;
}

/** The reviewed field under the first key that has one. */
export function reviewOf(
  { fields }: Reviewed,
  accounts: readonly string[],
  names: readonly string[],
): ReviewedField | undefined {
  for (const account of accounts) {
    for (const name of names) {
      const found = fields.get(fieldKey(account, name));
      if (found) return found;
    }
  }
  return undefined;
}

/** Why a field of an account is not reviewed, where something came without a review. */
export function gapOf(
  { gaps }: Reviewed,
  accounts: readonly string[],
  names: readonly string[],
): Gap | undefined {
  for (const account of accounts) {
    for (const name of [...names, WHOLE]) {
      const found = gaps.get(fieldKey(account, name));
      if (found) return found;
    }
  }
  return undefined;
}

/** Whether a value is one that a reviewed change may begin from. */
export function mayBeginFrom({ froms }: ReviewedField, from: string): boolean {
  return from === UNKNOWN || froms.includes(UNKNOWN) || froms.includes(from);
}
