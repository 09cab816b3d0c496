import { z } from 'zod';
import { AwsError } from '../errors.ts';
import type { Account } from '../state/account.ts';
import { membersOf, organizationOf } from '../state/world.ts';
import { accountAnswer, organizationAnswer, unitAnswer } from './answers.ts';
import { accountNotFound } from './errors.ts';
import { answerPage } from './listing.ts';
import { type Inside, inOrganization } from './operation.ts';
import { accountId, childId, paging, parentId, unitId } from './shapes.ts';

/**
 * The accounts that the reading operations know of: a new one shows a little later than it is there.
 * The writing operations know it at once.
 */
function shownAccounts(inside: Inside): Account[] {
  return membersOf(inside.world, inside.organization).filter((account) => isShown(inside, account));
}

function isShown(inside: Inside, account: Account): boolean {
  return account.membership !== undefined && account.membership.shownFrom <= inside.now;
}

const shown =
  (inside: Inside) =>
  (account: Account): unknown =>
    accountAnswer(inside.world, inside.organization, account, inside.now);

function requireParent(inside: Inside, id: string): void {
  const { rootId, units } = inside.organization;
  if (id !== rootId && !units.has(id)) {
    throw new AwsError('ParentNotFoundException', "You specified parent that doesn't exist.");
  }
}

const parentResource = (
  input: { readonly ParentId: string },
  { arns }: Inside,
): readonly string[] => [arns.parent(input.ParentId)];

export const describeOrganization = inOrganization({
  from: 'members',
  input: z.strictObject({}),
  run: (_input, { world, organization }) => ({
    Organization: organizationAnswer(world, organization),
  }),
});

export const listRoots = inOrganization({
  from: 'administrators',
  input: z.strictObject(paging),
  run: (input, inside) =>
    answerPage(inside, input, {
      member: 'Roots',
      items: [inside.organization.rootId],
      key: (id) => id,
      answer: (id) => ({
        Id: id,
        Arn: inside.arns.parent(id),
        Name: 'Root',
        PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
      }),
    }),
});

export const listAccounts = inOrganization({
  from: 'administrators',
  input: z.strictObject(paging),
  run: (input, inside) =>
    answerPage(inside, input, {
      member: 'Accounts',
      items: shownAccounts(inside),
      key: (account) => account.id,
      answer: shown(inside),
    }),
});

export const listAccountsForParent = inOrganization({
  from: 'administrators',
  input: z.strictObject({ ParentId: parentId, ...paging }),
  resources: parentResource,
  run: (input, inside) => {
    requireParent(inside, input.ParentId);
    return answerPage(inside, input, {
      member: 'Accounts',
      items: shownAccounts(inside).filter(
        (account) => account.membership?.parent === input.ParentId,
      ),
      key: (account) => account.id,
      answer: shown(inside),
    });
  },
});

export const listChildren = inOrganization({
  from: 'administrators',
  input: z.strictObject({
    ParentId: parentId,
    ChildType: z.enum(['ACCOUNT', 'ORGANIZATIONAL_UNIT']),
    ...paging,
  }),
  resources: parentResource,
  run: (input, inside) => {
    requireParent(inside, input.ParentId);
    const ids =
      input.ChildType === 'ACCOUNT'
        ? shownAccounts(inside)
            .filter((account) => account.membership?.parent === input.ParentId)
            .map((account) => account.id)
        : [...inside.organization.units.values()]
            .filter((unit) => unit.parent === input.ParentId)
            .map((unit) => unit.id);
    return answerPage(inside, input, {
      member: 'Children',
      items: ids,
      key: (id) => id,
      answer: (Id) => ({ Id, Type: input.ChildType }),
    });
  },
});

export const listParents = inOrganization({
  from: 'administrators',
  input: z.strictObject({ ChildId: childId, ...paging }),
  resources: (input, { arns }) => [arns.resource(input.ChildId)],
  run: (input, inside) => {
    const account = inside.world.accounts.get(input.ChildId);
    const mine = account && organizationOf(inside.world, account) === inside.organization;
    const parent =
      mine && isShown(inside, account)
        ? account.membership?.parent
        : inside.organization.units.get(input.ChildId)?.parent;
    if (parent === undefined) {
      throw new AwsError('ChildNotFoundException', "You specified a child that doesn't exist.");
    }
    return answerPage(inside, input, {
      member: 'Parents',
      items: [parent],
      key: (id) => id,
      answer: (Id) => ({
        Id,
        Type: Id === inside.organization.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT',
      }),
    });
  },
});

export const describeAccount = inOrganization({
  from: 'administrators',
  input: z.strictObject({ AccountId: accountId }),
  resources: (input, { arns }) => [arns.account(input.AccountId)],
  run: (input, inside) => {
    const account = shownAccounts(inside).find((one) => one.id === input.AccountId);
    if (!account) throw accountNotFound();
    return { Account: accountAnswer(inside.world, inside.organization, account, inside.now) };
  },
});

export const listOrganizationalUnitsForParent = inOrganization({
  from: 'administrators',
  input: z.strictObject({ ParentId: parentId, ...paging }),
  resources: parentResource,
  run: (input, inside) => {
    requireParent(inside, input.ParentId);
    return answerPage(inside, input, {
      member: 'OrganizationalUnits',
      items: [...inside.organization.units.values()].filter(
        (unit) => unit.parent === input.ParentId,
      ),
      key: (unit) => unit.id,
      answer: (unit) => unitAnswer(inside.world, inside.organization, unit),
    });
  },
});

export const describeOrganizationalUnit = inOrganization({
  from: 'administrators',
  input: z.strictObject({ OrganizationalUnitId: unitId }),
  resources: (input, { arns }) => [arns.parent(input.OrganizationalUnitId)],
  run: (input, { world, organization }) => {
    const unit = organization.units.get(input.OrganizationalUnitId);
    if (!unit) {
      throw new AwsError(
        'OrganizationalUnitNotFoundException',
        "You specified an organizational unit that doesn't exist.",
      );
    }
    return { OrganizationalUnit: unitAnswer(world, organization, unit) };
  },
});
