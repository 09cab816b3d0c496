import { z } from 'zod';
import { AwsError } from '../errors.ts';
import type { Account } from '../state/account.ts';
import type { Handshake, Organization } from '../state/organization.ts';
import { organizationOf, type World } from '../state/world.ts';
import { handshakeAnswer } from './answers.ts';
import { ACCOUNT_NUMBER_LIMIT, finalizing, handshakeConstraint, invalidInput } from './errors.ts';
import { isFor, OPEN_FOR } from './invitation.ts';
import { inOrganization, needsToTag } from './operation.ts';
import { isFull, isPending } from './quota.ts';
import { email, refuseMarkup, tagContext, tags, withTags } from './shapes.ts';

const DAY = 24 * 3_600_000;

function invitedAccount(world: World, target: Handshake['target']): Account | undefined {
  return target.type === 'ACCOUNT'
    ? world.accounts.get(target.id)
    : [...world.accounts.values()].find(
        (account) => account.email.toLowerCase() === target.id.toLowerCase(),
      );
}

const target = z.strictObject({
  Id: z.string().min(1).max(64),
  Type: z.enum(['ACCOUNT', 'ORGANIZATION', 'EMAIL']),
});

function readTarget({ Id, Type }: z.infer<typeof target>): Handshake['target'] {
  if (Type === 'ORGANIZATION' || (Type === 'ACCOUNT' && !/^\d{12}$/.test(Id))) {
    throw invalidInput(
      'INVALID_PARTY_TYPE_TARGET',
      'You specified the wrong type of entity (account, organization, or email) as a party.',
    );
  }
  if (Type === 'EMAIL' && !email.safeParse(Id).success) {
    throw invalidInput(
      'INVALID_EMAIL_ADDRESS_TARGET',
      'You specified an invalid email address for the invited account owner.',
    );
  }
  return { type: Type, id: Id };
}

export const inviteAccountToOrganization = inOrganization({
  from: 'management',
  input: z.strictObject({
    Target: target,
    Notes: z.string().max(1024).optional(),
    Tags: tags.optional(),
  }),
  resources: ({ Target }, { arns }) => [Target.Type === 'ACCOUNT' ? arns.account(Target.Id) : '*'],
  context: ({ Tags }) => tagContext(Tags ?? []),
  besides: needsToTag,
  run: (input, { world, organization, now }) => {
    refuseMarkup(input.Notes);
    const invited = readTarget(input.Target);
    const ownTags = withTags(new Map(), input.Tags ?? []);
    requireInvitable(world, organization, invited, now);
    const handshake: Handshake = {
      id: world.ids.handshake(),
      target: invited,
      notes: input.Notes,
      tags: ownTags,
      requestedAt: now,
      expiresAt: now + OPEN_FOR,
      state: world.behaviour.freshInvitation,
      endedAt: undefined,
    };
    organization.handshakes.push(handshake);
    return { Handshake: handshakeAnswer(world, organization, handshake) };
  },
});

function requireInvitable(
  world: World,
  organization: Organization,
  invited: Handshake['target'],
  now: number,
): void {
  if (now < organization.finalizedFrom) throw finalizing();
  if (!organization.emailVerified) {
    throw new AwsError(
      'AccountOwnerNotVerifiedException',
      "You can't invite an existing account to your organization until you verify that you own the email address associated with the management account.",
    );
  }
  const account = invitedAccount(world, invited);
  if (!account && invited.type === 'ACCOUNT') {
    throw invalidInput('INVALID_PARTY_TYPE_TARGET', "You specified an account that doesn't exist.");
  }
  if (account && organizationOf(world, account) === organization) {
    throw handshakeConstraint(
      'ALREADY_IN_AN_ORGANIZATION',
      'The specified account is already a member of an organization.',
    );
  }
  const pending = organization.handshakes.filter(isPending);
  if (pending.some((one) => (account ? isFor(one, account) : one.target.id === invited.id))) {
    throw new AwsError(
      'DuplicateHandshakeException',
      'A handshake with the same action and target already exists.',
    );
  }
  // "Attempts to invite a day": the larger of twenty and the account quota.
  const allowance = Math.max(20, organization.quota.accounts);
  const today = organization.handshakes.filter(({ requestedAt }) => requestedAt > now - DAY);
  if (today.length >= allowance) {
    throw handshakeConstraint(
      'HANDSHAKE_RATE_LIMIT_EXCEEDED',
      'You have exceeded the number of handshakes that you can send in one day.',
    );
  }
  if (isFull(world, organization)) {
    throw handshakeConstraint('ACCOUNT_NUMBER_LIMIT_EXCEEDED', ACCOUNT_NUMBER_LIMIT);
  }
}
