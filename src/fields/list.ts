import type { AccountFields } from '../accounts/schema.ts';
import type { Change, FieldChange } from '../plan/change.ts';
import { accountName } from './account-name/field.ts';
import { alias } from './alias/field.ts';
import { contacts } from './contacts/field.ts';
import type { FieldDocument, FieldWords, ManagedField, Value } from './field.ts';
import { organizationalUnit } from './organizational-unit/field.ts';
import { tags } from './tags/field.ts';

type Kind = FieldChange['kind'];
type ChangeOf<K extends Kind> = Extract<FieldChange, { kind: K }>;

/** Every managed field by the kind of change that sets it, in the order in which they are set. */
const FIELDS = {
  move: organizationalUnit,
  tags,
  rename: accountName,
  contact: contacts,
  alias,
} as const satisfies { readonly [K in Kind]: ManagedField<ChangeOf<K>> };

/** What each has that does not depend on the kind of its change. */
type AnyField = Pick<
  ManagedField<FieldChange>,
  'name' | 'entersAccount' | 'desired' | 'compare' | 'asked'
> & {
  readonly words: Pick<FieldWords<FieldChange>, 'line'>;
  readonly document: Pick<FieldDocument<FieldChange>, 'kind' | 'description' | 'schema'>;
};

export const ALL_FIELDS: readonly AnyField[] = Object.values(FIELDS);

/** The field that a change sets. */
export function fieldOf<K extends Kind>(change: ChangeOf<K>): ManagedField<ChangeOf<K>> {
  // That a kind's entry takes changes of that kind is what FIELDS is checked for.
  return FIELDS[change.kind as K] as unknown as ManagedField<ChangeOf<K>>;
}

/** What a file asks for of all managed fields, under the names that records have. */
export function desiredValues(
  fields: AccountFields,
): readonly (readonly [field: string, value: Value])[] {
  return ALL_FIELDS.flatMap(({ desired }) => desired(fields));
}

/** What a line of a record is about, where that is a field: "tag `team`". */
export function lineWords(field: string): string | undefined {
  for (const { words } of ALL_FIELDS) {
    const about = words.line(field);
    if (about !== undefined) return about;
  }
  return undefined;
}

export function isFieldChange(change: Change): change is FieldChange {
  return Object.hasOwn(FIELDS, change.kind);
}

/** The changes that are made from inside of the account. */
export type InsideChange = Extract<FieldChange, { readonly roleName: string }>;

export function entersAccount(change: Change): change is InsideChange {
  return isFieldChange(change) && fieldOf(change).entersAccount;
}

/** Whether a line of a record is about a field that is set from inside of the account. */
export function isInsideLine(field: string): boolean {
  return ALL_FIELDS.some((one) => one.entersAccount && one.words.line(field) !== undefined);
}
