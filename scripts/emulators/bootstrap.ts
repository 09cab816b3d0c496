import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  type IAMClient,
  NoSuchEntityException,
} from '@aws-sdk/client-iam';
import { deployStack, TEMPLATE } from '../../sandbox/stack.ts';
import { clientsOf } from './clients.ts';
import type { Moto } from './moto.ts';

/*
 * Deploys bootstrap/org-accounts.yaml on moto's CloudFormation, and holds the roles and policies that come of it
 * against those that the sandbox takes the template for. moto 5.2 neither attaches managed policies nor boundaries from
 * a template: their documents are compared, not that they are attached.
 */

const ACCOUNT = '123456789012';

const REGIONS = ['us-east-1', 'us-gov-west-1', 'cn-northwest-1', 'eusc-de-east-1'];

/** What a stack may be told: each way at least once. */
const SETTINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { DelegateAccess: 'listed', OtherDelegateRoleName: 'Admins', SubjectForm: 'ids' },
  {
    DelegateAccess: 'none',
    AllowCreateOrganization: 'true',
    AllowCreateOrganizationalUnits: 'true',
    JobWorkflowRef: 'acme/aws-accounts/.github/workflows/p.yml@refs/heads/main',
    PlanEnvironment: 'app-key',
    CreateOidcProvider: 'false',
  },
  { Issuer: 'github.example.com/_services/token', SubjectForm: 'names', RolePrefix: 'other' },
];

/** What is wrong with the template: by cfn-lint, and by what moto makes of it. moto is left empty. */
export async function holdBootstrap(moto: Moto): Promise<readonly string[]> {
  const complaints = lint(moto);
  for (const settings of SETTINGS) {
    const said = await deploy(moto, settings);
    complaints.push(...said.map((one) => `the stack with ${JSON.stringify(settings)}: ${one}`));
    await fetch(`${moto.url}/moto-api/reset`, { method: 'POST' });
  }
  console.log(`bootstrap/org-accounts.yaml was deployed ${SETTINGS.length} times on moto.`);
  return complaints;
}

function lint({ folder }: Moto): string[] {
  try {
    execFileSync(join(folder, 'bin', 'cfn-lint'), ['--regions', ...REGIONS, '--', TEMPLATE], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return [];
  } catch (error) {
    return [`cfn-lint: ${(error as { stdout?: string }).stdout ?? String(error)}`];
  }
}

async function deploy(moto: Moto, settings: Readonly<Record<string, string>>): Promise<string[]> {
  const given = {
    Owner: 'acme',
    OwnerId: '1',
    Repository: 'aws-accounts',
    RepositoryId: '2',
    ...settings,
  };
  await ask(moto, {
    Action: 'CreateStack',
    StackName: 'org-accounts',
    TemplateBody: readFileSync(TEMPLATE, 'utf8'),
    'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
    ...Object.fromEntries(
      Object.entries(given).flatMap(([key, value], n) => [
        [`Parameters.member.${n + 1}.ParameterKey`, key],
        [`Parameters.member.${n + 1}.ParameterValue`, value],
      ]),
    ),
  });
  const told = await ask(moto, { Action: 'DescribeStacks', StackName: 'org-accounts' });
  const complaints: string[] = [];
  if (!told.includes('<StackStatus>CREATE_COMPLETE')) complaints.push(`moto says ${told}`);
  const { roles, outputs } = deployStack({ accountId: ACCOUNT, parameters: given });
  for (const value of Object.values(outputs))
    if (!unescaped(told).includes(value)) complaints.push(`moto has no output ${value}`);
  const keys = { accessKeyId: 'anyone', secretAccessKey: 'anything' };
  const { iam } = clientsOf({ endpoint: moto.url, keys, ahead: () => 0 });
  for (const { name, trust, policies, boundary } of Object.values(roles)) {
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: name }));
    compare(`the trust of ${name}`, document(Role?.AssumeRolePolicyDocument), trust);
    for (const [policy, wanted] of Object.entries(policies))
      compare(`${policy} of ${name}`, await policyOf(iam, name, policy), wanted);
    if (boundary)
      compare(`the boundary of ${name}`, await managed(iam, boundary.arn), boundary.policy);
  }
  iam.destroy();
  return complaints;

  function compare(what: string, theirs: unknown, ours: unknown): void {
    if (!isDeepStrictEqual(theirs, ours))
      complaints.push(
        `${what}: moto has ${JSON.stringify(theirs)}, the sandbox ${JSON.stringify(ours)}`,
      );
  }
}

/** An inline policy of a role, else a managed one of that name. */
async function policyOf(iam: IAMClient, role: string, name: string): Promise<unknown> {
  try {
    const { PolicyDocument } = await iam.send(
      new GetRolePolicyCommand({ RoleName: role, PolicyName: name }),
    );
    return document(PolicyDocument);
  } catch (error) {
    if (!(error instanceof NoSuchEntityException)) throw error;
    return managed(iam, `arn:aws:iam::${ACCOUNT}:policy/${name}`);
  }
}

async function managed(iam: IAMClient, arn: string): Promise<unknown> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: arn }));
  const { PolicyVersion } = await iam.send(
    new GetPolicyVersionCommand({ PolicyArn: arn, VersionId: Policy?.DefaultVersionId ?? 'v1' }),
  );
  return document(PolicyVersion?.Document);
}

/**
 * A document as IAM answers it, percent-encoded. moto keeps an inline policy of a template as Python writes it, a
 * document that is text as text, and what is left out as nothing.
 */
function document(text = ''): unknown {
  const said = decodeURIComponent(text).replace(/\bNone\b/g, 'null');
  const present = (_: string, one: unknown): unknown =>
    Array.isArray(one) ? one.filter((item) => item !== null) : one;
  const value: unknown = JSON.parse(
    said.startsWith("{'") ? said.replaceAll("'", '"') : said,
    present,
  );
  return typeof value === 'string' ? JSON.parse(value, present) : value;
}

/** CloudFormation's Query protocol; its SDK client would be needed for nothing else. moto checks no signature. */
async function ask({ url }: Moto, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      authorization:
        'AWS4-HMAC-SHA256 Credential=anyone/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: new URLSearchParams({ Version: '2010-05-15', ...form }),
  });
  return answer.text();
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
