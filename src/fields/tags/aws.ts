import { TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-organizations';
import type { Writer } from '../../organization/connection.ts';
import { type Settled, settle } from '../../organization/settle.ts';
import { readTags, type Tags } from '../../organization/tags.ts';

/** Only these keys are touched. */
export interface TagChange {
  readonly set: Tags;
  readonly remove: readonly string[];
}

/** Organizations User Guide, "Tagging AWS Organizations resources". */
const MOST_TAGS = 50;

/** Sets and removes tags of an account; sends only what is not so yet. */
export async function changeTags(
  writer: Writer,
  accountId: string,
  change: TagChange,
): Promise<Settled> {
  let left: Left = leftOf(change, {});
  return settle(writer, {
    action: 'organizations:TagResource',
    // A new account shows in one list before the other.
    passing: ['TargetNotFoundException'],
    isSo: async () => {
      left = leftOf(change, await readTags(writer.reader, accountId));
      return left.set.length === 0 && left.remove.length === 0;
    },
    send: async () => {
      // What is to be removed goes last, since setting may be refused; but it must make room first.
      const steps = [setTags, removeTags];
      for (const step of left.fits ? steps : steps.reverse()) await step(writer, accountId, left);
    },
  });
}

/** What a change still has to do. */
interface Left {
  readonly set: readonly (readonly [string, string])[];
  readonly remove: readonly string[];
  /** Whether it can be set before anything is removed. */
  readonly fits: boolean;
}

function leftOf({ set, remove }: TagChange, present: Tags): Left {
  const missing = Object.entries(set).filter(
    ([key, value]) => !Object.hasOwn(present, key) || present[key] !== value,
  );
  const added = missing.filter(([key]) => !Object.hasOwn(present, key));
  return {
    set: missing,
    remove: remove.filter((key) => Object.hasOwn(present, key)),
    fits: Object.keys(present).length + added.length <= MOST_TAGS,
  };
}

async function setTags(writer: Writer, accountId: string, { set }: Left): Promise<void> {
  if (set.length === 0) return;
  await writer.organizations.send(
    new TagResourceCommand({
      ResourceId: accountId,
      Tags: set.map(([Key, Value]) => ({ Key, Value })),
    }),
  );
}

async function removeTags(writer: Writer, accountId: string, { remove }: Left): Promise<void> {
  if (remove.length === 0) return;
  await writer.organizations.send(
    new UntagResourceCommand({ ResourceId: accountId, TagKeys: [...remove] }),
  );
}
