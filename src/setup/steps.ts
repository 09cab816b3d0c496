/*
 * What setting up takes outside of the files: commands that somebody could type, shown before they are run, and run as
 * they were shown.
 */

/** All that is known by now. */
export interface Facts {
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly defaultBranch: string;
  /** `both`, or the form that GitHub sends where STS knows nothing else of it. */
  readonly subjectForm: 'both' | 'ids' | 'names';
  /** Without `https://`. */
  readonly issuer: string;
  readonly partition: string;
  readonly accountId: string;
  /** Whether the account has the issuer's identity provider already. */
  readonly hasProvider: boolean;
  readonly hasOrganization: boolean;
  readonly hasTrustedAccess: boolean;
  readonly delegateRole: string;
  readonly delegateAccess: 'organization' | 'listed' | 'none';
}

export interface Step {
  readonly why: string;
  /** The program and its arguments; no shell reads them. */
  readonly command: readonly [program: string, ...args: string[]];
}

const ENVIRONMENT = 'aws-accounts';

/** @param template the path of bootstrap/org-accounts.yaml */
export function stepsFor(facts: Facts, template: string): readonly Step[] {
  const { repository, defaultBranch } = facts;
  const [, name = ''] = repository.split('/');
  const api = (path: string, ...rest: string[]): Step['command'] => [
    'gh',
    'api',
    `repos/${repository}/${path}`,
    ...rest,
  ];
  const knowsClaims =
    facts.partition === 'aws' && facts.issuer === 'token.actions.githubusercontent.com';
  return [
    {
      why: 'Make the roles in AWS',
      command: [
        'aws',
        'cloudformation',
        'deploy',
        '--stack-name',
        'org-accounts',
        '--template-file',
        template,
        '--capabilities',
        'CAPABILITY_NAMED_IAM',
        '--parameter-overrides',
        ...Object.entries(parametersOf(facts, name)).map(([key, value]) => `${key}=${value}`),
      ],
    },
    ...(facts.hasOrganization && !facts.hasTrustedAccess
      ? [
          {
            why: 'Let names and contacts of accounts be changed',
            command: [
              'aws',
              'organizations',
              'enable-aws-service-access',
              '--service-principal',
              'account.amazonaws.com',
            ] as const,
          },
        ]
      : []),
    {
      why: `Make the environment, for ${defaultBranch} alone`,
      command: api(
        `environments/${ENVIRONMENT}`,
        '-X',
        'PUT',
        '-F',
        'deployment_branch_policy[protected_branches]=false',
        '-F',
        'deployment_branch_policy[custom_branch_policies]=true',
      ),
    },
    {
      why: `Let ${defaultBranch} use it`,
      command: api(
        `environments/${ENVIRONMENT}/deployment-branch-policies`,
        '-f',
        `name=${defaultBranch}`,
      ),
    },
    {
      why: 'Let Actions open pull requests, which import, init and a protected branch need',
      command: api(
        'actions/permissions/workflow',
        '-X',
        'PUT',
        '-f',
        'default_workflow_permissions=read',
        '-F',
        'can_approve_pull_request_reviews=true',
      ),
    },
    ...(knowsClaims
      ? []
      : [
          {
            why: 'Have tokens say the ref, which AWS can only see in the subject here',
            command: api(
              'actions/oidc/customization/sub',
              '-X',
              'PUT',
              '-F',
              'use_default=false',
              ...['repo', 'context', 'ref'].flatMap((key) => ['-f', `include_claim_keys[]=${key}`]),
            ),
          },
        ]),
    {
      why: 'Require the check',
      command: api(
        'rulesets',
        '-f',
        'name=AWS accounts',
        '-f',
        'target=branch',
        '-f',
        'enforcement=active',
        '-f',
        'conditions[ref_name][include][]=~DEFAULT_BRANCH',
        '-F',
        'conditions[ref_name][exclude][]',
        '-f',
        'rules[][type]=required_status_checks',
        '-F',
        'rules[][parameters][strict_required_status_checks_policy]=false',
        '-f',
        'rules[][parameters][required_status_checks][][context]=AWS accounts',
      ),
    },
  ];
}

/** What differs from the template's defaults. */
function parametersOf(facts: Facts, name: string): Readonly<Record<string, string>> {
  const [owner = ''] = facts.repository.split('/');
  const given = {
    Owner: owner,
    OwnerId: facts.ownerId,
    Repository: name,
    RepositoryId: facts.repositoryId,
    Branch: facts.defaultBranch,
    Issuer: facts.issuer,
    SubjectForm: facts.subjectForm,
    CreateOidcProvider: String(!facts.hasProvider),
    DelegateRoleName: facts.delegateRole,
    DelegateAccess: facts.delegateAccess,
    AllowCreateOrganization: String(!facts.hasOrganization),
  };
  return Object.fromEntries(
    Object.entries(given).filter(([key, value]) => DEFAULTS[key] !== value),
  );
}

/** Those of bootstrap/org-accounts.yaml, which a test holds them against. */
export const DEFAULTS: Readonly<Record<string, string>> = {
  Branch: 'main',
  Issuer: 'token.actions.githubusercontent.com',
  SubjectForm: 'both',
  CreateOidcProvider: 'true',
  DelegateRoleName: 'Paco-Organization-Account-Delegate-Role',
  DelegateAccess: 'organization',
  AllowCreateOrganization: 'false',
};

/** A command as a shell takes it. */
export function shown({ command }: Step): string {
  return command
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
    .join(' ');
}
