import { MoveAccountCommand } from '@aws-sdk/client-organizations';
import type { Writer } from '../../organization/connection.ts';
import { isAwsError } from '../../organization/errors.ts';
import { type Settled, settle } from '../../organization/settle.ts';
import { parentOf } from '../../organization/unit-list.ts';
import { findUnit, forgetUnits, noUnit } from '../../organization/units.ts';

/** Moves an account from wherever it is to a unit, which must be there. */
export async function moveAccount(
  writer: Writer,
  accountId: string,
  path: string,
): Promise<Settled> {
  const { reader } = writer;
  let source: string | undefined;
  let destination: string | undefined;
  return settle(writer, {
    action: 'organizations:MoveAccount',
    // A new account shows in one list before the other; and somebody else may be moving things too.
    passing: [
      'AccountNotFoundException',
      'ChildNotFoundException',
      'DestinationParentNotFoundException',
      'SourceParentNotFoundException',
    ],
    already: ['DuplicateAccountException'],
    isSo: async () => {
      destination = await findUnit(reader, path);
      if (destination === undefined) throw noUnit(path);
      source = await parentOf(reader, accountId);
      return source === destination;
    },
    send: async () => {
      try {
        await writer.organizations.send(
          new MoveAccountCommand({
            AccountId: accountId,
            SourceParentId: source,
            DestinationParentId: destination,
          }),
        );
      } catch (error) {
        if (isAwsError(error, 'DestinationParentNotFoundException')) forgetUnits(reader);
        throw error;
      }
    },
  });
}
