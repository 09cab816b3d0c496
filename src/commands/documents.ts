import type { DocumentId } from '../github/check-document.ts';
import type { Job } from './job.ts';

/** The check run that carries a plan and its record. */
export function planDocumentId({ inputs }: Pick<Job, 'inputs'>): DocumentId {
  return { name: inputs.checkName, kind: 'plan', scope: inputs.directory };
}

/** The check run that carries the approval of a plan. */
export function approvalDocumentId({ inputs }: Pick<Job, 'inputs'>): DocumentId {
  return { name: `${inputs.checkName} (approved)`, kind: 'approval', scope: inputs.directory };
}

/** The check run that carries the checkpoint; no other check run has its name. */
export function checkpointDocumentId(
  { inputs }: { readonly inputs: Pick<Job['inputs'], 'directory' | 'checkName'> },
  management: string,
): DocumentId {
  const scope = `${inputs.directory} ${management}`;
  return { name: `${inputs.checkName} (provisioned)`, kind: 'checkpoint', scope };
}
