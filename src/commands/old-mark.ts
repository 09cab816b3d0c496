import { lastProvisioned } from '../github/provisioned.ts';
import type { Checkpoint, Entry } from '../review/checkpoint.ts';
import type { Job } from './job.ts';

/*
 * Version 0.1 marked the newest commit after which nothing was left to do, with the ids of accounts that waited for
 * their owners. A repository that has no checkpoint yet goes on from there.
 */

const JOINING = 'Waits for the owner to accept the invitation of';
const CLOSED = 'Waits for the owner to make the role in';

/** The mark that counts for a commit, as a checkpoint. Its place is not known: that of the run counts. */
export async function oldMark(
  job: Job,
  head: string,
  apps: readonly string[],
): Promise<{ readonly commit: string; readonly checkpoint: Checkpoint } | undefined> {
  const mark = await lastProvisioned(
    job.github,
    head,
    `${job.inputs.checkName} (provisioned)`,
    apps,
  );
  if (!mark) return undefined;
  const ids = (words: string): readonly string[] =>
    mark.text
      .split(/\r?\n/)
      .filter((line) => line.startsWith(`${words} `))
      .map((line) => line.slice(words.length).trim());
  const entry = (account: string, field: string, why: Entry['why'], said: string): Entry => ({
    account,
    name: '',
    file: '',
    field,
    why,
    said,
    origin: { commit: mark.commit, pull: undefined },
    review: undefined,
  });
  const entries = [
    ...ids(JOINING).map((id) =>
      entry(id, 'invitation', 'owner', 'its owner has not accepted the invitation'),
    ),
    ...ids(CLOSED).map((id) => entry(id, 'role', 'role', 'its role can’t be assumed yet')),
  ];
  const { directory: folder } = job.inputs;
  const place = { folder, branch: job.run.defaultBranch, organization: null, management: '' };
  return { commit: mark.commit, checkpoint: { place, isBeginning: false, entries } };
}
