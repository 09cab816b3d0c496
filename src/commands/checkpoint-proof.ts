import { Failure } from '../failure.ts';
import { readDocument } from '../github/check-document.ts';
import type { GitHub } from '../github/client.ts';
import { type DocumentId, UnreadableDocument } from '../github/external-id.ts';
import { type Checkpoint, readCheckpoint } from '../review/checkpoint.ts';
import { code } from '../text.ts';

/** There is a checkpoint, or must have been one, and it does not count. */
export class Unproven extends Failure {}

/** What a commit has to show for a ref that names it as the checkpoint. */
export type Proof =
  | { readonly kind: 'proven'; readonly checkpoint: Checkpoint; readonly writtenAt: number }
  | {
      readonly kind: 'unproven';
      /** Why it does not count, as a sentence without a full stop. */
      readonly said: string;
      /** What to do, in whole sentences. */
      readonly hint: string;
      readonly cause: unknown;
    };

/**
 * Reads the checkpoint that a commit has. Anybody with write access can move a ref: what counts is the check run that a
 * trusted App wrote on that commit.
 * @param apps slugs of the Apps whose check runs count
 * @throws Failure when GitHub can't be asked
 */
export async function readProof(
  github: GitHub,
  commit: string,
  id: DocumentId,
  apps: readonly string[],
): Promise<Proof> {
  const where = `the checkpoint on the commit ${code(commit.slice(0, 7))}`;
  try {
    const document = await readDocument(github, commit, id, apps);
    if (document.kind !== 'found') {
      const said = `the commit ${code(commit.slice(0, 7))}, to which the checkpoint’s ref points, has none by a trusted App`;
      return unproven(said, howToBegin(MISSING));
    }
    const read = readCheckpoint(document.text);
    switch (read.kind) {
      case 'checkpoint':
        return { kind: 'proven', checkpoint: read.checkpoint, writtenAt: document.writtenAt };
      case 'other-version':
        return unproven(`${where} was written by another version of org-accounts`, NEWEST);
      case 'damaged':
        return unproven(
          `${where} can’t be read: it is damaged`,
          `${NEWEST} ${OTHERWISE}`,
          read.cause,
        );
    }
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const { message, hint = '' } = error;
    return unproven(`${where} can’t be read: ${message}`, `${hint} ${OTHERWISE}`, error);
  }
}

const NEWEST = 'Use the newest version of org-accounts in all workflows. Nothing was changed.';

const MISSING =
  'If this repository is a copy, if `trusted-app`, `check-name` or the App of the token was changed, or if nothing was provisioned for 400 days, after which GitHub deletes check runs: ';

/** What a person can do about a checkpoint that does not count. */
export function howToBegin(when = ''): string {
  return `${when}Find the last commit up to which everything was provisioned, and run the workflow by hand with the command \`provision\` and the input \`checkpoint: SHA\`. Nothing was changed.`;
}

const OTHERWISE = howToBegin('If that does not help: ');

function unproven(said: string, hint: string, cause?: unknown): Proof {
  return { kind: 'unproven', said, hint, cause };
}
