import type * as z from 'zod';
import type { AccountFields } from '../accounts/schema.ts';
import type { FieldChange } from '../plan/change.ts';
import type { Context, Findings, Target } from './findings.ts';
import type { Wording } from './wording.ts';

/*
 * What every managed field gives to the code that knows none of them: how it is compared, what its change is in a
 * record, how that is worded and published. Each field has a folder, and list.ts names them all. What sends requests to
 * AWS is named apart, in apply.ts, so that a plan loads none of it.
 */

/** What a field had, or gets: a text, several values that belong together, or nothing. */
export type Value = string | null | readonly unknown[];

/** One thing that a change does, under the name that records have for it: what may also be done by itself. */
export interface FieldLine {
  /** `ou`, `name`, `tag/team`, `contact/billing`, `alias` */
  readonly field: string;
  /** `undefined` where the run that made the plan could not read it. */
  readonly from: Value | undefined;
  readonly to: Value;
}

/** A value as files have it, before and after; `undefined` where there is none, or it is not known. */
export type ChangedValue = readonly [
  field: string,
  from: string | undefined,
  to: string | undefined,
];

/** A difference between a file and AWS, in words. */
export type Difference = readonly [field: string, file: string, aws: string];

/** A field of account files, and the kind of change that sets it. */
export interface ManagedField<C extends FieldChange> {
  /** Its name in account files. */
  readonly name: keyof AccountFields;
  /** Whether it is set from inside of the account, by the role that its change names. */
  readonly entersAccount: boolean;
  /** What a file asks for, under the names that records have. */
  readonly desired: (fields: AccountFields) => readonly (readonly [field: string, value: Value])[];
  /** What AWS has, against what the file asks for. Pure. */
  readonly compare: (target: Target, context: Context) => Findings;
  /** The changes alone that a file asks for, as far as they are known. Pure. */
  readonly asked: (target: Target, context: Context) => readonly C[];
  /** Whether the change under review asks for it, so that the file did not ask for it before. */
  readonly isNew: (change: C, target: Target) => boolean;
  /** What a change does, for the record of a plan. */
  readonly lines: (change: C) => readonly FieldLine[];
  /** The part of a change that some of its lines are; absent where it can only be made whole. */
  readonly part?: (change: C, isPart: (field: string) => boolean) => C;
  readonly words: FieldWords<C>;
  readonly document: FieldDocument<C>;
}

/** How its change is published in the JSON plan: under the names of account files, `null` for nothing. */
export interface FieldDocument<C extends FieldChange> {
  /** The change's published name, which never changes. */
  readonly kind: string;
  readonly description: string;
  readonly schema: {
    readonly before: z.ZodType;
    readonly after: z.ZodType;
    readonly [more: string]: z.ZodType;
  };
  /** What the schema describes. */
  readonly of: (change: C) => { readonly before: unknown; readonly after: unknown };
}

/** A change of a field in words; all foreign text within them is code. */
export interface FieldWords<C extends FieldChange> {
  /** What merging does. */
  readonly wording: (change: C) => Wording;
  /** The same of so many accounts in one sentence, such as `2 accounts`; `undefined` where each is named. */
  readonly many: (change: C, accounts: string) => string | undefined;
  /** What changes, for a diff. */
  readonly values: (change: C) => readonly ChangedValue[];
  /** How a file and AWS differ. */
  readonly differences: (change: C) => readonly Difference[];
  /** What a line of a record is about: "tag `team`"; `undefined` for a line of another field. */
  readonly line: (field: string) => string | undefined;
}

/** A value that may be missing, in words. */
export function orNothing(value: string | undefined, inWords: (value: string) => string): string {
  return value === undefined ? 'nothing' : inWords(value);
}
