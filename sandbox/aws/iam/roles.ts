import { z } from 'zod';
import { type Call, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import { integerText } from '../input.ts';
import { BadToken, pageOf } from '../paging.ts';
import { MalformedPolicy } from '../policy/document.ts';
import type { Output } from '../protocol/protocol.ts';
import { timestamp } from '../protocol/query.ts';
import type { Role } from '../state/iam.ts';
import { addRole } from '../state/newcomers.ts';
import { encodePolicy, findRole, policyText, roleName, roleNeed } from './shapes.ts';
import { readTrustPolicy } from './trust-policy.ts';

function roleAnswer(role: Role): Readonly<Record<string, unknown>> {
  return {
    Path: '/',
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: timestamp(role.createdAt),
    AssumeRolePolicyDocument: encodePolicy(role.trust),
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSessionSeconds,
    ...(role.boundary && {
      PermissionsBoundary: {
        PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
        PermissionsBoundaryArn: role.boundary.arn,
      },
    }),
  };
}

export const getRole = operation({
  input: z.strictObject({ RoleName: roleName }),
  needs: roleNeed,
  run: (input, call: Call) => ({ Role: roleAnswer(findRole(call, input.RoleName)) }),
});

export const createRole = operation({
  input: z.strictObject({
    RoleName: roleName,
    AssumeRolePolicyDocument: policyText,
    Description: z.string().max(1000).optional(),
    MaxSessionDuration: integerText(3600, 43_200).optional(),
    Path: z.literal('/').optional(),
  }),
  needs: roleNeed,
  run: (input, { world, caller }: Call) => {
    try {
      readTrustPolicy(world, input.AssumeRolePolicyDocument);
    } catch (error) {
      if (!(error instanceof MalformedPolicy)) throw error;
      throw new AwsError('MalformedPolicyDocument', error.message);
    }
    if (caller.account.roles.has(input.RoleName)) {
      throw new AwsError('EntityAlreadyExists', `Role with name ${input.RoleName} already exists.`);
    }
    const role = addRole(world, caller.account, {
      name: input.RoleName,
      trust: input.AssumeRolePolicyDocument,
      description: input.Description,
      maxSessionSeconds: input.MaxSessionDuration,
    });
    return { Role: roleAnswer(role) };
  },
});

const paging = {
  Marker: z.string().min(1).max(320).optional(),
  MaxItems: integerText(1, 1000).optional(),
};

export const listRoles = operation({
  input: z.strictObject({
    ...paging,
    PathPrefix: z.string().min(1).max(512).regex(/^\//).optional(),
  }),
  needs: (_input, { world, caller }: Call) => [
    {
      action: 'iam:ListRoles',
      resource: `arn:${world.partition}:iam::${caller.account.id}:role/`,
    },
  ],
  run: ({ PathPrefix = '/', ...input }, { caller }) => {
    // Every role here is at the path `/`.
    const roles = PathPrefix === '/' ? [...caller.account.roles.values()] : [];
    return answerPage(input, {
      name: `${caller.account.id} ListRoles ${PathPrefix}`,
      member: 'Roles',
      items: roles,
      key: (role) => role.name,
      answer: roleAnswer,
    });
  },
});

export const listRolePolicies = operation({
  input: z.strictObject({ ...paging, RoleName: roleName }),
  needs: roleNeed,
  run: (input, call: Call) => {
    const role = findRole(call, input.RoleName);
    return answerPage(input, {
      name: `${role.arn} ListRolePolicies`,
      member: 'PolicyNames',
      items: [...role.policies.keys()],
      key: (name) => name,
      answer: (name) => name,
    });
  },
});

/** IAM's lists: a hundred to a page, `IsTruncated` and a `Marker` when there is more. */
function answerPage<T>(
  { Marker, MaxItems }: { Marker?: string | undefined; MaxItems?: number | undefined },
  list: {
    readonly name: string;
    readonly member: string;
    readonly items: readonly T[];
    readonly key: (item: T) => string;
    readonly answer: (item: T) => unknown;
  },
): Output {
  try {
    const { items, next } = pageOf({
      name: list.name,
      items: list.items,
      key: list.key,
      size: MaxItems ?? 100,
      token: Marker,
      emptyPages: false,
    });
    return {
      [list.member]: items.map(list.answer),
      IsTruncated: next !== undefined,
      ...(next !== undefined && { Marker: next }),
    };
  } catch (error) {
    if (!(error instanceof BadToken)) throw error;
    throw new AwsError('ValidationError', `Invalid Marker: ${Marker}`);
  }
}
