import { HandshakeConstraintViolationExceptionReason as Reasons } from '@aws-sdk/client-organizations';
import { expect, test } from '@jest/globals';
import { type Bench, startBench } from './bench.ts';

const { inviteAccount, listInvitations } = await import('../../src/organization/invitations.ts');
const { readLive } = await import('../../src/organization/live.ts');

async function withOutsider(): Promise<
  Bench & { id: string; invite(): ReturnType<typeof inviteAccount> }
> {
  const bench = await startBench();
  const { id } = bench.aws.addOutsider();
  const order = { accountId: id, notes: 'Welcome to Acme', tags: { team: 'new' } };
  return { ...bench, id, invite: () => inviteAccount(bench.writer, order) };
}

test('an account is invited once, with its notes and tags', async () => {
  const { aws, id, invite, reader } = await withOutsider();
  const invited = await invite();
  expect(invited).toMatchObject({
    kind: 'invited',
    invitation: { accountId: id, email: undefined, state: 'pending', expiresAt: expect.any(Date) },
  });
  expect(await invite()).toEqual({ ...invited, kind: 'pending' });
  expect(aws.invitations()).toMatchObject([{ notes: 'Welcome to Acme', tags: { team: 'new' } }]);
  const { room } = await readLive(reader, { ids: [], whole: true });
  expect(room?.invitations).toBe(1);
});

test('invitations are listed from all pages, the newest first, in every state', async () => {
  const bench = await startBench({ freshInvitation: 'REQUESTED' });
  const { aws, writer } = bench;
  const ids = Array.from({ length: 25 }, () => aws.addOutsider().id);
  for (const accountId of ids) {
    await inviteAccount(writer, { accountId, notes: '', tags: {} });
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  aws.acceptInvitation(ids[0] ?? '');
  aws.declineInvitation(ids[1] ?? '');
  aws.expireInvitation(ids[2] ?? '');
  const listed = await listInvitations(bench.reader);
  expect(listed.map(({ accountId }) => accountId)).toEqual(ids.toReversed());
  const states = listed.toReversed().map(({ state }) => state);
  expect(states.slice(0, 4)).toEqual(['accepted', 'declined', 'expired', 'pending']);
});

test('an account whose invitation has expired is invited anew', async () => {
  const { aws, id, invite } = await withOutsider();
  await invite();
  aws.expireInvitation(id);
  expect(await invite()).toMatchObject({ kind: 'invited' });
  expect(aws.invitations()).toHaveLength(2);
});

test.each([
  ['error', 'before'],
  ['error', 'after'],
  ['reset', 'before'],
  ['reset', 'after'],
  ['throttle', 'before'],
] as const)('%s %s it took effect makes no second invitation', async (effect, when) => {
  const { aws, invite } = await withOutsider();
  aws.server.fault({ operation: 'InviteAccountToOrganization', when, effect, times: 2 });
  expect(await invite()).toMatchObject({ kind: 'invited' });
  expect(aws.invitations()).toHaveLength(1);
});

test('a lost answer and a lagging list make no second invitation', async () => {
  const { aws, invite } = await withOutsider();
  aws.server.fault({ operation: 'InviteAccountToOrganization', when: 'after', effect: 'reset' });
  const operation = 'ListHandshakesForOrganization';
  aws.server.fault({ operation, when: 'before', effect: 'stale', skip: 1, times: 3 });
  expect(await invite()).toMatchObject({ kind: 'invited' });
  expect(aws.invitations()).toHaveLength(1);
});

test('an invitation that the list does not show yet is pending', async () => {
  const { aws, writer, id, invite } = await withOutsider();
  await listInvitations(writer.reader);
  await invite();
  const operation = 'ListHandshakesForOrganization';
  aws.server.fault({ operation, when: 'before', effect: 'stale', times: 1 });
  aws.server.forget();
  expect(await invite()).toMatchObject({ kind: 'pending', invitation: { accountId: id } });
});

test.each(Object.values(Reasons))('%s has words and a remedy', async (Reason) => {
  const { aws, invite } = await withOutsider();
  aws.refuse({
    operation: 'InviteAccountToOrganization',
    code: 'HandshakeConstraintViolationException',
    message: 'as AWS words it',
    members: { Reason },
  });
  const invited = await invite();
  expect(invited).toEqual({
    kind: 'failed',
    message: expect.not.stringContaining('AWS refused'),
    hint: expect.stringMatching(/.{20}/),
  });
});

test('a reason that AWS adds tomorrow is told as it is', async () => {
  const { aws, invite } = await withOutsider();
  aws.refuse({
    operation: 'InviteAccountToOrganization',
    code: 'HandshakeConstraintViolationException',
    message: 'not now',
    members: { Reason: 'A_REASON_OF_TOMORROW' },
  });
  expect(await invite()).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('A_REASON_OF_TOMORROW'),
  });
});

test('a member, a stranger and an unverified management account', async () => {
  const { aws, writer, invite } = await withOutsider();
  const order = { notes: '', tags: {} };
  const member = aws.addAccount();
  expect(await inviteAccount(writer, { ...order, accountId: member.id })).toMatchObject({
    kind: 'failed',
    message: 'the account is in an organization already',
  });
  expect(await inviteAccount(writer, { ...order, accountId: '999999999999' })).toMatchObject({
    kind: 'failed',
    hint: expect.stringContaining('Correct `account_id`'),
  });
  aws.setEmailVerified(false);
  expect(await invite()).toMatchObject({
    kind: 'failed',
    message: "the management account's email address is not verified",
  });
});

test('a cancelled run invites nobody', async () => {
  const bench = await withOutsider();
  bench.cancel();
  expect(await bench.invite()).toEqual({ kind: 'not-tried' });
  expect(bench.aws.invitations()).toEqual([]);
});
