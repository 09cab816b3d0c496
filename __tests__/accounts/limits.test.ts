import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { readDirectory } from '../../src/accounts/directory.ts';
import { parseAccountFile } from '../../src/accounts/parse.ts';

/*
 * The limits of AWS's own API models (botocore's `service-2.json` of organizations, account and iam), at the
 * boundary: the last value that AWS takes, and the first that it refuses.
 */

const isRight = (data: object): boolean => {
  const text = stringify({ root_email: 'aws@example.com', ...data });
  const { problems } = readDirectory('accounts', [parseAccountFile('accounts/x.yaml', text)]);
  return problems.every(({ severity }) => severity !== 'error');
};

const contact = { name: 'Ada', title: 'CTO', email: 'a@b.c', phone_number: '1' };

/** How a value of a field gets into a file. */
const FIELDS: Readonly<Record<string, (value: string) => object>> = {
  root_email: (root_email) => ({ root_email }),
  account_name: (account_name) => ({ account_name }),
  admin_delegate_role_name: (admin_delegate_role_name) => ({ admin_delegate_role_name }),
  account_alias: (account_alias) => ({ account_alias }),
  organizational_unit: (organizational_unit) => ({ organizational_unit }),
  'tag key': (key) => ({ tags: { [key]: 'x' } }),
  'tag value': (value) => ({ tags: { x: value } }),
  'contact name': (name) => ({ alternate_contacts: { billing: { ...contact, name } } }),
  'contact title': (title) => ({ alternate_contacts: { security: { ...contact, title } } }),
  'contact email': (email) => ({ alternate_contacts: { operations: { ...contact, email } } }),
  'contact phone': (phone) => ({
    alternate_contacts: { billing: { ...contact, phone_number: phone } },
  }),
};

const takes = (field: string, value: string): boolean => isRight(FIELDS[field]?.(value) ?? {});

const at = (length: number, rest = ''): string => `${'x'.repeat(length - rest.length)}${rest}`;

test.each<[field: string, least: number, most: number, rest: string]>([
  ['root_email', 6, 64, '@b.c'],
  ['account_name', 1, 50, ''],
  ['admin_delegate_role_name', 1, 64, ''],
  ['account_alias', 3, 63, ''],
  ['organizational_unit', 1, 128, ''],
  ['tag key', 1, 128, ''],
  ['tag value', 0, 256, ''],
  ['contact name', 1, 64, ''],
  ['contact title', 1, 50, ''],
  ['contact email', 5, 254, '@b.c'],
  ['contact phone', 1, 25, ''],
])('%s is %d to %d characters long', (field, least, most, rest) => {
  const text = (length: number): string =>
    field === 'contact phone' ? '1'.repeat(length) : at(length, rest);
  expect(takes(field, text(least))).toBe(true);
  expect(takes(field, text(most))).toBe(true);
  expect(takes(field, text(most + 1))).toBe(false);
  if (least > 0) expect(takes(field, text(least - 1))).toBe(false);
});

test.each([
  ['organizational_unit', 128],
  ['tag key', 128],
  ['tag value', 256],
  ['contact name', 64],
  ['contact title', 50],
])('%s counts a letter beyond the basic plane once', (field, most) => {
  expect(takes(field, '𝒜'.repeat(most))).toBe(true);
  expect(takes(field, '𝒜'.repeat(most + 1))).toBe(false);
});

/** Every ASCII character, and some that are not. */
const CHARACTERS = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...['é', 'ß', '日', '😀', '𝒜', '\u00a0', '\u3000', '\u2028', '\ufeff', '٣', 'ſ', 'K'],
];

