import {
  AcceptHandshakeCommand,
  CancelHandshakeCommand,
  CreateAccountCommand,
  DeclineHandshakeCommand,
  DescribeHandshakeCommand,
  InviteAccountToOrganizationCommand,
  type InviteAccountToOrganizationRequest,
  ListHandshakesForAccountCommand,
  ListHandshakesForOrganizationCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AccountView } from '../../../sandbox/aws/index.ts';
import { type Bench, startBench } from './bench.ts';

const DAY = 24 * 3_600_000;

let bench: Bench;
let organizations: OrganizationsClient;
let outsider: AccountView;

async function restart(...options: Parameters<typeof startBench>): Promise<void> {
  bench = await startBench(...options);
  ({ organizations } = bench.as());
  outsider = bench.aws.addOutsider({ email: 'owner@acquired.example' });
}

beforeEach(() => restart());
afterEach(() => bench.close());

const invite = async (request: Partial<InviteAccountToOrganizationRequest> = {}) => {
  const Target = { Type: 'ACCOUNT', Id: outsider.id } as const;
  const { Handshake } = await organizations.send(
    new InviteAccountToOrganizationCommand({ Target, ...request }),
  );
  return Handshake?.Id ?? '';
};

const listed = async () =>
  (await organizations.send(new ListHandshakesForOrganizationCommand({}))).Handshakes?.map(
    ({ State }) => State,
  );

