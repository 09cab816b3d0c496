import type { Claims } from './trust.ts';

/*
 * The tokens that GitHub's jobs get ("OpenID Connect reference"): those that the roles are for, and those that they must
 * keep out.
 */

/** How a repository's subjects are made. */
export interface SubjectForm {
  /** `repo:O/R`, or with ids. */
  readonly prefix: string;
  /** The claims of a customized subject; GitHub's own without them. */
  readonly keys: readonly string[] | undefined;
}

export interface Repository {
  /** `owner/name` */
  readonly name: string;
  readonly id: string;
  readonly ownerId: string;
  readonly defaultBranch: string;
}

/** A token, and whose it is. */
export interface Holder {
  readonly who: string;
  readonly claims: Claims;
}

export interface Subjects {
  /** Without `https://`. */
  readonly issuer: string;
  readonly planning: readonly Holder[];
  readonly provisioning: readonly Holder[];
  /** Of other repositories. */
  readonly foreign: readonly Holder[];
  /** Of this one, and not for a role that changes AWS. */
  readonly unsafe: readonly Holder[];
}

export interface Asked {
  readonly repository: Repository;
  readonly form: SubjectForm;
  readonly issuer: string;
  readonly audience: string;
  /** Of the jobs that provision. */
  readonly environment: string;
  /** Of the jobs that plan. */
  readonly planEnvironment: string | undefined;
  /** `owner/name/.github/workflows/file.yml@ref` of the jobs that provision. */
  readonly workflowRef: string;
}

/** All the tokens that matter. */
export function subjectsOf(asked: Asked): Subjects {
  const { repository, environment, planEnvironment, issuer } = asked;
  const main = `refs/heads/${repository.defaultBranch}`;
  const pull = 'refs/pull/1/merge';
  const holder = (who: string, ref: string, context: string, place?: string): Holder => ({
    who,
    claims: claimsOf(asked, ref, context, place),
  });
  const planContext = (usual: string): string =>
    planEnvironment === undefined ? usual : `environment:${planEnvironment}`;
  const stranger = (who: string, ref: string, context: string, place?: string): Holder => {
    const [owner = ''] = repository.name.split('/');
    const other = { ...repository, name: `${owner}/another-repository`, id: '1' };
    const form = { ...asked.form, prefix: `repo:${other.name}` };
    return { who, claims: claimsOf({ ...asked, repository: other, form }, ref, context, place) };
  };
  return {
    issuer,
    planning: [
      holder('jobs of pull requests', pull, planContext('pull_request'), planEnvironment),
      holder('jobs of the default branch', main, planContext(`ref:${main}`), planEnvironment),
    ],
    provisioning: [
      holder('the job that provisions', main, `environment:${environment}`, environment),
    ],
    foreign: [
      stranger('another repository', pull, 'pull_request'),
      stranger('another repository', main, `environment:${environment}`, environment),
    ],
    unsafe: [
      holder('jobs of pull requests', pull, 'pull_request'),
      holder(
        'a pull request that names the environment',
        pull,
        `environment:${environment}`,
        environment,
      ),
      holder('jobs of the default branch outside of the environment', main, `ref:${main}`),
    ],
  };
}

function claimsOf(
  { repository, form, audience, workflowRef }: Asked,
  ref: string,
  context: string,
  environment: string | undefined,
): Claims {
  const parts: Readonly<Record<string, string>> = {
    repo: form.prefix,
    context,
    ref: `ref:${ref}`,
    job_workflow_ref: `job_workflow_ref:${workflowRef}`,
    environment: `environment:${environment ?? ''}`,
    repository_id: `repository_id:${repository.id}`,
    repository_owner_id: `repository_owner_id:${repository.ownerId}`,
  };
  const keys = form.keys ?? ['repo', 'context'];
  return {
    sub: keys.map((key) => parts[key] ?? `${key}:`).join(':'),
    aud: audience,
    ref,
    repository: repository.name,
    repository_id: repository.id,
    repository_owner_id: repository.ownerId,
    job_workflow_ref: workflowRef,
    ...(environment !== undefined && { environment }),
  };
}
