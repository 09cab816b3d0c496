import type { z } from 'zod';
import { type Call, type Need, type Operation, operation } from '../call.ts';
import type { Output } from '../protocol/protocol.ts';
import type { Account } from '../state/account.ts';
import type { Organization } from '../state/organization.ts';
import { accountOf, organizationOf, type World } from '../state/world.ts';
import { type Arns, arnsOf } from './arns.ts';
import { notInUse, wrongAccount } from './errors.ts';
import { type TagList, tagContext } from './shapes.ts';

/** A call from within an organization. */
export interface Inside {
  readonly world: World;
  readonly now: number;
  readonly call: Call;
  readonly organization: Organization;
  readonly management: Account;
  readonly arns: Arns;
}

interface OrganizationOperation<I> {
  /**
   * Which accounts may call it, as the operation's page in the API reference says: the management
   * account alone, delegated administrators too, or every member.
   */
  readonly from: 'management' | 'administrators' | 'members';
  readonly input: z.ZodType<I>;
  /** The resources that the caller must have the permission for; `*` without any. */
  readonly resources?: (input: I, inside: Inside) => readonly string[];
  /** Condition keys of the request. */
  readonly context?: (input: I) => Readonly<Record<string, readonly string[]>>;
  /** Permissions besides the operation's own. */
  readonly besides?: (input: I, inside: Inside) => readonly Need[];
  readonly run: (input: I, inside: Inside) => Output;
}

function insideOf(call: Call, organization: Organization): Inside {
  const { world, now } = call;
  return {
    world,
    now,
    call,
    organization,
    management: accountOf(world, organization.managementId),
    arns: arnsOf(world, organization),
  };
}

/**
 * "If the request includes tags, then the requester must have the organizations:TagResource
 * permission": of what is yet to be made there is no ARN to have it for.
 */
export function needsToTag(
  { Tags = [] }: { readonly Tags?: TagList | undefined },
  { management }: Inside,
): readonly Need[] {
  return Tags.length === 0
    ? []
    : [
        {
          action: 'organizations:TagResource',
          resource: '*',
          owner: management,
          context: tagContext(Tags),
        },
      ];
}

/** The condition keys that tell the tags of the resource (`aws:ResourceTag`). */
function resourceTags(
  { world, organization }: Inside,
  arn: string,
): Readonly<Record<string, readonly string[]>> {
  const id = arn.split('/').at(-1) ?? '';
  const tags =
    id === organization.rootId
      ? organization.rootTags
      : (organization.units.get(id) ?? world.accounts.get(id))?.tags;
  return Object.fromEntries(
    [...(tags ?? [])].map(([key, value]) => [`aws:ResourceTag/${key}`, [value]]),
  );
}

/** An operation that only an account in an organization can call. */
export function inOrganization<I>(definition: OrganizationOperation<I>): Operation<Call> {
  return operation<I>({
    input: definition.input,
    needs: (input, call) => {
      const action = `organizations:${call.operation}`;
      const organization = organizationOf(call.world, call.caller.account);
      if (!organization) return [{ action, resource: '*' }];
      const inside = insideOf(call, organization);
      const resources = definition.resources?.(input, inside) ?? ['*'];
      const context = definition.context?.(input) ?? {};
      const owner = inside.management;
      return [
        ...resources.map((resource) => ({
          action,
          resource,
          owner,
          context: { ...resourceTags(inside, resource), ...context },
        })),
        ...(definition.besides?.(input, inside) ?? []),
      ];
    },
    run: (input, call) => {
      const { account } = call.caller;
      const organization = organizationOf(call.world, account);
      if (!organization) throw notInUse();
      const mayCall =
        definition.from === 'members' ||
        account.id === organization.managementId ||
        (definition.from === 'administrators' &&
          organization.delegatedAdministrators.has(account.id));
      if (!mayCall) throw wrongAccount();
      return definition.run(input, insideOf(call, organization));
    },
  });
}
