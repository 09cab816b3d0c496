import { applyField } from '../fields/apply.ts';
import type { Writer } from '../organization/connection.ts';
import type { Settled } from '../organization/settle.ts';
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
  return settled(change, await applyField(change, { id, writer, partition }), id);
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
