import {
  DescribeOrganizationCommand,
  paginateListAWSServiceAccessForOrganization,
} from '@aws-sdk/client-organizations';
import { DELEGATE_POLICY_NAME, readDelegateRole } from '../fields/delegate-access/aws.ts';
import { readWritten } from '../fields/delegate-access/written.ts';
import { isUsable } from '../organization/account.ts';
import type { Reader } from '../organization/connection.ts';
import { awsFailure, isAwsError } from '../organization/errors.ts';
import { listInvitations } from '../organization/invitations.ts';
import { listAccounts, type Organization, readOrganization } from '../organization/live.ts';
import { ACCOUNT_QUOTA_CODE, readQuota } from '../organization/quota.ts';
import { code, count } from '../text.ts';
import { advice, type Finding, fault, holds, unknown } from './finding.ts';

export interface OrganizationQuestion {
  readonly reader: Reader;
  /** Whose credentials these are. */
  readonly accountId: string;
  /** The role for administrators that the management account's file names. */
  readonly delegateRole: string | undefined;
  /** The quota as an input states it. */
  readonly accountQuota: number | undefined;
  /** Whether the organization may be created. */
  readonly mayCreate: boolean;
}

export interface OrganizationFacts {
  readonly organization: Organization | undefined;
  /** Whether the action keeps the list of whom administrators may enter. */
  readonly keepsList: boolean;
  readonly findings: readonly Finding[];
}

/** What AWS says of the organization. */
export async function askOrganization(question: OrganizationQuestion): Promise<OrganizationFacts> {
  const { reader, accountId, mayCreate } = question;
  const organization = await readOrganization(reader);
  if (!organization) {
    const said = `the account ${code(accountId)} is in no organization`;
    const finding = mayCreate
      ? holds('organization', `${said}, and the first merge creates one`)
      : fault(
          'organization',
          said,
          'Create one with `aws organizations create-organization --feature-set ALL`, or set `create-organization: true`.',
        );
    return { organization, keepsList: false, findings: [finding] };
  }
  if (organization.managementAccountId !== accountId) {
    const finding = fault(
      'organization',
      `the credentials are of ${code(accountId)}, and the management account is ${code(organization.managementAccountId)}`,
      'Deploy the stack in the management account, and name its roles in `role-to-assume`.',
    );
    return { organization, keepsList: false, findings: [finding] };
  }
  const access = await delegateFindings(question, organization);
  return {
    organization,
    keepsList: access.keepsList,
    findings: [
      await featureFinding(reader),
      ...(await serviceFindings(reader)),
      await quotaFinding(question),
      ...access.findings,
    ],
  };
}

async function featureFinding({ organizations }: Reader): Promise<Finding> {
  const { Organization: found } = await organizations.send(new DescribeOrganizationCommand({}));
  return found?.FeatureSet === 'ALL'
    ? holds('features', 'the organization has all features')
    : fault(
        'features',
        'the organization has consolidated billing alone: names and contacts of its accounts can’t be changed',
        'Enable all features: `aws organizations enable-all-features`. Every account has to agree.',
      );
}

