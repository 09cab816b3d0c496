import { roleArn } from '../../fields/delegate-access/policy.ts';
import { fieldOf, isFieldChange } from '../../fields/list.ts';
import type { Invitation } from '../../organization/invitations.ts';
import type { Organization } from '../../organization/live.ts';
import type { Change, DelegateAccess, FieldChange, FollowUp, Grant } from '../../plan/change.ts';
import type {
  ChangeDocument,
  FieldDocument,
  FieldName,
  FollowUpDocument,
} from './change-schema.ts';
import type { InvitationDocument } from './parts-schema.ts';

/** What the plan knows of a change, besides the change. */
export interface Surroundings {
  /** Why it is held; `undefined` where it is not. */
  readonly why: string | undefined;
  readonly organization: Organization | undefined;
  /** The account's id, where the change itself does not know it yet. */
  readonly id?: string;
}

/** What a published change is called; the program's own names may change, these may not. */
const KINDS = {
  'create-organization': 'create_organization',
  'create-unit': 'create_organizational_unit',
  create: 'create_account',
  invite: 'invite_account',
  adopt: 'adopt_account',
  'delegate-access': 'set_delegate_access',
  manual: 'manual_step',
} as const;

/** What a change is called where it is published. */
export function publishedKind(one: Change): string {
  return isFieldChange(one) ? fieldOf(one).document.kind : KINDS[one.kind];
}

/** A change as it is published. */
export function changeDocument(one: Change, around: Surroundings): ChangeDocument {
  switch (one.kind) {
    case 'create-organization':
      return {
        kind: KINDS[one.kind],
        ...base(one, undefined, [], around),
        before: null,
        after: { feature_set: 'ALL' },
      };
    case 'create-unit':
      return {
        kind: KINDS[one.kind],
        ...base(one, undefined, ['organizational_unit'], around),
        before: null,
        after: { organizational_unit: one.path },
      };
    case 'create': {
      const { billing, tags } = one;
      const fields: FieldName[] = ['account_name', 'root_email', 'admin_delegate_role_name'];
      if (billing !== undefined) fields.push('iam_user_access_to_billing');
      if (Object.keys(tags).length > 0) fields.push('tags');
      return {
        kind: KINDS[one.kind],
        ...base(one, undefined, fields, around),
        before: null,
        after: {
          account_name: one.awsName,
          root_email: one.email,
          admin_delegate_role_name: one.roleName,
          iam_user_access_to_billing: billing ?? null,
          tags: { ...tags },
        },
        create_account_request_id: one.inProgress ?? null,
      };
    }
    case 'invite':
      return {
        kind: KINDS[one.kind],
        ...base(one, one.id, ['account_id'], around),
        before: null,
        after: { account_id: one.id, root_email: one.email, tags: { ...one.tags } },
        previous_invitation: one.again ? invitationDocument(one.again) : null,
        follow_ups: one.followUps.map((next) => followUpDocument(next, { ...around, id: one.id })),
      };
    case 'adopt':
      return {
        kind: KINDS[one.kind],
        ...base(one, one.id, ['account_id'], around),
        before: { account_id: null },
        after: { account_id: one.id },
        root_email: one.email,
        account_name: one.awsName,
      };
    case 'manual':
      return {
        kind: KINDS[one.kind],
        ...base(one, one.id, [one.field], around),
        before: { root_email: one.from },
        after: { root_email: one.to },
      };
    case 'delegate-access': {
      const { formBefore, form, resources } = one;
      return {
        ...accessDocument(one, around),
        before: formBefore === undefined ? null : { covers: COVERS[formBefore] },
        after: { covers: COVERS[form], role_arns: [...resources] },
      };
    }
    default:
      return fieldDocument(one, around);
  }
}

const COVERS = { list: 'listed_roles', pattern: 'whole_organization' } as const;

/** What follows an invitation. The policy that gives access is compared once the account has joined. */
export function followUpDocument(one: FollowUp, around: Surroundings): FollowUpDocument {
  if (one.kind !== 'delegate-access') return fieldDocument(one, around);
  return { ...accessDocument(one, around), before: null, after: null };
}

function accessDocument(one: DelegateAccess, around: Surroundings) {
  const management = around.organization?.managementAccountId;
  return {
    kind: KINDS[one.kind],
    ...base(one, management, ['admin_delegate_role_name'], around),
    role_name: one.roleName,
    gains: one.gains.map((grant) => grantDocument(grant, around)),
    losses: [...one.losses],
  };
}

/** Each field's folder has what differs. */
function fieldDocument(one: FieldChange, around: Surroundings): FieldDocument {
  const { name, document } = fieldOf(one);
  const own = base(one, one.id ?? around.id, [name], around);
  return { kind: document.kind, ...own, ...document.of(one) };
}

function base(
  { account, file }: Change,
  id: string | undefined,
  fields: FieldName[],
  { why }: Surroundings,
) {
  const held = why !== undefined;
  return { account, account_id: id ?? null, file, fields, held, why: why ?? null };
}

function grantDocument({ account, id, roleName }: Grant, { organization }: Surroundings) {
  const partition = organization?.partition ?? 'aws';
  return {
    account,
    account_id: id ?? null,
    role_name: roleName,
    role_arn: id === undefined ? null : roleArn(partition, id, roleName),
  };
}

export function invitationDocument(one: Invitation): InvitationDocument {
  return {
    id: one.id,
    account_id: one.accountId ?? null,
    email: one.email ?? null,
    state: one.state,
    requested_at: one.requestedAt?.toISOString() ?? null,
    expires_at: one.expiresAt?.toISOString() ?? null,
  };
}
