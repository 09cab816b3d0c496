import { z } from 'zod';
import { type Call, type Need, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import type { Handshake, Organization } from '../state/organization.ts';
import { handshakeAnswer } from './answers.ts';
import { arnsOf } from './arns.ts';
import { wrongAccount } from './errors.ts';
import { accept, end, isFor, isShown } from './invitation.ts';
import { answerPage } from './listing.ts';
import { inOrganization } from './operation.ts';
import { handshakeId, paging } from './shapes.ts';

/** A handshake that an account has sent or received, and still sees. */
function findHandshake(
  call: Call,
  id: string,
): { handshake: Handshake; organization: Organization; isSender: boolean } {
  const { account } = call.caller;
  for (const organization of call.world.organizations.values()) {
    const handshake = organization.handshakes.find((one) => one.id === id);
    if (!handshake || !isShown(handshake, call.now)) continue;
    const isSender = organization.managementId === account.id;
    if (isSender || isFor(handshake, account)) return { handshake, organization, isSender };
  }
  throw new AwsError('HandshakeNotFoundException', "You specified a handshake that doesn't exist.");
}

/** A handshake's ARN is made of the organization that sent it, which the invited account isn't in. */
function handshakeNeeds(input: { readonly HandshakeId: string }, call: Call): readonly Need[] {
  const action = `organizations:${call.operation}`;
  for (const organization of call.world.organizations.values()) {
    if (organization.handshakes.some((one) => one.id === input.HandshakeId)) {
      const resource = arnsOf(call.world, organization).handshake({ id: input.HandshakeId });
      return [{ action, resource }];
    }
  }
  return [{ action, resource: '*' }];
}

const oneHandshake = z.strictObject({ HandshakeId: handshakeId });

export const describeHandshake = operation({
  input: oneHandshake,
  needs: handshakeNeeds,
  run: (input, call: Call) => {
    const { handshake, organization } = findHandshake(call, input.HandshakeId);
    return { Handshake: handshakeAnswer(call.world, organization, handshake) };
  },
});

export const acceptHandshake = operation({
  input: oneHandshake,
  needs: handshakeNeeds,
  run: (input, call: Call) => {
    const { handshake, organization, isSender } = findHandshake(call, input.HandshakeId);
    if (isSender) throw wrongAccount();
    accept(call.world, organization, handshake, call.caller.account);
    return { Handshake: handshakeAnswer(call.world, organization, handshake) };
  },
});

export const declineHandshake = operation({
  input: oneHandshake,
  needs: handshakeNeeds,
  run: (input, call: Call) => {
    const { handshake, organization, isSender } = findHandshake(call, input.HandshakeId);
    if (isSender) throw wrongAccount();
    end(handshake, 'DECLINED', call.now);
    return { Handshake: handshakeAnswer(call.world, organization, handshake) };
  },
});

export const cancelHandshake = operation({
  input: oneHandshake,
  needs: handshakeNeeds,
  run: (input, call: Call) => {
    const { handshake, organization, isSender } = findHandshake(call, input.HandshakeId);
    if (!isSender) throw wrongAccount();
    end(handshake, 'CANCELED', call.now);
    return { Handshake: handshakeAnswer(call.world, organization, handshake) };
  },
});

const filter = z
  .strictObject({
    ActionType: z
      .enum([
        'INVITE',
        'ENABLE_ALL_FEATURES',
        'APPROVE_ALL_FEATURES',
        'ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE',
        'TRANSFER_RESPONSIBILITY',
      ])
      .optional(),
    ParentHandshakeId: handshakeId.optional(),
  })
  .optional();

/** All handshakes here are invitations without a parent. */
function passes(wanted: z.infer<typeof filter>): boolean {
  return (
    (wanted?.ActionType === undefined || wanted.ActionType === 'INVITE') &&
    wanted?.ParentHandshakeId === undefined
  );
}

export const listHandshakesForOrganization = inOrganization({
  from: 'administrators',
  input: z.strictObject({ Filter: filter, ...paging }),
  run: (input, inside) =>
    answerPage(inside, input, {
      member: 'Handshakes',
      items: inside.organization.handshakes.filter(
        (handshake) => passes(input.Filter) && isShown(handshake, inside.now),
      ),
      key: (handshake) => handshake.id,
      answer: (handshake) => handshakeAnswer(inside.world, inside.organization, handshake),
    }),
});

export const listHandshakesForAccount = operation({
  input: z.strictObject({ Filter: filter, ...paging }),
  needs: () => [{ action: 'organizations:ListHandshakesForAccount', resource: '*' }],
  run: (input, call: Call) => {
    const { world, caller, now } = call;
    const received = [...world.organizations.values()].flatMap((organization) =>
      organization.handshakes
        .filter((one) => isFor(one, caller.account) && isShown(one, now) && passes(input.Filter))
        .map((handshake) => ({ handshake, organization })),
    );
    return answerPage({ world, call, organization: { id: caller.account.id } }, input, {
      member: 'Handshakes',
      items: received,
      key: ({ handshake }) => handshake.id,
      answer: ({ handshake, organization }) => handshakeAnswer(world, organization, handshake),
    });
  },
});
