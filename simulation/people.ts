import type { MergeGroup } from '../sandbox/github/index.ts';
import { edited, emailOf, GUEST } from './files.ts';
import { note, openPull, type Play } from './played.ts';
import type { Edit, Hand, Trouble } from './steps.ts';
import { BOT, difference, filesAt } from './world.ts';

/* What people do to the repository and to AWS. */

/** The changes that edits make on a branch; `undefined` where they make none. */
async function changesOn(
  { world, merges }: Play,
  branch: string,
  edits: readonly Edit[],
): Promise<Record<string, string | null> | undefined> {
  const old = await filesAt(world, branch);
  const now = edits.reduce((files, edit) => edited(files, edit, (name) => merges.get(name)), old);
  const changes = difference(old, now);
  return Object.keys(changes).length > 0 ? changes : undefined;
}

export async function open(played: Play, name: string, edits: readonly Edit[]): Promise<void> {
  const files = await changesOn(played, 'main', edits);
  if (!files) return;
  const { repository } = played.world.sandbox;
  const { number, headSha } = await repository.openPullRequest({
    head: name,
    title: `Change ${name}`,
    files: files as Record<string, string>,
  });
  played.pulls.set(name, number);
  played.heads.add(headSha);
  note(played, { kind: 'opened', pull: number, head: headSha });
}

export async function amend(played: Play, name: string, edits: readonly Edit[]): Promise<void> {
  const number = openPull(played, name);
  const files = number === undefined ? undefined : await changesOn(played, name, edits);
  if (number === undefined || !files) return;
  const head = await played.world.sandbox.repository.commit(name, files, 'Amend');
  played.heads.add(head);
  note(played, { kind: 'amended', pull: number, head });
}

export async function merge(
  played: Play,
  number: number,
  method: 'merge' | 'squash' | 'rebase',
  name: string | undefined,
): Promise<void> {
  const { world, merges } = played;
  const { repository } = world.sandbox;
  const { headSha: head, author } = repository.pullRequest(number);
  const before = await repository.sha('main');
  const old = await filesAt(world, before);
  try {
    await repository.merge(number, method);
  } catch {
    // It conflicts, or a rule is against it: GitHub offers no button then.
    return;
  }
  const after = await repository.sha('main');
  if (name !== undefined) merges.set(name, { old, now: await filesAt(world, after) });
  const byBot = author === BOT;
  note(played, { kind: 'merged', pull: number, head, group: undefined, before, after, byBot });
}

/** Puts pull requests into the merge queue; those that conflict are left out. */
export async function queue(
  { world }: Play,
  numbers: readonly number[],
  method: 'merge' | 'squash',
): Promise<readonly MergeGroup[]> {
  const { repository } = world.sandbox;
  repository.protect('main', { mergeQueue: true });
  return repository.queue(numbers, method).catch(() => []);
}

export async function mergeGroup(
  played: Play,
  group: MergeGroup,
  names: readonly string[],
): Promise<void> {
  const { world, merges, pulls } = played;
  const { repository } = world.sandbox;
  const { headSha: head } = repository.pullRequest(group.number);
  const before = await repository.sha('main');
  const old = await filesAt(world, before);
  await repository.mergeGroup(group);
  const after = await repository.sha('main');
  const name = names.find((one) => pulls.get(one) === group.number);
  if (name !== undefined) merges.set(name, { old, now: await filesAt(world, after) });
  note(played, {
    kind: 'merged',
    pull: group.number,
    head,
    group: group.headSha,
    before,
    after,
    byBot: false,
  });
}

export async function push(played: Play, edits: readonly Edit[], together: boolean): Promise<void> {
  const { repository } = played.world.sandbox;
  const before = await repository.sha('main');
  const side = `side-${played.events.length}`;
  for (const part of together ? [edits] : edits.map((edit) => [edit])) {
    const changes = await changesOn(played, (await hasBranch(side)) ? side : 'main', part);
    if (changes) await repository.commit(side, changes, 'Push directly');
  }
  if (!(await hasBranch(side))) return;
  const after = await repository.sha(side);
  await repository.setBranch('main', after);
  note(played, { kind: 'pushed', before, after });

  async function hasBranch(name: string): Promise<boolean> {
    return repository.sha(`refs/heads/${name}`).then(
      () => true,
      () => false,
    );
  }
}

export function makeTrouble(played: Play, trouble: Trouble): void {
  const { aws, github } = played.world.sandbox;
  const server = trouble.service === 'aws' ? aws.server : github.server;
  const { operation, when, effect, skip, times } = trouble;
  server.fault({
    operation: new RegExp(trouble.service === 'aws' ? `^${operation}$` : operation),
    where: () => !played.isCalm,
    when,
    effect,
    skip,
    times,
  });
}

export function changeByHand(played: Play, hand: Hand): void {
  const { world } = played;
  const { aws } = world.sandbox;
  if (hand.hand === 'make') {
    const email = emailOf(hand.stem, hand.serial);
    if (aws.accounts().some((one) => one.email === email)) return;
    const { id } = aws.addAccount({ name: hand.stem, email });
    note(played, { kind: 'hand', what: hand.hand, id, value: email });
    return;
  }
  if (hand.hand === 'answer') {
    answer(played, hand.answer);
    return;
  }
  // The newest account whose address has the name.
  const found = aws.accounts().findLast(({ email }) => email.startsWith(`aws+${hand.account}-`));
  if (found?.state !== 'ACTIVE') return;
  switch (hand.hand) {
    case 'tag':
      aws.changeAccount(found.id, { tags: { ...found.tags, team: hand.value } });
      break;
    case 'move':
      aws.changeAccount(found.id, { path: hand.path });
      break;
    case 'rename':
      aws.changeAccount(found.id, { name: hand.name });
      break;
    case 'close':
      aws.changeAccount(found.id, { state: 'CLOSED' });
      break;
  }
  const { hand: what } = hand;
  const value =
    'value' in hand ? hand.value : 'path' in hand ? hand.path : 'name' in hand ? hand.name : '';
  note(played, { kind: 'hand', what, id: found.id, value });
}

function answer(played: Play, how: 'accept' | 'decline' | 'expire'): void {
  const { aws } = played.world.sandbox;
  const invitation = aws.invitations().findLast(({ state }) => state === 'OPEN');
  if (!invitation) return;
  const ways = {
    accept: aws.acceptInvitation,
    decline: aws.declineInvitation,
    expire: aws.expireInvitation,
  };
  ways[how](invitation.id);
  note(played, { kind: 'hand', what: how, id: GUEST.id, value: '' });
}
