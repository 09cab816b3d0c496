import type { Account } from './account.ts';
import type { World } from './world.ts';

/*
 * The Resource Groups Tagging API keeps an index of its own, which learns of a change a little later
 * than the service that made it.
 */

/** To be called before an account's tags change through an API. */
export function beforeTagging(world: World, account: Account): void {
  const now = world.clock.now();
  // What it shows stays what it shows until the last of several changes has come through.
  const shown = indexedTags(account, now);
  const until = now + world.behaviour.tagLagSeconds * 1000;
  account.indexed = { tags: shown && new Map(shown), until };
  account.wasTagged = true;
}

/** The tags that the index has of an account; nothing where it has never seen one. */
export function indexedTags(
  account: Account,
  now: number,
): ReadonlyMap<string, string> | undefined {
  if (account.indexed && now < account.indexed.until) return account.indexed.tags;
  return account.wasTagged || account.tags.size > 0 ? account.tags : undefined;
}
