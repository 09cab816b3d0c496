import { ourApps } from '../github/author.ts';
import { readHistory } from '../github/branch-history.ts';
import { listCheckpoints } from '../github/checkpoint-ref.ts';
import type { GitHub } from '../github/client.ts';
import { readHead } from '../github/write-back.ts';
import { type Status, statusMarkdown, statusText } from '../report/status.ts';
import { readProof } from './checkpoint-proof.ts';
import { checkpointDocumentId } from './documents.ts';
import type { Job, Result } from './job.ts';
import { oldMark } from './old-mark.ts';

/** What is asked about. */
export interface StatusQuestion {
  readonly github: GitHub;
  readonly inputs: Pick<Job['inputs'], 'directory' | 'checkName' | 'trustedApp'>;
  readonly branch: string;
}

/**
 * Reads the checkpoints of a folder, one for each organization, and what came to the branch since. Asks GitHub alone.
 * @throws Failure when GitHub can't be asked
 */
export async function readStatus({
  github,
  inputs,
  branch,
}: StatusQuestion): Promise<readonly Status[]> {
  const refs = await listCheckpoints(github, inputs.directory);
  const head = await readHead(github, branch);
  if (refs.length === 0) return readOldStatus({ github, inputs, branch }, head);
  const all: Status[] = [];
  for (const { commit, managementAccountId: management } of refs) {
    const history = await readHistory(github, { head, since: commit, branch, isFresh: false });
    const apps = inputs.trustedApp === undefined ? ourApps(history.self) : [inputs.trustedApp];
    const id = checkpointDocumentId({ inputs }, management);
    const proof = await readProof(github, commit, id, apps);
    all.push({
      branch,
      commit,
      management,
      proof,
      since: history.kind === 'steps' ? history.steps : undefined,
    });
  }
  return all;
}

/** A repository that only version 0.1 has provisioned: its next run goes on from the newest mark. */
async function readOldStatus(
  { github, inputs, branch }: StatusQuestion,
  head: string,
): Promise<readonly Status[]> {
  const { trustedApp } = inputs;
  const appsFor = trustedApp === undefined ? ourApps : () => [trustedApp];
  const old = await oldMark({ github, inputs, branch }, head, appsFor);
  if (!old) return [];
  const { commit, checkpoint } = old;
  const proof = { kind: 'proven', checkpoint } as const;
  const history = await readHistory(github, { head, since: commit, branch, isFresh: false });
  const since = history.kind === 'steps' ? history.steps : undefined;
  return [{ branch, commit, management: undefined, proof, since }];
}

/** Shows how far the default branch is provisioned, for a person who asked. Asks AWS for nothing. */
export async function reportStatus(job: Job): Promise<Result> {
  const { github, inputs, run } = job;
  const all = await readStatus({ github, inputs, branch: run.defaultBranch });
  for (const line of statusText(all)) job.log(line);
  return { outputs: {}, summary: statusMarkdown(all), failure: undefined };
}
