import { z } from 'zod';
import type { Call, Need } from '../call.ts';
import { AwsError } from '../errors.ts';
import type { Role } from '../state/iam.ts';

/** IAM API Reference, "Data types" and the operations' own pages. */
export const roleName = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w+=,.@-]+$/);
export const policyName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w+=,.@-]+$/);
export const policyText = z
  .string()
  .min(1)
  .max(131_072)
  .regex(/^[\t\n\r -\u00FF]+$/);
export const userName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w+=,.@-]+$/);
export const alias = z
  .string()
  .min(3)
  .max(63)
  .regex(/^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/);

export function noSuchEntity(message: string): AwsError {
  return new AwsError('NoSuchEntity', message);
}

export function findRole(call: Call, name: string): Role {
  const role = call.caller.account.roles.get(name);
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

/** What an operation on a role needs; refusals name the role and not its ARN. */
export function roleNeed(
  input: { readonly RoleName: string },
  { world, caller, operation }: Call,
): readonly Need[] {
  return [
    {
      action: `iam:${operation}`,
      resource: `arn:${world.partition}:iam::${caller.account.id}:role/${input.RoleName}`,
      shownAs: `role ${input.RoleName}`,
    },
  ];
}

/** The same for what changes its policies: conditions can ask for its boundary (Service Authorization Reference, IAM). */
export function rolePolicyNeed(input: { readonly RoleName: string }, call: Call): readonly Need[] {
  const arn = call.caller.account.roles.get(input.RoleName)?.boundary?.arn;
  const context = arn === undefined ? {} : { 'iam:PermissionsBoundary': [arn] };
  return roleNeed(input, call).map((need) => ({ ...need, context }));
}

/** IAM answers policy texts percent-encoded: "URL-encoded compliant with RFC 3986". */
export function encodePolicy(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
