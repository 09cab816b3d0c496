import { z } from 'zod';
import { operation } from '../call.ts';

/** It takes no permission, and even a Deny doesn't keep anyone from it. */
export const getCallerIdentity = operation({
  input: z.strictObject({}),
  needs: () => [],
  run: (_input, { caller }) => ({
    UserId: caller.userId,
    Account: caller.account.id,
    Arn: caller.arn,
  }),
});
