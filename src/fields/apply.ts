import { dictionary } from '../dictionary.ts';
import type { Writer } from '../organization/connection.ts';
import type { Settled } from '../organization/settle.ts';
import type { FieldChange } from '../plan/change.ts';
import { renameAccount } from './account-name/aws.ts';
import { setAlias } from './alias/aws.ts';
import { putContact } from './contacts/aws.ts';
import { moveAccount } from './organizational-unit/aws.ts';
import { changeTags } from './tags/aws.ts';

/** The account whose field is set, and by whom. */
export interface Place {
  /** 12 digits. */
  readonly id: string;
  readonly writer: Writer;
  /** `aws`, `aws-us-gov`, … */
  readonly partition: string;
}

type Kind = FieldChange['kind'];
type ChangeOf<K extends Kind> = Extract<FieldChange, { kind: K }>;
type Apply<C extends FieldChange> = (change: C, place: Place) => Promise<Settled>;

/** How each field is set, and read back. */
const APPLY: { readonly [K in Kind]: Apply<ChangeOf<K>> } = {
  move: ({ to }, { writer, id }) => moveAccount(writer, id, to),
  tags: ({ set, remove }, { writer, id }) => {
    const values = dictionary(Object.entries(set).map(([key, { to }]) => [key, to] as const));
    return changeTags(writer, id, { set: values, remove: Object.keys(remove) });
  },
  rename: ({ to, isManagement }, { writer, id }) => renameAccount(writer, { id, isManagement }, to),
  contact: ({ type, to, isManagement }, { writer, id }) =>
    putContact(writer, isManagement ? undefined : id, type, to),
  alias: ({ to, roleName }, { writer, id, partition }) =>
    setAlias(writer, { accountId: id, roleName, partition }, to),
};

/** Sets one field of an account that is there, and reads it back. Never throws for what AWS answers. */
export function applyField<K extends Kind>(change: ChangeOf<K>, place: Place): Promise<Settled> {
  // That a kind's entry takes changes of that kind is what APPLY is checked for.
  return (APPLY[change.kind as K] as unknown as Apply<ChangeOf<K>>)(change, place);
}
