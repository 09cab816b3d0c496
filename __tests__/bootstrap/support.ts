import { deployStack, type Stack, type StackRole } from '../../sandbox/stack.ts';

export const MANAGEMENT = '111122223333';

const REPOSITORY = { Owner: 'acme', OwnerId: '1', Repository: 'aws-accounts', RepositoryId: '2' };

/** All that somebody may opt in to. */
export const ALL_IN = {
  DelegateAccess: 'listed',
  AllowCreateOrganization: 'true',
  AllowCreateOrganizationalUnits: 'true',
};

export function stackWith(
  parameters: Readonly<Record<string, string>> = {},
  partition?: string,
): Stack {
  return deployStack({
    accountId: MANAGEMENT,
    ...(partition !== undefined && { partition }),
    parameters: { ...REPOSITORY, ...parameters },
  });
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The statements of all policies of a role, each list as a list. */
export function statementsOf(role: StackRole | undefined): readonly Statement[] {
  return Object.values(role?.policies ?? {}).flatMap(({ Statement }) =>
    (Statement as Readonly<Record<string, unknown>>[]).map((one) => ({
      ...(one as unknown as Statement),
      Action: [one.Action].flat() as string[],
      Resource: [one.Resource].flat() as string[],
    })),
  );
}

/** The actions that a role is allowed, sorted. */
export function allowedTo(role: StackRole | undefined): readonly string[] {
  const allowed = statementsOf(role).filter(({ Effect }) => Effect === 'Allow');
  return [...new Set(allowed.flatMap(({ Action }) => Action))].sort();
}