/** Patterns as the models have them, anchored; Java's `\s` and `\w` are ASCII's. */
test.each<[field: string, pattern: RegExp, around: readonly [string, string]]>([
  // By the text on CreateAccountRequest's Email; the model's pattern alone says less.
  ['root_email', /^(?!["'()<>[\]:;,\\|%&@.])[!-~]$/, ['', 'ab@cd.ef']],
  ['root_email', /^(?!["'()<>[\]:;,\\|%&@])[!-~]$/, ['a', 'b@cd.ef']],
  ['root_email', /^[A-Za-z0-9.-]$/, ['ab@c', 'd.ef']],
  ['root_email', /^[A-Za-z0-9]$/, ['ab@cd.e', '']],
  ['account_name', /^[ -;=?-~]+$/, ['a', 'b']],
  ['admin_delegate_role_name', /^[A-Za-z0-9_+=,.@-]+$/, ['a', 'b']],
  ['account_alias', /^[a-z0-9-]$/, ['a', 'b']],
  ['account_alias', /^[a-z0-9]$/, ['ab', '']],
  ['account_alias', /^[a-z0-9]$/, ['', 'ab']],
  ['account_alias', /^[a-z0-9]$/, ['a-', 'b']],
  ['tag key', /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, ['a', 'b']],
  ['tag value', /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, ['', '']],
  ['contact email', /^[A-Za-z0-9_+=.#|!&-]$/, ['a', 'b@c.d']],
  ['contact email', /^[A-Za-z0-9_.-]$/, ['a@b', 'c.d']],
  ['contact email', /^[A-Za-z0-9_ \t\n\v\f\r]$/, ['a@b.c', '']],
  ['contact phone', /^[ \t\n\v\f\r0-9()+-]$/, ['1', '2']],
])('%s takes %s, between %j', (field, pattern, [before, after]) => {
  for (const character of CHARACTERS) {
    const wanted = pattern.test(character);
    expect([character, takes(field, before + character + after)]).toEqual([character, wanted]);
  }
});

test('an account alias is what the model of IAM says', () => {
  const model = /^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$/;
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9A-]{1,66}$/), (alias) => {
      expect(takes('account_alias', alias)).toBe(model.test(alias) && !/^\d{12}$/.test(alias));
    }),
  );
  expect(takes('account_alias', '111122223333')).toBe(false);
  expect(takes('account_alias', '1111222233334')).toBe(true);
});

describe('root_email', () => {
  test.each([
    'abcdef',
    'a@b@c.de',
    '@abcd.ef',
    'abc@def',
    'ab@.c.de',
    'ab@c.de.',
    'ab@c.de-',
    'ab@-c.de',
  ])('is not %s', (value) => expect(takes('root_email', value)).toBe(false));
  test.each(['a.b+c@d.ef', '!#$*+-/=?^_`{}~.x@a-b.c', 'A@B.CD'])('may be %s', (value) =>
    expect(takes('root_email', value)).toBe(true),
  );
});

test('an account that exists keeps an email that AWS would refuse today', () => {
  for (const email of [
    "o'brien@example.com",
    'ab@cde',
    `${'x'.repeat(70)}@example.com`,
    'ü@ü.de',
  ]) {
    expect(takes('root_email', email)).toBe(false);
    expect(isRight({ root_email: email, account_id: '111122223333' })).toBe(true);
  }
  for (const email of ['', 'x', '@', 'a@', '@b', 'a@b c', 'a\nb@c.de']) {
    expect(isRight({ root_email: email, account_id: '111122223333' })).toBe(false);
  }
});

test('organizational units are up to five deep, and a slash in a name is one character', () => {
  expect(takes('organizational_unit', 'a/b/c/d/e')).toBe(true);
  expect(takes('organizational_unit', 'a/b/c/d/e/f')).toBe(false);
  expect(takes('organizational_unit', '%2F'.repeat(128))).toBe(true);
  expect(takes('organizational_unit', '%2F'.repeat(129))).toBe(false);
  for (const path of ['/a', 'a/', 'a//b', '/'])
    expect(takes('organizational_unit', path)).toBe(false);
});

test('tags are 50, and none of them AWS’s own', () => {
  const tags = (count: number): object => ({
    tags: Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, ''])),
  });
  expect(isRight(tags(50))).toBe(true);
  expect(isRight(tags(51))).toBe(false);
  for (const key of ['aws:x', 'AWS:x', 'aWs:']) expect(takes('tag key', key)).toBe(false);
  for (const key of ['aws', 'awsx', 'x:aws:']) expect(takes('tag key', key)).toBe(true);
});

test.each(Object.keys(contact))('a contact needs its %s', (name) => {
  const rest = Object.fromEntries(Object.entries(contact).filter(([key]) => key !== name));
  expect(isRight({ alternate_contacts: { billing: contact } })).toBe(true);
  expect(isRight({ alternate_contacts: { billing: rest } })).toBe(false);
});
