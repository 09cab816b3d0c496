import { PutAccountNameCommand } from '@aws-sdk/client-account';
import type { Writer } from '../../organization/connection.ts';
import { describeAccount } from '../../organization/live.ts';
import { type Settled, settle } from '../../organization/settle.ts';

/**
 * Gives an account another name, and reads it back where all names are read: Organizations learns of
 * it a little later. 1 to 50 printable ASCII characters without `<` and `>`.
 */
export async function renameAccount(
  writer: Writer,
  account: { readonly id: string; readonly isManagement: boolean },
  name: string,
): Promise<Settled> {
  return settle(writer, {
    action: 'account:PutAccountName',
    isSo: async () => (await describeAccount(writer.reader, account.id))?.name === name,
    send: () =>
      writer.account.send(
        new PutAccountNameCommand({
          AccountName: name,
          // "The management account can't specify its own AccountId" (API reference).
          ...(!account.isManagement && { AccountId: account.id }),
        }),
      ),
  });
}
