import { DEFAULT_DELEGATE_ROLE } from '../accounts/schema.ts';
import { Failure } from '../failure.ts';
import type { GitHub } from '../github/client.ts';
import type { Reader } from '../organization/connection.ts';
import type { Session } from '../organization/session.ts';
import { type Finding, unknown } from './finding.ts';
import { askOrganization } from './organization.ts';
import { askRepository, type RepositoryFacts } from './repository.ts';
import { type NamedRole, roleFindings } from './roles.ts';
import { subjectsOf } from './subjects.ts';
import { provisions, type Use, usesIn, type WorkflowFile } from './workflow.ts';
import { checkNameOf, workflowFindings } from './workflow-findings.ts';

/** What is to be looked at, and with what. */
export interface Question {
  readonly files: readonly WorkflowFile[];
  /** `undefined` without a token. */
  readonly github: GitHub | undefined;
  readonly serverUrl: string;
  /** Opens AWS; throws a Failure where it can't be reached. */
  readonly aws: () => Promise<{ readonly reader: Reader; readonly session: Session }>;
  /** The role for administrators that the management account's file names. */
  readonly delegateRole: string | undefined;
}

/** Looks at everything. What can't be looked at is a finding too; nothing is changed. */
export async function examine(question: Question): Promise<readonly Finding[]> {
  const uses = question.files.flatMap(usesIn);
  const facts = await repositoryOf(question, uses);
  const about = {
    defaultBranch: facts?.repository.defaultBranch ?? 'main',
    serverUrl: question.serverUrl,
    hasQueue: facts?.hasQueue,
  };
  return [
    ...workflowFindings(uses, about),
    ...(facts?.findings ?? [
      unknown(
        'repository',
        'GitHub was not asked',
        'Set `GITHUB_TOKEN`, or sign in with `gh auth login`.',
      ),
    ]),
    ...(await awsFindings(question, uses, facts)),
  ];
}

async function repositoryOf(
  { github }: Question,
  uses: readonly Use[],
): Promise<RepositoryFacts | undefined> {
  if (!github) return undefined;
  const checks = uses.map(({ inputs }) => checkNameOf(inputs));
  const environments = uses.filter(provisions).flatMap(({ environment }) => environment ?? []);
  return askRepository({
    github,
    checks: [...new Set(checks.length > 0 ? checks : ['AWS accounts'])],
    environments: [...new Set(environments)],
  });
}

async function awsFindings(
  question: Question,
  uses: readonly Use[],
  facts: RepositoryFacts | undefined,
): Promise<readonly Finding[]> {
  let opened: Awaited<ReturnType<Question['aws']>>;
  try {
    opened = await question.aws();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [
      unknown(
        'aws',
        `AWS could not be asked: ${error.message}`,
        error.hint ?? 'Sign in, and run it again.',
      ),
    ];
  }
  const { reader, session } = opened;
  const quota = uses.map(({ inputs }) => Number(inputs['account-quota'])).find((one) => one > 0);
  const options = (use: Use): readonly string[] =>
    ['create-organization', 'create-organizational-units'].filter(
      (one) => use.inputs[one] === 'true',
    );
  const about = await askOrganization({
    reader,
    accountId: session.accountId,
    delegateRole: question.delegateRole,
    accountQuota: quota,
    mayCreate: uses.some((use) => options(use).includes('create-organization')),
  });
  if (!facts) return about.findings;
  const roles = namedRoles(uses, options);
  const provisioning = uses.find(provisions);
  const subjects = subjectsOf({
    repository: facts.repository,
    form: facts.form,
    issuer: issuerOf(question.serverUrl),
    audience: provisioning?.inputs.audience ?? 'sts.amazonaws.com',
    environment: provisioning?.environment ?? 'aws-accounts',
    planEnvironment: uses.find((use) => !provisions(use))?.environment,
    workflowRef: `${facts.repository.name}/${provisioning?.path ?? ''}@refs/heads/${facts.repository.defaultBranch}`,
  });
  const checked = await roleFindings(roles, {
    reader,
    accountId: session.accountId,
    place: {
      partition: session.arn.split(':')[1] ?? 'aws',
      managementAccountId: session.accountId,
      organizationId: about.organization?.id ?? 'o-0000000000',
      delegateRole: question.delegateRole ?? DEFAULT_DELEGATE_ROLE,
    },
    keepsList: about.keepsList,
    subjects,
  });
  return [...about.findings, ...checked];
}

/** Each role once, with all that is asked of it. */
function namedRoles(
  uses: readonly Use[],
  options: (use: Use) => readonly string[],
): readonly NamedRole[] {
  const roles = new Map<string, NamedRole>();
  for (const use of uses) {
    const arn = use.inputs['role-to-assume'];
    if (arn === undefined || !arn.startsWith('arn:')) continue;
    const kind = provisions(use) ? 'provision' : 'plan';
    const key = `${kind} ${arn}`;
    const all = new Set([...(roles.get(key)?.options ?? []), ...options(use)]);
    roles.set(key, { kind, arn, options: all });
  }
  return [...roles.values()];
}

/** GitHub Docs, "OpenID Connect reference"; GHE.com has an issuer for each enterprise. */
function issuerOf(serverUrl: string): string {
  const host = new URL(serverUrl).host;
  if (host === 'github.com') return 'token.actions.githubusercontent.com';
  if (host.endsWith('.ghe.com')) return `token.actions.${host}`;
  return `${host}/_services/token`;
}
