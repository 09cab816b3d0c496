import { z } from 'zod';
import { type Call, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import { timestamp } from '../protocol/query.ts';
import { noSuchEntity, userName } from './shapes.ts';

/** Without a name, the caller itself: "based on the access key ID used to sign the request". */
export const getUser = operation({
  input: z.strictObject({ UserName: userName.optional() }),
  needs: (input, { world, caller }: Call) => {
    const name =
      input.UserName ?? (caller.principal.kind === 'user' ? caller.principal.user.name : undefined);
    const resource =
      name === undefined ? '*' : `arn:${world.partition}:iam::${caller.account.id}:user/${name}`;
    return [{ action: 'iam:GetUser', resource, ...(name && { shownAs: `user ${name}` }) }];
  },
  run: (input, { caller }: Call) => {
    if (input.UserName === undefined && caller.principal.kind === 'role') {
      throw new AwsError(
        'ValidationError',
        'Must specify userName when calling with non-User credentials',
      );
    }
    if (input.UserName === undefined && caller.principal.kind === 'root') {
      throw new Error('the sandbox does not simulate GetUser of the root user');
    }
    const user =
      input.UserName === undefined && caller.principal.kind === 'user'
        ? caller.principal.user
        : caller.account.users.get(input.UserName ?? '');
    if (!user) throw noSuchEntity(`The user with name ${input.UserName} cannot be found.`);
    return {
      User: {
        Path: '/',
        UserName: user.name,
        UserId: user.id,
        Arn: user.arn,
        CreateDate: timestamp(user.createdAt),
      },
    };
  },
});
