import { expect, test } from '@jest/globals';
import { type Entry, MAX_FILES, readAccounts, readableOf } from '../../src/accounts/folder.ts';
import { initFiles } from '../../src/accounts/init.ts';
import { Failure } from '../../src/failure.ts';

const folder = (count: number) => {
  const entries = Array.from({ length: count }, (_, n): Entry => {
    const name = n === 0 ? 'master.yaml' : `a${String(n).padStart(5, '0')}.yaml`;
    return { name, kind: 'file', oid: n === 0 ? 'm' : 'x', size: 20 };
  });
  return { directory: 'accounts', entries };
};

const contents = new Map([
  ['m', { kind: 'text', text: "root_email: aws@example.com\naccount_id: '111122223333'\n" }],
  ['x', { kind: 'text', text: 'root_email: x@example.com\naccount_id:\n' }],
] as const);

test('as many files as may be are all read, and clash in few words', () => {
  const { desired } = readAccounts('accounts', folder(MAX_FILES), contents);
  expect(desired.files).toHaveLength(MAX_FILES);
  expect(desired.problems).toHaveLength(1);
  expect(desired.problems[0]?.also).toHaveLength(MAX_FILES - 2);
});

test('of more files than that none is read, none is thought to be gone, and none is added', () => {
  const many = folder(MAX_FILES + 1);
  expect(readableOf(many)).toEqual([]);
  const { desired, oids } = readAccounts('accounts', many, new Map());
  expect(oids.size).toBe(MAX_FILES + 1);
  expect(desired.accounts.size).toBe(0);
  expect(
    desired.problems.filter(
      ({ severity, isOfNewAccount }) => severity === 'error' && !isOfNewAccount,
    ),
  ).toEqual([
    expect.objectContaining({
      at: { file: 'accounts/a10000.yaml', line: 1, column: 1 },
      message: '`accounts` has 10001 account files, and the limit is 10000: none of them is read',
    }),
  ]);
  const request = { accounts: [{ name: 'new', email: 'new@example.com' }] };
  expect(() => initFiles(desired, request)).toThrow(Failure);
});

test('a list of as many mistyped names is held against the files at once', () => {
  const names = folder(MAX_FILES).entries.map(({ name }) => name.replace('.yaml', ''));
  const list = names.map((name) => `- ${name}x`).join('\n');
  const text = `root_email: aws@example.com\norganization_account_ids:\n${list}\n`;
  const listing = new Map([...contents, ['m', { kind: 'text', text }] as const]);
  const { desired } = readAccounts('accounts', folder(MAX_FILES), listing);
  const listed = desired.problems.filter(({ message }) => message.includes('is listed, but'));
  expect(listed).toHaveLength(MAX_FILES);
  expect(listed.filter(({ hint }) => hint?.startsWith('Did you mean'))).toHaveLength(20);
});