describe('an invitation', () => {
  test('tells who invites whom, and until when', async () => {
    const id = await invite({ Notes: 'Welcome', Tags: [{ Key: 'a', Value: 'b' }] });
    const { Handshake } = await organizations.send(
      new DescribeHandshakeCommand({ HandshakeId: id }),
    );
    const organization = bench.aws.organization().id;
    expect(Handshake).toEqual({
      Id: id,
      Arn: `arn:aws:organizations::${bench.aws.managementId}:handshake/${organization}/invite/${id}`,
      Parties: [
        { Id: organization, Type: 'ORGANIZATION' },
        { Id: outsider.id, Type: 'ACCOUNT' },
      ],
      State: 'OPEN',
      RequestedTimestamp: expect.any(Date),
      ExpirationTimestamp: expect.any(Date),
      Action: 'INVITE',
      Resources: [
        {
          Type: 'ORGANIZATION',
          Value: organization,
          Resources: [
            { Type: 'MASTER_EMAIL', Value: 'management@example.com' },
            { Type: 'MASTER_NAME', Value: 'Management' },
            { Type: 'ORGANIZATION_FEATURE_SET', Value: 'ALL' },
          ],
        },
        { Type: 'ACCOUNT', Value: outsider.id },
        { Type: 'NOTES', Value: 'Welcome' },
      ],
    });
    const { RequestedTimestamp, ExpirationTimestamp } = Handshake ?? {};
    expect(Number(ExpirationTimestamp) - Number(RequestedTimestamp)).toBe(15 * DAY);
  });

  test('can read REQUESTED while it is pending', async () => {
    await bench.close();
    await restart({ freshInvitation: 'REQUESTED' });
    await invite();
    expect(await listed()).toEqual(['REQUESTED']);
  });

  test('is accepted by the account itself, which brings its tags and no role', async () => {
    const id = await invite({ Tags: [{ Key: 'file', Value: 'x' }] });
    const { organizations: invited } = bench.as(bench.aws.keys({ account: outsider.id }));
    await expect(
      organizations.send(new AcceptHandshakeCommand({ HandshakeId: id })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const received = await invited.send(new ListHandshakesForAccountCommand({}));
    expect(received.Handshakes?.map(({ Id }) => Id)).toEqual([id]);
    await invited.send(new AcceptHandshakeCommand({ HandshakeId: id }));
    expect(bench.aws.account(outsider.id)).toMatchObject({
      membership: { path: 'Root', joinedMethod: 'INVITED' },
      tags: { file: 'x' },
      roles: {},
    });
    expect(await listed()).toEqual(['ACCEPTED']);
    await expect(
      invited.send(new AcceptHandshakeCommand({ HandshakeId: id })),
    ).rejects.toMatchObject({ name: 'HandshakeConstraintViolationException' });
    await expect(
      invited.send(new DeclineHandshakeCommand({ HandshakeId: id })),
    ).rejects.toMatchObject({ name: 'InvalidHandshakeTransitionException' });
  });

  test('is declined by the account, or canceled by the organization', async () => {
    const first = await invite({ Target: { Type: 'EMAIL', Id: 'OWNER@acquired.example' } });
    const { organizations: invited } = bench.as(bench.aws.keys({ account: outsider.id }));
    await invited.send(new DeclineHandshakeCommand({ HandshakeId: first }));
    const second = await invite();
    await expect(
      invited.send(new CancelHandshakeCommand({ HandshakeId: second })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await organizations.send(new CancelHandshakeCommand({ HandshakeId: second }));
    await expect(
      organizations.send(new CancelHandshakeCommand({ HandshakeId: second })),
    ).rejects.toMatchObject({ name: 'HandshakeAlreadyInStateException' });
    expect((await listed())?.sort()).toEqual(['CANCELED', 'DECLINED']);
  });

  test('is no one else’s to see', async () => {
    const HandshakeId = await invite();
    const stranger = bench.aws.addOutsider();
    const { organizations: outside } = bench.as(bench.aws.keys({ account: stranger.id }));
    await expect(outside.send(new DescribeHandshakeCommand({ HandshakeId }))).rejects.toMatchObject(
      { name: 'HandshakeNotFoundException' },
    );
  });

  test('expires after fifteen days and is gone thirty days later', async () => {
    await bench.close();
    await restart();
    const id = await invite();
    const state = () => bench.aws.invitations().map((one) => one.state);
    expect(state()).toEqual(['OPEN']);
    await bench.clock.sleep(15 * DAY);
    expect(state()).toEqual(['EXPIRED']);
    await bench.clock.sleep(30 * DAY);
    await expect(
      organizations.send(new DescribeHandshakeCommand({ HandshakeId: id })),
    ).rejects.toMatchObject({ name: 'HandshakeNotFoundException' });
    expect(await listed()).toEqual([]);
  });

  test('can be answered by a test', async () => {
    const id = await invite();
    bench.aws.declineInvitation(outsider.id);
    await invite();
    bench.aws.expireInvitation(outsider.id);
    await invite();
    bench.aws.acceptInvitation('owner@acquired.example');
    expect(bench.aws.invitations().map(({ state }) => state)).toEqual([
      'DECLINED',
      'EXPIRED',
      'ACCEPTED',
    ]);
    expect(() => bench.aws.acceptInvitation(id)).toThrow();
  });

  test('takes an account out of another organization, but not its management account', async () => {
    const member = bench.aws.addOutsider({ inOtherOrganization: true });
    const other = member.membership?.organization;
    await invite({ Target: { Type: 'ACCOUNT', Id: member.id } });
    bench.aws.acceptInvitation(member.id);
    expect(bench.aws.account(member.id).membership?.organization).not.toBe(other);

    const management = bench.aws.accounts().find((one) => one.membership?.organization === other);
    await invite({ Target: { Type: 'ACCOUNT', Id: management?.id } });
    expect(() => bench.aws.acceptInvitation(management?.id ?? '')).toThrow(
      "can't remove the management account",
    );
  });
});

describe('is refused', () => {
  test('twice for the same account', async () => {
    await invite();
    await expect(
      invite({ Target: { Type: 'EMAIL', Id: 'owner@acquired.example' } }),
    ).rejects.toMatchObject({ name: 'DuplicateHandshakeException' });
  });

  test('for a member', async () => {
    const { id } = bench.aws.addAccount();
    await expect(invite({ Target: { Type: 'ACCOUNT', Id: id } })).rejects.toMatchObject({
      name: 'HandshakeConstraintViolationException',
      Reason: 'ALREADY_IN_AN_ORGANIZATION',
    });
  });

  test('when it would be one account too many; and while pending it counts itself', async () => {
    bench.aws.setQuota(2);
    await invite();
    const another = bench.aws.addOutsider();
    await expect(invite({ Target: { Type: 'ACCOUNT', Id: another.id } })).rejects.toMatchObject({
      name: 'HandshakeConstraintViolationException',
      Reason: 'ACCOUNT_NUMBER_LIMIT_EXCEEDED',
    });
    const fresh = new CreateAccountCommand({ AccountName: 'New', Email: 'new@example.com' });
    await expect(organizations.send(fresh)).rejects.toMatchObject({
      Reason: 'ACCOUNT_NUMBER_LIMIT_EXCEEDED',
    });
    bench.aws.declineInvitation(outsider.id);
    await organizations.send(fresh);
  });

  test('after twenty in a day', async () => {
    bench.aws.setQuota(10);
    for (let i = 0; i < 20; i += 1) {
      await organizations.send(new CancelHandshakeCommand({ HandshakeId: await invite() }));
    }
    await expect(invite()).rejects.toMatchObject({
      name: 'HandshakeConstraintViolationException',
      Reason: 'HANDSHAKE_RATE_LIMIT_EXCEEDED',
    });
  });

  test('while the management account’s address is unverified', async () => {
    bench.aws.setEmailVerified(false);
    await expect(invite()).rejects.toMatchObject({ name: 'AccountOwnerNotVerifiedException' });
  });

  test('by a fresh organization', async () => {
    await bench.close();
    await restart({}, { finalizingSeconds: 3600 });
    await expect(invite()).rejects.toMatchObject({ name: 'FinalizingOrganizationException' });
  });

  test.each([
    ['notes too long', { Notes: 'x'.repeat(1025) }, 'MAX_LENGTH_EXCEEDED'],
    ['no account id', { Target: { Type: 'ACCOUNT', Id: 'x' } }, 'INVALID_PARTY_TYPE_TARGET'],
    [
      'an account that is not there',
      { Target: { Type: 'ACCOUNT', Id: '999999999999' } },
      'INVALID_PARTY_TYPE_TARGET',
    ],
    ['no address', { Target: { Type: 'EMAIL', Id: 'someone' } }, 'INVALID_EMAIL_ADDRESS_TARGET'],
    [
      'an organization',
      { Target: { Type: 'ORGANIZATION', Id: 'o-1' } },
      'INVALID_PARTY_TYPE_TARGET',
    ],
    ['a bad tag', { Tags: [{ Key: 'aws:x', Value: '' }] }, 'INVALID_SYSTEM_TAGS_PARAMETER'],
  ] as const)('%s', async (_what, request, Reason) => {
    await expect(
      invite(request as unknown as Partial<InviteAccountToOrganizationRequest>),
    ).rejects.toMatchObject({ name: 'InvalidInputException', Reason });
  });
});
