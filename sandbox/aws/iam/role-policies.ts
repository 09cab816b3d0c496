import { z } from 'zod';
import { type Call, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import { MalformedPolicy, readPolicy } from '../policy/document.ts';
import {
  encodePolicy,
  findRole,
  noSuchEntity,
  policyName,
  policyText,
  roleName,
  roleNeed,
  rolePolicyNeed,
} from './shapes.ts';

/** IAM User Guide, "IAM and AWS STS quotas": all inline policies of a role, white space not counted. */
const MAX_INLINE_CHARACTERS = 10_240;

export const getRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyName: policyName }),
  needs: roleNeed,
  run: (input, call: Call) => {
    const policy = findRole(call, input.RoleName).policies.get(input.PolicyName);
    if (policy === undefined) {
      throw noSuchEntity(`The role policy with name ${input.PolicyName} cannot be found.`);
    }
    return {
      RoleName: input.RoleName,
      PolicyName: input.PolicyName,
      PolicyDocument: encodePolicy(policy),
    };
  },
});

export const putRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyName: policyName, PolicyDocument: policyText }),
  needs: rolePolicyNeed,
  run: (input, call: Call) => {
    const role = findRole(call, input.RoleName);
    try {
      readPolicy(input.PolicyDocument, 'identity');
    } catch (error) {
      if (!(error instanceof MalformedPolicy)) throw error;
      throw new AwsError('MalformedPolicyDocument', error.message);
    }
    const texts = new Map(role.policies).set(input.PolicyName, input.PolicyDocument).values();
    const size = [...texts].join('').replace(/\s/g, '').length;
    if (size > MAX_INLINE_CHARACTERS) {
      throw new AwsError(
        'LimitExceeded',
        `Maximum policy size of ${MAX_INLINE_CHARACTERS} bytes exceeded for role ${role.name}`,
      );
    }
    role.policies.set(input.PolicyName, input.PolicyDocument);
    return undefined;
  },
});

export const deleteRolePolicy = operation({
  input: z.strictObject({ RoleName: roleName, PolicyName: policyName }),
  needs: rolePolicyNeed,
  run: (input, call: Call) => {
    if (!findRole(call, input.RoleName).policies.delete(input.PolicyName)) {
      throw noSuchEntity(`The role policy with name ${input.PolicyName} cannot be found.`);
    }
    return undefined;
  },
});
