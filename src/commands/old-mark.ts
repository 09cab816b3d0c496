import type { GitHub } from '../github/client.ts';
import { lastProvisioned } from '../github/provisioned.ts';
import type { Checkpoint, Entry } from '../review/checkpoint.ts';
import { checkpointName } from './documents.ts';
import type { Job } from './job.ts';

/*
 * Version 0.1 marked the newest commit after which nothing was left to do, with the ids of accounts that waited for
 * their owners. A repository that has no checkpoint yet goes on from there.
 */

const JOINING = 'Waits for the owner to accept the invitation of';
const CLOSED = 'Waits for the owner to make the role in';

/** Where a mark is looked for. */
export interface OldMarkQuestion {
  readonly github: GitHub;
  readonly inputs: Pick<Job['inputs'], 'directory' | 'checkName'>;
  /** The default branch. */
  readonly branch: string;
}

/**
 * The mark that counts for a commit, as a checkpoint. Its place is not known: that of the run counts.
 * @param appsFor slugs of the Apps whose marks count, for the token's own login
 * @throws Failure when the token may not read check runs
 */
export async function oldMark(
  { github, inputs, branch }: OldMarkQuestion,
  head: string,
  appsFor: (self: string) => readonly string[],
): Promise<{ readonly commit: string; readonly checkpoint: Checkpoint } | undefined> {
  const mark = await lastProvisioned(github, head, checkpointName({ inputs }), appsFor);
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
  const place = { folder: inputs.directory, branch, organization: null, management: '' };
  return { commit: mark.commit, checkpoint: { place, isBeginning: false, entries } };
}
