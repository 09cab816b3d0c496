import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { readDirectory } from '../src/accounts/directory.ts';
import { parseAccountFile } from '../src/accounts/parse.ts';
import { accountData } from './accounts/arbitrary.ts';

/*
 * The schema that editors use, as it is committed. An editor reads YAML by itself, so here too the values come
 * from the yaml package and not from the parser of account files.
 */

const root = join(import.meta.dirname, '..');
const schema = JSON.parse(readFileSync(join(root, 'schema', 'account.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const accepts = (text: string): boolean => validate(parse(text, { merge: true }));
/** By itself, as the file of an account that is to be created where it has no id. */
const parses = (text: string): boolean => {
  const file = parseAccountFile('accounts/x.yaml', text);
  const { problems } = readDirectory('accounts', [file]);
  return file.fields !== undefined && !problems.some(({ isOfNewAccount }) => isOfNewAccount);
};

/** The account files that stand in a TypeScript file as template strings. */
function filesIn(path: string): readonly string[] {
  const source = readFileSync(join(root, path), 'utf8');
  return [...source.matchAll(/\.ya?ml': `([^`$]+)`/g)].flatMap(([, text]) => text ?? []);
}

describe('accepts what people have', () => {
  const folder = join(root, 'examples', 'accounts');
  test.each(readdirSync(folder))('examples/accounts/%s', (name) => {
    expect(accepts(readFileSync(join(folder, name), 'utf8'))).toBe(true);
  });

  test.each(['sandbox/demo.ts', '__tests__/e2e/paco.test.ts'])('the files of %s', (path) => {
    const files = filesIn(path).filter((text) => !text.includes('us-wst-2'));
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const text of files) expect([text, accepts(text)]).toEqual([text, true]);
  });

  test.each([
    ['an id without quotes', 'account_id: 111122223333'],
    ['one with a leading zero', 'account_id: 012345678912'],
    ['a line that waits for its id', 'account_id:'],
    ['an empty id', "account_id: ''"],
    ['an empty list of accounts', 'organization_account_ids:'],
    ['users without settings', 'admin_iam_users: {bob: }'],
    ['an empty tag value', 'tags: {team: ""}'],
    ['merged fields', '<<: {region: us-west-2}'],
    ['50 tags', `tags: {${tagList(50)}}`],
    ['a tag value of 256 letters beyond the basic plane', `tags: {x: ${'𝒜'.repeat(256)}}`],
  ])('%s', (_, line) => {
    const text = `root_email: aws@example.com\n${line}\n`;
    expect(accepts(text)).toBe(true);
    expect(parses(text)).toBe(true);
  });
});

test('accepts the email that an account has, whatever AWS asks of new ones', () => {
  const text = "root_email: o'brien@example.com\naccount_id: '111122223333'\n";
  expect([accepts(text), parses(text)]).toEqual([true, true]);
});

test.each([
  ['no email', 'title: x'],
  ['an unknown key', 'root_email: aws@example.com\nroot_mail: aws@example.com'],
  ['a list', '- root_email: aws@example.com'],
  ...[
    'account_type: GCP',
    'account_id: 1111222233334',
    "account_id: '11112222333'",
    'account_id: -1',
    'account_id: 1.5',
    'account_id: true',
    'account_name: <prod>',
    "account_name: ''",
    `account_name: ${'x'.repeat(51)}`,
    'account_alias: Prod',
    'account_alias: a--b',
    "account_alias: '111122223333'",
    'admin_delegate_role_name: a/b',
    `admin_delegate_role_name: ${'x'.repeat(65)}`,
    `account_alias: ${'x'.repeat(64)}`,
    'alternate_contacts: {legal: {}}',
    'alternate_contacts: {billing: {name: x, title: x, email: x@x.x, phone_number: "1\u00a02"}}',
    'alternate_contacts: {billing: {name: x}}',
    'enabled: yes',
    'iam_user_access_to_billing: deny',
    'is_master: "true"',
    'organization_account_ids: prod',
    'organization_account_ids: [111122223333]',
    'organizational_unit: /Prod',
    'organizational_unit: Prod/',
    'region: us-wst-2',
    'tags: {team: 7}',
    'tags: {aws:team: x}',
    'tags: {AWS:team: x}',
    'tags: {a*b: x}',
    `tags: {x: ${'x'.repeat(257)}}`,
    `tags: {${tagList(51)}}`,
    'tags: [team]',
    'tags:',
    'title: 7',
  ].map((line) => [line.slice(0, 50), `root_email: aws@example.com\n${line}`] as const),
  ...[
    'aws',
    'a@b.c',
    'aws@example',
    '.aws@example.com',
    'aws@-example.com',
    `${'x'.repeat(53)}@example.com`,
  ].map((email) => [email, `root_email: ${email}`] as const),
])('refuses, as the parser does: %s', (_, text) => {
  expect(accepts(text)).toBe(false);
  expect(parses(text)).toBe(false);
});

test('agrees with the parser', () => {
  const seen = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(accountData, (data) => {
      // How many digits a number was written with, only the parser sees: see the next test.
      fc.pre(typeof data.account_id !== 'number');
      const text = stringify(data);
      const isRight = parses(text);
      seen[isRight ? 'right' : 'wrong']++;
      expect(accepts(text)).toBe(isRight);
    }),
    { numRuns: 2000 },
  );
  // Only a fair share of both shows anything.
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(300);
});

test('an id without quotes is at most let through, never refused wrongly', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{10,14}$/), (digits) => {
      const text = `root_email: aws@example.com\naccount_id: ${digits}\n`;
      expect(parses(text)).toBe(digits.length === 12);
      if (digits.length === 12) expect(accepts(text)).toBe(true);
      if (Number(digits) > 999_999_999_999) expect(accepts(text)).toBe(false);
    }),
  );
});

test('every field tells a reader what it means', () => {
  const undescribed = (name: string, property: Record<string, unknown>): string[] => {
    const inside = [property, ...((property.anyOf as Record<string, unknown>[] | undefined) ?? [])];
    const children = inside.flatMap(({ properties, additionalProperties: rest }) => [
      ...Object.entries((properties ?? {}) as Record<string, Record<string, unknown>>),
      ...(typeof rest === 'object' && rest
        ? [['*', { description: 'any', ...rest }] as const]
        : []),
    ]);
    const below = children.flatMap(([key, child]) => undescribed(`${name}.${key}`, child));
    return typeof property.description === 'string' ? below : [name, ...below];
  };
  expect(undescribed('', schema)).toEqual([]);
  expect(undescribed('', { properties: { a: {} } })).toEqual(['', '.a']);
});

function tagList(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}: v`).join(', ');
}
