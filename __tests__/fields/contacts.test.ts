import { expect, test } from '@jest/globals';
import { type Bench, startBench } from '../organization/bench.ts';

const { putContact, readContacts } = await import('../../src/fields/contacts/aws.ts');
const { hasAccountManagement } = await import('../../src/organization/service-access.ts');

const ADA = {
  name: 'Ada',
  title: 'Security',
  email: 'ada@example.com',
  phoneNumber: '+1 555-0100',
};
const EVE = { ...ADA, name: 'Eve', email: 'eve@example.com' };

const ENABLE =
  'aws organizations enable-aws-service-access --service-principal account.amazonaws.com';

test('a contact is set, changed, and found to be so', async () => {
  const { writer, reader, aws } = await startBench();
  const { id } = aws.addAccount();
  const types = ['billing', 'operations', 'security'] as const;
  expect(await readContacts(reader, id, types)).toEqual({});
  expect(await putContact(writer, id, 'security', ADA)).toEqual({ kind: 'done' });
  expect(await putContact(writer, id, 'security', EVE)).toEqual({ kind: 'done' });
  expect(await putContact(writer, id, 'security', EVE)).toEqual({ kind: 'already' });
  expect(await putContact(writer, id, 'billing', ADA)).toEqual({ kind: 'done' });
  expect(await readContacts(reader, id, types)).toEqual({ billing: ADA, security: EVE });
  expect(await readContacts(reader, id, ['security'])).toEqual({ security: EVE });
  expect(aws.account(id).contacts.SECURITY).toMatchObject({ EmailAddress: EVE.email });
});

test("the management account's own contacts go without its id", async () => {
  const { writer, reader, aws } = await startBench();
  expect(await putContact(writer, undefined, 'operations', ADA)).toEqual({ kind: 'done' });
  expect(await readContacts(reader, undefined, ['operations'])).toEqual({ operations: ADA });
  expect(aws.account(aws.managementId).contacts.OPERATIONS).toMatchObject({ Name: 'Ada' });
});

test('without trusted access the remedy is the command that enables it', async () => {
  const { writer, reader, aws } = await startBench();
  const { id } = aws.addAccount();
  expect(await hasAccountManagement(reader)).toBe(true);
  aws.setTrustedAccess('account.amazonaws.com', false);
  expect(await hasAccountManagement(reader)).toBe(false);
  const hint = expect.stringContaining(ENABLE);
  expect(await putContact(writer, id, 'billing', ADA)).toMatchObject({ kind: 'failed', hint });
  await expect(readContacts(reader, id, ['billing'])).rejects.toMatchObject({ hint });
  // The management account needs none for itself.
  expect(await putContact(writer, undefined, 'billing', ADA)).toEqual({ kind: 'done' });
});

test('a role that may not ask about trusted access gets no answer', async () => {
  const { reader, aws } = await startBench();
  const operation = 'ListAWSServiceAccessForOrganization';
  aws.refuse({ operation, code: 'AccessDeniedException' });
  expect(await hasAccountManagement(reader)).toBeUndefined();
});

test('what AWS does not take is said in its words', async () => {
  const { writer, aws } = await startBench();
  const { id } = aws.addAccount();
  expect(await putContact(writer, id, 'billing', { ...ADA, phoneNumber: 'none' })).toMatchObject({
    kind: 'failed',
    message: expect.stringContaining('phoneNumber'),
    hint: expect.stringContaining('Correct the value'),
  });
});

const faults: [string, Parameters<Bench['aws']['server']['fault']>[0]][] = [
  [
    'a fault before',
    { operation: 'PutAlternateContact', when: 'before', effect: 'error', times: 4 },
  ],
  ['a fault after', { operation: 'PutAlternateContact', when: 'after', effect: 'error', times: 4 }],
  ['a lost answer', { operation: 'PutAlternateContact', when: 'after', effect: 'reset' }],
  [
    'throttling',
    { operation: 'PutAlternateContact', when: 'before', effect: 'throttle', times: 4 },
  ],
  [
    'a lag',
    { operation: 'GetAlternateContact', when: 'before', effect: 'stale', skip: 1, times: 3 },
  ],
];

test.each(faults)('%s is overcome', async (_what, fault) => {
  const { writer, aws } = await startBench();
  const { id } = aws.addAccount();
  aws.server.fault(fault);
  expect(await putContact(writer, id, 'billing', ADA)).toEqual({ kind: 'done' });
});

test('more changes at once than AWS takes in a second are all made', async () => {
  const { writer, aws } = await startBench();
  const ids = aws.addAccounts(40).map(({ id }) => id);
  const settled = await Promise.all(ids.map((id) => putContact(writer, id, 'billing', ADA)));
  expect(settled).toEqual(ids.map(() => ({ kind: 'done' })));
});
