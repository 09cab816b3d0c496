import { z } from 'zod';
import { operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import type { Organization, Unit } from '../state/organization.ts';
import { membersOf, organizationOf } from '../state/world.ts';
import { lineage, organizationAnswer, unitAnswer } from './answers.ts';
import { accountNotFound, constraintViolation } from './errors.ts';
import { foundOrganization } from './founding.ts';
import { inOrganization, needsToTag } from './operation.ts';
import { accountId, parentId, refuseMarkup, tagContext, tags, withTags } from './shapes.ts';

/** Organizations User Guide, "Quotas and service limits": five levels of units below the root. */
const MAX_DEPTH = 5;
const MAX_UNITS = 2000;

export const createOrganization = operation({
  input: z.strictObject({ FeatureSet: z.enum(['ALL', 'CONSOLIDATED_BILLING']).optional() }),
  // Organizations User Guide, "Creating an organization": it makes the service's own role, on the caller's account.
  needs: (_input, { world, caller }) => [
    { action: 'organizations:CreateOrganization', resource: '*' },
    {
      action: 'iam:CreateServiceLinkedRole',
      resource: `arn:${world.partition}:iam::${caller.account.id}:role/aws-service-role/organizations.amazonaws.com/AWSServiceRoleForOrganizations`,
      context: { 'iam:AWSServiceName': ['organizations.amazonaws.com'] },
    },
  ],
  run: (input, { world, caller }) => {
    if (organizationOf(world, caller.account)) {
      throw new AwsError(
        'AlreadyInOrganizationException',
        'The AWS account is already a member of an organization.',
      );
    }
    const organization = foundOrganization(world, caller.account, {
      featureSet: input.FeatureSet ?? 'ALL',
      finalizingSeconds: world.behaviour.finalizingSeconds,
    });
    return { Organization: organizationAnswer(world, organization) };
  },
});

/**
 * Adds an organizational unit.
 * @throws AwsError when the name is taken in that parent, or at a limit
 */
export function addUnit(
  newId: () => string,
  organization: Organization,
  { parent, name, tags: own }: { parent: string; name: string; tags: Map<string, string> },
): Unit {
  if (parent !== organization.rootId && !organization.units.has(parent)) {
    throw new AwsError('ParentNotFoundException', "You specified parent that doesn't exist.");
  }
  for (const unit of organization.units.values()) {
    if (unit.parent === parent && unit.name === name) {
      throw new AwsError(
        'DuplicateOrganizationalUnitException',
        'An OU with the same name already exists.',
      );
    }
  }
  if (lineage(organization, parent).length > MAX_DEPTH) {
    throw constraintViolation(
      'OU_DEPTH_LIMIT_EXCEEDED',
      'You have exceeded the allowed depth of organizational units.',
    );
  }
  if (organization.units.size >= MAX_UNITS) {
    throw constraintViolation(
      'OU_NUMBER_LIMIT_EXCEEDED',
      'You have exceeded the allowed number of organizational units.',
    );
  }
  const unit = { id: newId(), name, parent, tags: own };
  organization.units.set(unit.id, unit);
  return unit;
}

export const createOrganizationalUnit = inOrganization({
  from: 'management',
  input: z.strictObject({
    ParentId: parentId,
    Name: z.string().min(1).max(128),
    Tags: tags.optional(),
  }),
  resources: (input, { arns }) => [arns.parent(input.ParentId)],
  context: (input) => tagContext(input.Tags ?? []),
  besides: needsToTag,
  run: (input, { world, organization }) => {
    refuseMarkup(input.Name);
    const unit = addUnit(() => world.ids.unit(organization.rootId), organization, {
      parent: input.ParentId,
      name: input.Name,
      tags: withTags(new Map(), input.Tags ?? []),
    });
    return { OrganizationalUnit: unitAnswer(world, organization, unit) };
  },
});

export const moveAccount = inOrganization({
  from: 'management',
  input: z.strictObject({
    AccountId: accountId,
    SourceParentId: parentId,
    DestinationParentId: parentId,
  }),
  resources: (input, { arns }) => [
    arns.account(input.AccountId),
    arns.parent(input.SourceParentId),
    arns.parent(input.DestinationParentId),
  ],
  run: (input, { world, organization }) => {
    const exists = (id: string): boolean =>
      id === organization.rootId || organization.units.has(id);
    const account = membersOf(world, organization).find((one) => one.id === input.AccountId);
    if (!account?.membership) throw accountNotFound();
    if (!exists(input.DestinationParentId)) {
      throw new AwsError(
        'DestinationParentNotFoundException',
        "You specified a destination parent that doesn't exist.",
      );
    }
    if (account.membership.parent === input.DestinationParentId) {
      throw new AwsError(
        'DuplicateAccountException',
        'The account is already present in the specified destination.',
      );
    }
    if (account.membership.parent !== input.SourceParentId) {
      throw new AwsError(
        'SourceParentNotFoundException',
        "You specified a source parent that doesn't exist.",
      );
    }
    account.membership.parent = input.DestinationParentId;
    return undefined;
  },
});
