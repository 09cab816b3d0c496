/*
 * What the roles must be able to do in AWS. A test holds it against bootstrap/org-accounts.yaml, in both directions.
 */

/** Kinds of resources that an action is asked for. */
export type Kind =
  /** No resource can be named. */
  | 'any'
  | 'account'
  | 'unit'
  | 'contacts'
  /** The management account's role for administrators. */
  | 'delegate-role'
  /** That of another account. */
  | 'member-role'
  | 'service-role'
  /** The roles of the workflow themselves. */
  | 'own-role';

export interface Action {
  readonly name: string;
  readonly on: Kind;
  /** The input, or the way of access, that alone needs it. */
  readonly of?: 'create-organization' | 'create-organizational-units' | 'listed';
}

const on = (kind: Kind, ...names: readonly string[]): readonly Action[] =>
  names.map((name) => ({ name, on: kind }));

/** What both roles read. */
export const READING: readonly Action[] = [
  ...on(
    'any',
    'iam:ListAccountAliases',
    'organizations:DescribeOrganization',
    'organizations:ListAWSServiceAccessForOrganization',
    'organizations:ListAccounts',
    'organizations:ListCreateAccountStatus',
    'organizations:ListHandshakesForOrganization',
    'organizations:ListRoots',
    'servicequotas:GetAWSDefaultServiceQuota',
    'servicequotas:ListServiceQuotas',
    'tag:GetResources',
  ),
  ...on(
    'account',
    'organizations:DescribeAccount',
    'organizations:ListParents',
    'organizations:ListTagsForResource',
  ),
  ...on(
    'unit',
    'organizations:DescribeOrganizationalUnit',
    'organizations:ListOrganizationalUnitsForParent',
  ),
  ...on('contacts', 'account:GetAlternateContact'),
  ...on('delegate-role', 'iam:GetRole', 'iam:GetRolePolicy'),
];

/** What the plan role reads besides, for `doctor`. */
export const LOOKING: readonly Action[] = on(
  'own-role',
  'iam:GetRole',
  'iam:SimulatePrincipalPolicy',
);

/** What only the provision role does. */
export const WRITING: readonly Action[] = [
  ...on(
    'any',
    'iam:CreateAccountAlias',
    'organizations:CreateAccount',
    'organizations:DescribeCreateAccountStatus',
    'organizations:TagResource',
  ),
  ...on(
    'account',
    'organizations:InviteAccountToOrganization',
    'organizations:MoveAccount',
    'organizations:UntagResource',
  ),
  ...on('contacts', 'account:PutAccountName', 'account:PutAlternateContact'),
  ...on('member-role', 'sts:AssumeRole'),
  { name: 'organizations:CreateOrganizationalUnit', on: 'unit', of: 'create-organizational-units' },
  { name: 'organizations:CreateOrganization', on: 'any', of: 'create-organization' },
  { name: 'iam:CreateServiceLinkedRole', on: 'service-role', of: 'create-organization' },
  { name: 'iam:PutRolePolicy', on: 'delegate-role', of: 'listed' },
  { name: 'iam:DeleteRolePolicy', on: 'delegate-role', of: 'listed' },
];

/** What no role of a workflow should do. */
export const NEVER: readonly Action[] = [
  ...on('account', 'organizations:CloseAccount', 'organizations:RemoveAccountFromOrganization'),
  ...on('any', 'organizations:LeaveOrganization', 'organizations:DeleteOrganization'),
  ...on('own-role', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'),
];
