import { z } from 'zod';
import { type Call, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import { need, targetOf } from './target.ts';

/** Constraints of the Account Management Reference Guide, "Actions". */
const AccountId = z
  .string()
  .regex(/^\d{12}$/)
  .optional();
const AlternateContactType = z.enum(['BILLING', 'OPERATIONS', 'SECURITY']);

export const putAccountName = operation({
  input: z.strictObject({
    AccountName: z
      .string()
      .min(1)
      .max(50)
      .regex(/^[ -;=?-~]+$/),
    AccountId,
  }),
  needs: (input, call: Call) => [need(input, call)],
  run: (input, call) => {
    const account = targetOf(input, call);
    // Organizations learns of a new name a little later.
    const until = call.now + call.world.behaviour.listLagSeconds * 1000;
    account.formerName = { name: account.name, until };
    account.name = input.AccountName;
    return undefined;
  },
});

export const getAccountInformation = operation({
  input: z.strictObject({ AccountId }),
  needs: (input, call: Call) => [need(input, call)],
  run: (input, call) => {
    const account = targetOf(input, call);
    return {
      AccountId: account.id,
      AccountName: account.name,
      AccountCreatedDate: new Date(account.createdAt).toISOString(),
      // This API has no state for an account that is being closed.
      AccountState: account.state === 'PENDING_CLOSURE' ? 'ACTIVE' : account.state,
    };
  },
});

const contactNeeds = (
  input: { readonly AccountId?: string | undefined; readonly AlternateContactType: string },
  call: Call,
) => [
  {
    ...need(input, call),
    context: { 'account:AlternateContactTypes': [input.AlternateContactType] },
  },
];

const noContact = (): AwsError =>
  new AwsError(
    'ResourceNotFoundException',
    'No contact of the inputted alternate contact type found.',
  );

export const getAlternateContact = operation({
  input: z.strictObject({ AlternateContactType, AccountId }),
  needs: contactNeeds,
  run: (input, call: Call) => {
    const contact = targetOf(input, call).contacts.get(input.AlternateContactType);
    if (!contact) throw noContact();
    return {
      AlternateContact: { ...contact, AlternateContactType: input.AlternateContactType },
    };
  },
});

export const putAlternateContact = operation({
  input: z.strictObject({
    Name: z.string().min(1).max(64),
    Title: z.string().min(1).max(50),
    EmailAddress: z
      .string()
      .min(1)
      .max(254)
      .regex(/^[\s]*[\w+=.#|!&-]+@[\w.-]+\.[\w]+[\s]*$/),
    PhoneNumber: z
      .string()
      .min(1)
      .max(25)
      .regex(/^[\s0-9()+-]+$/),
    AlternateContactType,
    AccountId,
  }),
  needs: contactNeeds,
  run: (input, call: Call) => {
    const { Name, Title, EmailAddress, PhoneNumber } = input;
    targetOf(input, call).contacts.set(input.AlternateContactType, {
      Name,
      Title,
      EmailAddress,
      PhoneNumber,
    });
    return undefined;
  },
});

export const deleteAlternateContact = operation({
  input: z.strictObject({ AlternateContactType, AccountId }),
  needs: contactNeeds,
  run: (input, call: Call) => {
    if (!targetOf(input, call).contacts.delete(input.AlternateContactType)) throw noContact();
    return undefined;
  },
});