/** Trusted access, by which other services may act in the accounts. */
async function serviceFindings({ organizations }: Reader): Promise<readonly Finding[]> {
  const services = new Set<string>();
  try {
    const config = { client: organizations, pageSize: 20 };
    for await (const page of paginateListAWSServiceAccessForOrganization(config, {}))
      for (const { ServicePrincipal = '' } of page.EnabledServicePrincipals ?? [])
        services.add(ServicePrincipal);
  } catch (error) {
    if (!isAwsError(error, 'AccessDeniedException'))
      throw awsFailure(error, 'organizations:ListAWSServiceAccessForOrganization');
    return [
      unknown(
        'trusted-access',
        'which services have trusted access can’t be read with these credentials',
        'Allow `organizations:ListAWSServiceAccessForOrganization`.',
      ),
    ];
  }
  const found: Finding[] = [];
  const principal = 'account.amazonaws.com';
  found.push(
    services.has(principal)
      ? holds('trusted-access', 'names and contacts of accounts can be changed')
      : fault(
          'trusted-access',
          `Account Management has no trusted access, so names and contacts of accounts can't be changed`,
          `Enable it: \`aws organizations enable-aws-service-access --service-principal ${principal}\`.`,
        ),
  );
  if (services.has('controltower.amazonaws.com')) {
    found.push(
      advice(
        'control-tower',
        'Control Tower is in use: accounts that are made here are enrolled when they are in a registered unit',
        'Its role in accounts is `AWSControlTowerExecution`: give it to the stack as `OtherDelegateRoleName` if administrators enter by it.',
      ),
    );
  }
  if (services.has('sso.amazonaws.com')) {
    found.push(holds('identity-center', 'IAM Identity Center is in use; it is left alone'));
  }
  return found;
}

/** New accounts that there should be room for. */
const ROOM = 3;

async function quotaFinding({ reader, accountQuota }: OrganizationQuestion): Promise<Finding> {
  const id = 'quota';
  const quota =
    accountQuota === undefined ? await readQuota(reader) : { limit: accountQuota, source: 'input' };
  if (!quota) {
    return unknown(
      id,
      'how many accounts the organization may have can’t be read',
      'State it with the input `account-quota`.',
    );
  }
  const accounts = [...(await listAccounts(reader)).values()].filter(isUsable).length;
  const invitations = (await listInvitations(reader)).filter((one) => one.state === 'pending');
  const room = quota.limit - accounts - invitations.length;
  const said = `the organization has room for ${count(Math.max(room, 0), 'more account')}, of ${quota.limit}`;
  if (room >= ROOM) return holds(id, said);
  return (room > 0 ? advice : fault)(
    id,
    quota.source === 'default'
      ? `${said} that AWS gives everybody; whether it gave you more can't be read`
      : said,
    `Ask for more, which takes a day or so: \`aws service-quotas request-service-quota-increase --region us-east-1 --service-code organizations --quota-code ${ACCOUNT_QUOTA_CODE} --desired-value ${quota.limit + 40}\`. Where you have more, state it with the input \`account-quota\`.`,
  );
}

async function delegateFindings(
  { reader, delegateRole }: OrganizationQuestion,
  organization: Organization,
): Promise<Pick<OrganizationFacts, 'keepsList' | 'findings'>> {
  const id = 'delegate-role';
  if (delegateRole === undefined) return { keepsList: false, findings: [] };
  const name = code(delegateRole);
  const role = await readDelegateRole(reader, delegateRole);
  switch (role.kind) {
    case 'missing':
      return {
        keepsList: false,
        findings: [
          fault(
            id,
            `the management account has no role ${name}, which its file names`,
            `Deploy \`bootstrap/org-accounts.yaml\` with \`DelegateRoleName=${delegateRole}\`, or leave \`admin_delegate_role_name\` out of that file.`,
          ),
        ],
      };
    case 'unreadable':
      return {
        keepsList: false,
        findings: [
          unknown(
            id,
            `whom the role ${name} may assume can't be read: ${role.said}`,
            'Allow `iam:GetRole` and `iam:GetRolePolicy` on it.',
          ),
        ],
      };
    case 'present': {
      const written =
        role.policy === undefined ? undefined : readWritten(role.policy, organization);
      if (written && !written.isWhole) {
        return {
          keepsList: false,
          findings: [
            fault(
              id,
              `the policy ${code(DELEGATE_POLICY_NAME)} of the role ${name} was changed after the stack wrote it`,
              'Deploy `bootstrap/org-accounts.yaml` again.',
            ),
          ],
        };
      }
      return {
        keepsList: !written,
        findings: [
          holds(
            id,
            written
              ? `the role ${name} enters every account of the organization`
              : `the role ${name} enters the accounts on its list`,
          ),
        ],
      };
    }
  }
}
