import type { Organization } from '../organization/live.ts';
import { consoleUrl, homeRegionOf } from '../organization/partition.ts';
import { code } from '../text.ts';
import { inline } from './markdown.ts';

/**
 * What the owner of an account that was not created by the organization does to let its administrators in: the
 * role that AWS makes in created accounts only. As Markdown.
 */
export function roleInstructions(
  roleName: string,
  region: string | undefined,
  { managementAccountId, partition }: Organization,
): string {
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Lets the administrators of the organization in',
    Resources: {
      DelegateRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: roleName,
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'sts:AssumeRole',
                Principal: { AWS: `arn:${partition}:iam::${managementAccountId}:root` },
              },
            ],
          },
          ManagedPolicyArns: [`arn:${partition}:iam::aws:policy/AdministratorAccess`],
        },
      },
    },
  };
  const link = consoleUrl(
    partition,
    `cloudformation/home?region=${region ?? homeRegionOf(partition) ?? 'us-east-1'}#/stacks/create/template`,
  );
  return [
    `Signed in to the account, save this as \`role.json\`, [open CloudFormation](${link}) and upload it, or run \`aws cloudformation deploy --stack-name org-accounts-delegate-role --capabilities CAPABILITY_NAMED_IAM --template-file role.json\`. From then on, administrators of the management account ${inline(code(managementAccountId))} have full access to it.`,
    '',
    '```json',
    JSON.stringify(template, null, 2),
    '```',
  ].join('\n');
}
