import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as account from '@aws-sdk/client-account';
import * as iam from '@aws-sdk/client-iam';
import * as organizations from '@aws-sdk/client-organizations';
import * as tagging from '@aws-sdk/client-resource-groups-tagging-api';
import * as quotas from '@aws-sdk/client-service-quotas';
import * as sts from '@aws-sdk/client-sts';
import { describe, expect, test } from '@jest/globals';
import { possibleCalls } from '../../scripts/contracts/calls.ts';
import { ALL_IN, allowedTo, stackWith, statementsOf } from './support.ts';

/** How IAM calls the services whose name in botocore is another. */
const PREFIXES: Readonly<Record<string, string>> = {
  resourcegroupstaggingapi: 'tag',
  'service-quotas': 'servicequotas',
};

/** What takes no permission: everybody may ask who they are, and a token is the permission to use it. */
const FREE = ['sts:GetCallerIdentity', 'sts:AssumeRoleWithWebIdentity'];

/** What AWS asks for besides a call of its name, where that is called: of CreateOrganization. */
const IMPLIED = ['iam:CreateServiceLinkedRole'];

/** Every action that the code can ask AWS for, as a policy names it. */
const called = [...possibleCalls([])]
  .filter((call) => !call.startsWith('GitHub '))
  .map((call) => {
    const [service = '', operation = ''] = call.split(' ');
    return `${PREFIXES[service] ?? service}:${operation}`;
  })
  .filter((action) => !FREE.includes(action))
  .sort();

/** What is read only while an account is made. */
const FOLLOWED = ['organizations:DescribeCreateAccountStatus'];

const reads = (action: string): boolean => /:(Describe|List|Get)/.test(action);

describe('what the code calls and what the roles may do are the same', () => {
  const { PlanRole, ProvisionRole } = stackWith(ALL_IN).roles;

  test('the code calls something', () => {
    expect(called).toContain('organizations:CreateAccount');
    expect(called.length).toBeGreaterThan(25);
  });

  test('the plan role may read all that a plan reads, and nothing else', () => {
    const read = called.filter((action) => reads(action) && !FOLLOWED.includes(action));
    expect(allowedTo(PlanRole)).toEqual(read);
  });

  test('the provision role may do all that is done, and nothing else', () => {
    expect(allowedTo(ProvisionRole)).toEqual([...called, ...IMPLIED].sort());
  });

  test('without opting in, it may not create organizations, units, or write policies', () => {
    const plain = allowedTo(stackWith().roles.ProvisionRole);
    expect(allowedTo(ProvisionRole).filter((action) => !plain.includes(action))).toEqual([
      'iam:CreateServiceLinkedRole',
      'iam:DeleteRolePolicy',
      'iam:PutRolePolicy',
      'organizations:CreateOrganization',
      'organizations:CreateOrganizationalUnit',
    ]);
  });
});

describe('the plan role', () => {
  const allowed = allowedTo(stackWith(ALL_IN).roles.PlanRole);
  test.each([
    ['organizations', organizations],
    ['account', account],
    ['iam', iam],
    ['sts', sts],
    ['servicequotas', quotas],
    ['tag', tagging],
  ])('may do nothing of %s that changes anything', (prefix, client) => {
    const changing = Object.keys(client)
      .flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? [])
      .map((name) => `${prefix}:${name}`)
      .filter((action) => !reads(action));
    expect(changing.length).toBeGreaterThan(0);
    expect(changing.filter((action) => allowed.includes(action))).toEqual([]);
  });

  test('allows no action by a wildcard', () => {
    expect(allowed.filter((action) => /[*?]/.test(action))).toEqual([]);
  });
});

test('every statement for all resources, or all accounts, says why in the template', () => {
  const text = readFileSync(
    join(import.meta.dirname, '..', '..', 'bootstrap', 'org-accounts.yaml'),
    'utf8',
  ).split('\n');
  const { PlanRole, ProvisionRole } = stackWith(ALL_IN).roles;
  const wide = [...statementsOf(PlanRole), ...statementsOf(ProvisionRole)].filter(
    ({ Effect, Resource }) =>
      Effect === 'Allow' && Resource.some((one) => one === '*' || one.includes('::*:')),
  );
  expect(wide.length).toBeGreaterThan(4);
  for (const { Sid = '' } of wide) {
    const at = text.findIndex((line) => line.includes(`Sid: ${Sid}`));
    const above = text.slice(Math.max(0, at - 3), at).join('\n');
    expect([Sid, /^ *# /m.test(above)]).toEqual([Sid, true]);
  }
});
