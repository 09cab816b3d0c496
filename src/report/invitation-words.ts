import type { Organization } from '../organization/live.ts';
import { consoleUrl } from '../organization/partition.ts';
import type { Invited } from '../plan/plan.ts';
import { code, plain } from '../text.ts';
import { timestamp } from './view.ts';

/** The state of an account that is not in the organization, with the icon of its row. */
export function invitedWords({ id, invitation }: Invited): {
  readonly icon: string;
  readonly text: string;
} {
  const { state, expiresAt } = invitation;
  const handshake = code(invitation.id);
  switch (state) {
    case 'pending': {
      const until = expiresAt ? `, until ${timestamp(expiresAt)}` : '';
      return {
        icon: '⏳',
        text: `Waiting for the owner of ${code(id)} to accept the invitation ${handshake}${until}`,
      };
    }
    case 'accepted':
      return {
        icon: '⏳',
        text: `Waiting: the owner of ${code(id)} has accepted the invitation ${handshake}, and AWS does not show the account in the organization`,
      };
    case 'declined':
      return { icon: '⚠️', text: `The owner of ${code(id)} declined the invitation ${handshake}` };
    case 'canceled':
      return { icon: '⚠️', text: `The invitation ${handshake} of ${code(id)} was canceled` };
    case 'expired': {
      const since = expiresAt ? ` on ${timestamp(expiresAt)}` : '';
      return {
        icon: '⚠️',
        text: `The invitation ${handshake} of ${code(id)} expired${since} without an answer`,
      };
    }
  }
}

/**
 * What the owner of an invited account has to know and to do, as plain text to forward. By the Organizations User
 * Guide, "Accepting or declining account invitations", and AcceptHandshake.
 */
export function ownerLetter(
  { id, invitation }: Pick<Invited, 'id' | 'invitation'>,
  organization: Organization,
): string {
  const { managementAccountId, managementEmail, partition } = organization;
  const { expiresAt } = invitation;
  const handshake = plain(invitation.id);
  return [
    `Your AWS account ${plain(id)} is invited to the organization ${plain(organization.id)}.`,
    `It is managed from the account ${plain(managementAccountId)} (${plain(managementEmail)}).`,
    '',
    `To accept${expiresAt ? `, until ${timestamp(expiresAt)}` : ''}, sign in to the account ${plain(id)} and either`,
    `- open ${consoleUrl(partition, 'organizations/v2/home')}, "Invitations",`,
    '  check the id of the organization, and choose "Accept invitation"',
    `- or run: aws organizations accept-handshake --handshake-id ${handshake}`,
    `To decline: aws organizations decline-handshake --handshake-id ${handshake}`,
    '',
    'It takes the permissions organizations:ListHandshakesForAccount,',
    'organizations:AcceptHandshake and iam:CreateServiceLinkedRole.',
    'An account in another organization can accept without leaving that one first. It then',
    'loses what it has from there: sign-in through IAM Identity Center, resources that',
    'StackSets manage, and resources shared with AWS RAM. Replace them before accepting.',
    '',
    'From then on the management account pays all charges of the account and sees its',
    'costs, and the policies of the organization apply to it. Users, roles and resources',
    'in the account stay as they are; accepting gives nobody access to the account.',
  ].join('\n');
}
