import { type ContextEntry, paginateSimulatePrincipalPolicy } from '@aws-sdk/client-iam';
import { groupBy } from '../group-by.ts';
import type { Reader } from '../organization/connection.ts';
import { awsFailure } from '../organization/errors.ts';
import type { Action, Kind } from './actions.ts';

/** Where the roles are, and whose accounts they work on. */
export interface Place {
  readonly partition: string;
  readonly managementAccountId: string;
  /** `o-…`; any one where there is none yet. */
  readonly organizationId: string;
  readonly delegateRole: string;
  /** The ARN of the role that is asked about. */
  readonly role: string;
}

/**
 * Which of these actions a role may not do, by IAM's own simulation: nothing is tried.
 * @throws Failure where the simulation itself is refused
 */
export async function deniedTo(
  { iam }: Reader,
  place: Place,
  actions: readonly Action[],
): Promise<readonly Action[]> {
  const denied: Action[] = [];
  for (const [kind, all] of groupBy(actions, (action) => action.on)) {
    const allowed = new Set<string>();
    try {
      const context = contextOf(kind, place);
      const input = {
        PolicySourceArn: place.role,
        ActionNames: all.map(({ name }) => name),
        ResourceArns: [resourceOf(kind, place)],
        ...(context.length > 0 && { ContextEntries: context }),
      };
      for await (const page of paginateSimulatePrincipalPolicy({ client: iam }, input)) {
        for (const { EvalActionName: name = '', EvalDecision } of page.EvaluationResults ?? [])
          if (EvalDecision === 'allowed') allowed.add(name.toLowerCase());
      }
    } catch (error) {
      throw awsFailure(error, 'iam:SimulatePrincipalPolicy');
    }
    denied.push(...all.filter(({ name }) => !allowed.has(name.toLowerCase())));
  }
  return denied;
}

/** Stands for an account that there need not be. */
const SOME_ACCOUNT = '000000000000';

function resourceOf(kind: Kind, place: Place): string {
  const { partition, managementAccountId: id, organizationId, delegateRole, role } = place;
  const organizations = `arn:${partition}:organizations::${id}`;
  switch (kind) {
    case 'any':
      return '*';
    case 'account':
      return `${organizations}:account/${organizationId}/${SOME_ACCOUNT}`;
    case 'unit':
      return `${organizations}:ou/${organizationId}/ou-0000-00000000`;
    case 'contacts':
      return `arn:${partition}:account::${id}:account/${organizationId}/${SOME_ACCOUNT}`;
    case 'delegate-role':
      return `arn:${partition}:iam::${id}:role/${delegateRole}`;
    case 'member-role':
      return `arn:${partition}:iam::${SOME_ACCOUNT}:role/${delegateRole}`;
    case 'service-role':
      return `arn:${partition}:iam::${id}:role/aws-service-role/organizations.amazonaws.com/AWSServiceRoleForOrganizations`;
    case 'own-role':
      return role;
  }
}

/** What the policies of the stack ask for besides the resource. */
function contextOf(
  kind: Kind,
  { organizationId, partition, managementAccountId, role }: Place,
): ContextEntry[] {
  const text = (key: string, value: string): ContextEntry => ({
    ContextKeyName: key,
    ContextKeyType: 'string',
    ContextKeyValues: [value],
  });
  switch (kind) {
    case 'member-role':
      return [
        text('aws:PrincipalOrgID', organizationId),
        text('aws:ResourceOrgID', organizationId),
        text('aws:ResourceAccount', SOME_ACCOUNT),
      ];
    case 'service-role':
      return [text('iam:AWSServiceName', 'organizations.amazonaws.com')];
    case 'delegate-role': {
      const prefix =
        role
          .split('/')
          .at(-1)
          ?.replace(/-(plan|provision)$/, '') ?? '';
      const boundary = `arn:${partition}:iam::${managementAccountId}:policy/${prefix}-delegate-boundary`;
      return [text('iam:PermissionsBoundary', boundary)];
    }
    default:
      return [];
  }
}
