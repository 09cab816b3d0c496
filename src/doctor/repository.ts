import * as z from 'zod';
import type { GitHub } from '../github/client.ts';
import { GitHubFailure } from '../github/errors.ts';
import { code, list } from '../text.ts';
import { advice, type Finding, fault, holds, unknown } from './finding.ts';
import type { Repository, SubjectForm } from './subjects.ts';

/*
 * What GitHub says of the repository. Some of it a job's token may not read (`administration`): that is told.
 */

export interface RepositoryFacts {
  readonly repository: Repository;
  readonly form: SubjectForm;
  /** Whether the default branch has a merge queue; `undefined` where that can't be read. */
  readonly hasQueue: boolean | undefined;
  readonly findings: readonly Finding[];
}

export interface RepositoryQuestion {
  readonly github: GitHub;
  /** The names of the checks that should be required. */
  readonly checks: readonly string[];
  /** The environments of the jobs that provision. */
  readonly environments: readonly string[];
}

/** @throws Failure where the repository can't be read at all */
export async function askRepository(question: RepositoryQuestion): Promise<RepositoryFacts> {
  const { octokit, owner, repo } = question.github;
  const { data } = await octokit.rest.repos.get({ owner, repo });
  const repository = {
    name: data.full_name,
    id: String(data.id),
    ownerId: String(data.owner.id),
    defaultBranch: data.default_branch,
  };
  const rules = await rulesOf(question.github, repository.defaultBranch);
  return {
    repository,
    form: await formOf(question.github, repository.name),
    hasQueue: rules?.hasQueue,
    findings: [
      ...checkFindings(question.checks, rules, repository),
      ...(await pullRequestFindings(question.github, rules, repository)),
      ...(await Promise.all(
        question.environments.map((name) => environmentFinding(question.github, name, repository)),
      )),
    ],
  };
}

/** `undefined` where the token may not ask, or there is nothing. */
async function tried<T>(ask: () => Promise<T>): Promise<T | 'refused' | 'none'> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitHubFailure && error.status === 404) return 'none';
    if (error instanceof GitHubFailure && error.status === 403) return 'refused';
    throw error;
  }
}

const customization = z.looseObject({
  use_default: z.boolean().optional(),
  include_claim_keys: z.array(z.string()).nullish(),
  sub_claim_prefix: z.string().nullish(),
});

async function formOf({ octokit, owner, repo }: GitHub, name: string): Promise<SubjectForm> {
  const answer = await tried(() =>
    octokit.rest.actions.getCustomOidcSubClaimForRepo({ owner, repo }),
  );
  const { data } = customization.safeParse(typeof answer === 'string' ? {} : answer.data);
  return {
    prefix: data?.sub_claim_prefix ?? `repo:${name}`,
    keys: data?.use_default === false ? (data.include_claim_keys ?? undefined) : undefined,
  };
}

/** What the branch's rulesets and its protection ask for. */
interface Rules {
  readonly checks: ReadonlySet<string>;
  readonly needsPull: boolean;
  readonly hasQueue: boolean;
}

const rule = z.looseObject({
  type: z.string(),
  parameters: z
    .looseObject({
      required_status_checks: z.array(z.looseObject({ context: z.string() })).optional(),
    })
    .nullish(),
});

async function rulesOf(
  { octokit, owner, repo }: GitHub,
  branch: string,
): Promise<Rules | undefined> {
  const found = await tried(() =>
    octokit.paginate(octokit.rest.repos.getBranchRules, { owner, repo, branch, per_page: 100 }),
  );
  const about = await tried(() => octokit.rest.repos.getBranch({ owner, repo, branch }));
  if (typeof found === 'string' && typeof about === 'string') return undefined;
  const rules = z.array(rule).safeParse(found).data ?? [];
  const checks = new Set(
    rules.flatMap(({ parameters }) =>
      (parameters?.required_status_checks ?? []).map(({ context }) => context),
    ),
  );
  if (typeof about !== 'string')
    for (const one of about.data.protection.required_status_checks?.contexts ?? []) checks.add(one);
  return {
    checks,
    needsPull:
      rules.some(({ type }) => type === 'pull_request' || type === 'merge_queue') ||
      (typeof about !== 'string' && about.data.protection.enabled === true),
    hasQueue: rules.some(({ type }) => type === 'merge_queue'),
  };
}

