import type { DocumentId } from '../github/external-id.ts';
import type { Job } from './job.ts';

/** The check run that carries a plan and its record. */
export function planDocumentId({ inputs }: Pick<Job, 'inputs'>): DocumentId {
  return { name: inputs.checkName, kind: 'plan', scope: inputs.directory };
}

/**
 * The check run that tells of a pull request into a branch. Where that is not provisioned it has another name, so that
 * nothing that is said there replaces a plan of the same head for the default branch.
 */
export function checkIdFor({ inputs, run }: Pick<Job, 'inputs' | 'run'>, base: string): DocumentId {
  const own = planDocumentId({ inputs });
  return base === run.defaultBranch ? own : { ...own, name: `${own.name} (into ${base})` };
}

/** The check run that carries the approval of a plan. */
export function approvalDocumentId({ inputs }: Pick<Job, 'inputs'>): DocumentId {
  return { name: `${inputs.checkName} (approved)`, kind: 'approval', scope: inputs.directory };
}

/** The check run by which a run ends, as version 0.1 named it too. */
export function checkpointName({
  inputs,
}: {
  readonly inputs: Pick<Job['inputs'], 'checkName'>;
}): string {
  return `${inputs.checkName} (provisioned)`;
}

/** The check run that carries the checkpoint; no other check run has its name. */
export function checkpointDocumentId(
  { inputs }: { readonly inputs: Pick<Job['inputs'], 'directory' | 'checkName'> },
  management: string,
): DocumentId {
  const scope = `${inputs.directory} ${management}`;
  return { name: checkpointName({ inputs }), kind: 'checkpoint', scope };
}

/** The line by which our comment is found again; hidden in the rendered comment. */
export function marker({ inputs }: Pick<Job, 'inputs'>): string {
  return `<!-- org-accounts: ${encodeURIComponent(inputs.directory)} -->`;
}
