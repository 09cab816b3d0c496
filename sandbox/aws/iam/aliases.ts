import { z } from 'zod';
import { type Call, type Need, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import { integerText } from '../input.ts';
import { isAliasTaken } from '../state/world.ts';
import { alias, noSuchEntity } from './shapes.ts';

const needs = (_input: unknown, call: Call): readonly Need[] => [
  { action: `iam:${call.operation}`, resource: '*' },
];

export const listAccountAliases = operation({
  input: z.strictObject({ MaxItems: integerText(1, 1000).optional() }),
  needs,
  run: (_input, { caller }: Call) => ({
    // "You can have only one account alias."
    AccountAliases: caller.account.alias === undefined ? [] : [caller.account.alias],
    IsTruncated: false,
  }),
});

/** IAM User Guide, "Your AWS account ID and its alias": a new alias replaces the old one. */
export const createAccountAlias = operation({
  input: z.strictObject({ AccountAlias: alias }),
  needs,
  run: ({ AccountAlias }, { world, caller }: Call) => {
    if (/^\d{12}$/.test(AccountAlias)) {
      throw new AwsError('ValidationError', 'The account alias must not be a 12-digit number.');
    }
    if (isAliasTaken(world, AccountAlias)) {
      throw new AwsError(
        'EntityAlreadyExists',
        `The account alias ${AccountAlias} already exists.`,
      );
    }
    caller.account.alias = AccountAlias;
    return undefined;
  },
});

export const deleteAccountAlias = operation({
  input: z.strictObject({ AccountAlias: alias }),
  needs,
  run: ({ AccountAlias }, { caller }: Call) => {
    if (caller.account.alias !== AccountAlias) {
      throw noSuchEntity(`The account alias ${AccountAlias} cannot be found.`);
    }
    caller.account.alias = undefined;
    return undefined;
  },
});