function checkFindings(
  wanted: readonly string[],
  rules: Rules | undefined,
  { name, defaultBranch }: Repository,
): readonly Finding[] {
  if (!rules) {
    return [
      unknown(
        'required-check',
        `the rules of ${code(defaultBranch)} can't be read with this token`,
        'Give the job `contents: read`, or run `org-accounts doctor` at a terminal.',
      ),
    ];
  }
  const lacking = wanted.filter((one) => !rules.checks.has(one));
  if (lacking.length === 0)
    return [holds('required-check', `${code(defaultBranch)} requires the check`)];
  return lacking.map((one) =>
    fault(
      'required-check',
      `${code(defaultBranch)} does not require the check ${code(one)}, so a red plan can be merged`,
      `Require it: Settings → Rules → Rulesets, or \`gh api repos/${name}/rulesets -X POST -f name='AWS accounts' -f target=branch -f enforcement=active -f 'conditions[ref_name][include][]=~DEFAULT_BRANCH' -F 'conditions[ref_name][exclude][]' -f 'rules[][type]=required_status_checks' -F 'rules[][parameters][strict_required_status_checks_policy]=false' -f 'rules[][parameters][required_status_checks][][context]=${one}'\`.`,
    ),
  );
}

async function pullRequestFindings(
  { octokit, owner, repo }: GitHub,
  rules: Rules | undefined,
  { name, defaultBranch }: Repository,
): Promise<readonly Finding[]> {
  const answer = await tried(() =>
    octokit.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository({ owner, repo }),
  );
  const id = 'actions-pull-requests';
  const command = `gh api repos/${name}/actions/permissions/workflow`;
  if (typeof answer === 'string') {
    return [
      unknown(
        id,
        'whether Actions may open pull requests can’t be read with this token',
        `\`${command} --jq .can_approve_pull_request_reviews\` says it.`,
      ),
    ];
  }
  if (answer.data.can_approve_pull_request_reviews)
    return [holds(id, 'Actions may open pull requests')];
  const fix = `Allow it: Settings → Actions → General, or \`${command} -X PUT -F can_approve_pull_request_reviews=true -f default_workflow_permissions=read\`.`;
  if (rules?.needsPull) {
    return [
      fault(
        id,
        `${code(defaultBranch)} takes no direct commits, and Actions may not open pull requests: ids can't be committed`,
        `${fix} Or use the token of a GitHub App that may bypass the rule.`,
      ),
    ];
  }
  return [advice(id, 'Actions may not open pull requests, which `import` and `init` need', fix)];
}

const environment = z.looseObject({
  deployment_branch_policy: z
    .looseObject({ protected_branches: z.boolean(), custom_branch_policies: z.boolean() })
    .nullable(),
});
const policies = z.looseObject({
  branch_policies: z.array(z.looseObject({ name: z.string(), type: z.string().optional() })),
});

async function environmentFinding(
  { octokit, owner, repo }: GitHub,
  name: string,
  { name: fullName, defaultBranch }: Repository,
): Promise<Finding> {
  const id = 'environment-branches';
  const at = { owner, repo, environment_name: name };
  const path = `repos/${fullName}/environments/${encodeURIComponent(name)}`;
  const fix = `Restrict it: Settings → Environments → Deployment branches, or \`gh api -X PUT ${path} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'\` and \`gh api ${path}/deployment-branch-policies -f name=${defaultBranch}\`.`;
  const answer = await tried(() => octokit.rest.repos.getEnvironment(at));
  if (answer === 'none')
    return fault(
      id,
      `there is no environment ${code(name)}: the first job that names it makes it, for every branch`,
      fix,
    );
  if (answer === 'refused')
    return unknown(
      id,
      `the environment ${code(name)} can't be read with this token`,
      'Give the job `actions: read`, or run `org-accounts doctor` at a terminal.',
    );
  const policy = environment.safeParse(answer.data).data?.deployment_branch_policy;
  if (!policy) return fault(id, `every branch may use the environment ${code(name)}`, fix);
  if (policy.protected_branches)
    return advice(id, `every protected branch may use the environment ${code(name)}`, fix);
  const given = await tried(() => octokit.rest.repos.listDeploymentBranchPolicies(at));
  const names = (
    policies.safeParse(typeof given === 'string' ? {} : given.data).data?.branch_policies ?? []
  ).map((one) => one.name);
  const others = names.filter((one) => one !== defaultBranch);
  if (others.length > 0)
    return fault(
      id,
      `the environment ${code(name)} may be used by ${list(others.map((one) => code(one)))} too`,
      'Let the default branch alone use it: Settings → Environments → Deployment branches.',
    );
  if (names.length === 0) return fault(id, `no branch may use the environment ${code(name)}`, fix);
  return holds(id, `${code(defaultBranch)} alone may use the environment ${code(name)}`);
}
