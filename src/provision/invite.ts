import type { Writer } from '../organization/connection.ts';
import { inviteAccount } from '../organization/invitations.ts';
import type { InviteAccount } from '../plan/change.ts';
import type { Outcome } from '../plan/outcome.ts';

/** Characters that the notes of an invitation may have (InviteAccountToOrganization). */
const MOST_NOTES = 1024;

/**
 * Invites an account, unless an invitation waits for its owner already. Never throws for what AWS answers.
 * @param notes are in the mail to the owner
 */
export async function invite(
  change: InviteAccount,
  writer: Writer,
  notes: string,
): Promise<Outcome> {
  const { id: accountId, tags } = change;
  const order = { accountId, tags, notes: notes.slice(0, MOST_NOTES) };
  const end = await inviteAccount(writer, order);
  switch (end.kind) {
    case 'invited':
      return { change, state: 'done', invitation: end.invitation };
    case 'pending':
      return { change, state: 'already', invitation: end.invitation };
    case 'not-tried':
      return { change, state: 'not-tried', message: 'the run was cancelled' };
    case 'waiting':
    case 'failed':
      return { change, state: end.kind, message: end.message, hint: end.hint };
  }
}
