import {
  type Handshake,
  InviteAccountToOrganizationCommand,
  paginateListHandshakesForOrganization,
} from '@aws-sdk/client-organizations';
import { lookUp } from '../dictionary.ts';
import type { Reader, Writer } from './connection.ts';
import { awsError, awsFailure } from './errors.ts';
import { given } from './given.ts';
import type { Refusal } from './refusal.ts';
import { settle } from './settle.ts';

/** An invitation that the organization has sent. AWS shows those that have ended for thirty days. */
export interface Invitation {
  /** `h-…` */
  readonly id: string;
  /** Whom it is for, as it was sent. */
  readonly accountId: string | undefined;
  readonly email: string | undefined;
  /** `pending` until its owner answers, for fifteen days at most. */
  readonly state: 'pending' | 'accepted' | 'declined' | 'canceled' | 'expired';
  readonly requestedAt: Date | undefined;
  readonly expiresAt: Date | undefined;
}

/** A fresh one reads OPEN or REQUESTED, depending on whom one asks. */
const STATES: Readonly<Record<string, Invitation['state']>> = {
  REQUESTED: 'pending',
  OPEN: 'pending',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  CANCELED: 'canceled',
  EXPIRED: 'expired',
};

/**
 * All invitations that AWS shows, as its pages come.
 * @throws Failure when AWS refuses
 */
async function* invitations(reader: Reader): AsyncGenerator<Invitation> {
  try {
    const config = { client: reader.organizations, pageSize: 20 };
    const input = { Filter: { ActionType: 'INVITE' } } as const;
    for await (const page of paginateListHandshakesForOrganization(config, input)) {
      for (const handshake of page.Handshakes ?? []) yield toInvitation(handshake);
    }
  } catch (error) {
    throw awsFailure(error, 'organizations:ListHandshakesForOrganization');
  }
}

/** The newest first. */
export async function listInvitations(reader: Reader): Promise<readonly Invitation[]> {
  const all: Invitation[] = [];
  for await (const invitation of invitations(reader)) all.push(invitation);
  return all.sort((one, other) => time(other) - time(one));
}

function time({ requestedAt }: Invitation): number {
  return requestedAt?.getTime() ?? 0;
}

function toInvitation(handshake: Handshake): Invitation {
  const party = (type: string): string | undefined =>
    handshake.Parties?.find(({ Type }) => Type === type)?.Id;
  return {
    id: given(handshake.Id, 'Handshake.Id'),
    accountId: party('ACCOUNT'),
    email: party('EMAIL'),
    // What AWS may add one day is no reason to invite again.
    state: lookUp(STATES, handshake.State ?? '') ?? 'pending',
    requestedAt: handshake.RequestedTimestamp,
    expiresAt: handshake.ExpirationTimestamp,
  };
}

/** The account to invite; `notes` (up to 1,024 characters) are in the mail, `tags` come with it. */
export interface InvitationOrder {
  /** 12 digits. */
  readonly accountId: string;
  readonly notes: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What became of it. */
export type Invited =
  | { readonly kind: 'invited'; readonly invitation: Invitation }
  /** There was one that nobody has answered yet. */
  | { readonly kind: 'pending'; readonly invitation: Invitation }
  | ({ readonly kind: 'failed' | 'waiting' } & Refusal)
  | { readonly kind: 'not-tried' };

/**
 * Invites an account, unless an invitation is pending. AWS keeps one for each account, so that what is
 * sent again after a lost answer makes no second one; the list is looked at before all the same.
 */
export async function inviteAccount(writer: Writer, order: InvitationOrder): Promise<Invited> {
  let pending: Invitation | undefined;
  // Whether one that is found may be another run's.
  let isOurs = false;
  const settled = await settle(writer, {
    action: 'organizations:InviteAccountToOrganization',
    already: ['DuplicateHandshakeException'],
    isSo: async () => {
      pending = await pendingFor(writer.reader, order.accountId);
      return pending !== undefined;
    },
    send: async () => {
      try {
        await writer.once.send(command(order));
        isOurs = true;
      } catch (error) {
        isOurs ||= awsError(error).isAmbiguous;
        throw error;
      }
    },
  });
  switch (settled.kind) {
    case 'done':
    case 'already':
      if (pending) return { kind: isOurs ? 'invited' : 'pending', invitation: pending };
      throw new Error('an invitation was seen that is not known');
    default:
      return settled;
  }
}

async function pendingFor(reader: Reader, accountId: string): Promise<Invitation | undefined> {
  for await (const invitation of invitations(reader)) {
    if (invitation.accountId === accountId && invitation.state === 'pending') return invitation;
  }
  return undefined;
}

function command({ accountId, notes, tags }: InvitationOrder): InviteAccountToOrganizationCommand {
  return new InviteAccountToOrganizationCommand({
    Target: { Type: 'ACCOUNT', Id: accountId },
    Notes: notes,
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
  });
}
