import { dictionary } from '../dictionary.ts';
import { renameAccount } from '../fields/account-name/aws.ts';
import { setAlias } from '../fields/alias/aws.ts';
import { putContact } from '../fields/contacts/aws.ts';
import { changeTags } from '../fields/tags/aws.ts';
import type { Writer } from '../organization/connection.ts';
import type { Settled } from '../organization/settle.ts';
import { moveAccount } from '../organization/units.ts';
import type { Change, FieldChange } from '../plan/change.ts';
import type { Outcome } from '../plan/outcome.ts';

/**
 * Changes one field of an account that is there, and reads it back.
 * @param id the account's 12 digits
 * @param partition `aws`, `aws-us-gov`, …
 */
export async function changeField(
  change: FieldChange,
  id: string,
  writer: Writer,
  partition: string,
): Promise<Outcome> {
  return settled(change, await carryOut(change, id, writer, partition), id);
}

function carryOut(
  change: FieldChange,
  id: string,
  writer: Writer,
  partition: string,
): Promise<Settled> {
  switch (change.kind) {
    case 'move':
      return moveAccount(writer, id, change.to);
    case 'rename':
      return renameAccount(writer, { id, isManagement: change.isManagement }, change.to);
    case 'tags': {
      const set = dictionary(Object.entries(change.set).map(([key, { to }]) => [key, to] as const));
      return changeTags(writer, id, { set, remove: Object.keys(change.remove) });
    }
    case 'contact':
      return putContact(writer, change.isManagement ? undefined : id, change.type, change.to);
    case 'alias': {
      const role = { accountId: id, roleName: change.roleName, partition };
      return setAlias(writer, role, change.to);
    }
  }
}

/** What became of a change that was sent and read back. */
export function settled(change: Change, end: Settled, id?: string): Outcome {
  const known = id === undefined ? {} : { id };
  switch (end.kind) {
    case 'done':
    case 'already':
      return { change, state: end.kind, ...known };
    case 'not-tried':
      return { change, state: 'not-tried', message: 'the run was cancelled', ...known };
    case 'waiting':
    case 'failed':
      return { change, state: end.kind, message: end.message, hint: end.hint, ...known };
  }
}
