import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { setAccountId } from '../../src/accounts/edit.ts';
import { parseAccountFile } from '../../src/accounts/parse.ts';
import { accountData, emails, ids } from './arbitrary.ts';

const ID = '012345678901';

const fieldsOf = (text: string) => parseAccountFile('accounts/x.yaml', text).fields;

/** Lines with their ends. */
const lines = (text: string): readonly string[] => text.split(/(?<=\n)/);

/**
 * The one line that was put in or changed, with the one that stood there before.
 * @throws when anything else differs
 */
function difference(before: string, after: string): { was: string | undefined; is: string } {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
  expect(after.startsWith(mark)).toBe(true);
  const [old, now] = [lines(before.slice(mark.length)), lines(after.slice(mark.length))];
  const at = now.findIndex((line, index) => line !== old[index]);
  const is = now[at];
  if (is === undefined) throw new Error('nothing differs');
  const isAdded = now.length === old.length + 1;
  expect([...now.slice(0, at), ...(isAdded ? [] : [old[at]]), ...now.slice(at + 1)]).toEqual(old);
  return { was: isAdded ? undefined : old[at], is };
}

const end = fc.constantFrom('', ' ', ' # a note: with colon', '   # 012345678901');
const quoted = (value: string) => fc.constantFrom(value, `'${value}'`, `"${value}"`);

const emailLines = emails.chain((email) =>
  fc.oneof(
    fc
      .tuple(quoted('root_email'), quoted(email), end)
      .map(([key, value, rest]) => `${key}: ${value}${rest}`),
    fc.constantFrom(
      `root_email: >-\n   ${email}`,
      `root_email: |-\n   ${email}\n`,
      `root_email:\n   ${email}`,
      `root_email:    &mail ${email}`,
      `? root_email\n: ${email}`,
      `&key root_email: ${email}`,
      `<<: {root_email: ${email}}`,
    ),
  ),
);

const otherLines = fc.uniqueArray(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('title: Über # x', 'region: us-west-2', 'enabled: true'), end)
      .map((parts) => parts.join('')),
    fc.constantFrom(
      'tags:\n   team: core\n   # within\n   "a": b',
      'tags: {team: core, a: b}',
      'name: |+\n   text: # no comment\n\n',
      "account_name: 'two\n   lines'",
      '# account_id: 1',
      '',
      '   ',
    ),
  ),
  { maxLength: 4, selector: (line) => line.split(':')[0] },
);

const waiting = fc.option(
  fc
    .tuple(fc.constantFrom('', ' ~', ' null', ' NULL', " ''", ' ""', '\n   ""', ' >-'), end)
    // A block without lines takes no comment.
    .map(([value, rest]) => `account_id:${value}${value.endsWith('>-') ? '' : rest}`),
  { nil: undefined, freq: 3 },
);

/** Files in block style, in every dress that people and editors give them. */
const files = fc
  .record({
    email: emailLines,
    others: otherLines,
    waiting,
    split: fc.nat(4),
    start: fc.constantFrom('', '# Accounts\n\n', '---\n', '--- # start\n', '%YAML 1.2\n---\n'),
    last: fc.constantFrom('\n', '', '\n\n# end', '\n# end\n', '\n...\n'),
    indent: fc.constantFrom('', '', '  '),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '', '\uFEFF'),
  })
  .map(({ email, others, waiting, split, start, last, indent, newline, mark }) => {
    const fields = [...others.slice(0, split), email, ...others.slice(split)];
    if (waiting !== undefined) fields.splice(split + 1, 0, waiting);
    const body = fields.join('\n').replace(/^(?=.)/gm, indent);
    // For the yaml package a mark is one more column, so that nothing could stand below an indented line.
    return (indent === '' ? mark : '') + `${start}${body}${last}`.replaceAll('\n', newline);
  })
  .filter((text) => fieldsOf(text) !== undefined);

describe('a new id', () => {
  test('changes one line, and says what it should', () => {
    const seen = { added: 0, changed: 0 };
    fc.assert(
      fc.property(files, ids, (before, id) => {
        const after = setAccountId(before, id);
        const { was, is } = difference(before, after);
        seen[was === undefined ? 'added' : 'changed']++;
        if (was === undefined) {
          const newline = before.includes('\r\n') ? '\r\n' : '\n';
          expect(is.trimStart()).toBe(`account_id: '${id}'${newline}`);
        } else {
          expect(is).toContain(`'${id}'`);
          expect(is.includes('#')).toBe(was.includes('#'));
        }
        expect(fieldsOf(after)).toEqual({ ...fieldsOf(before), account_id: id });
        expect(setAccountId(after, id)).toBe(after);
        expect(() => setAccountId(after, '999999999999')).toThrow(`${id} already`);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(seen.added, seen.changed)).toBeGreaterThan(200);
  });

  test.each([
    ['block', {}],
    ['flow', { collectionStyle: 'flow' }],
    [
      'JSON',
      {
        collectionStyle: 'flow',
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'QUOTE_DOUBLE',
      },
    ],
    ['long flow', { collectionStyle: 'flow', lineWidth: 20 }],
  ] as const)('goes into whatever fields a file has, in %s style', (_, style) => {
    fc.assert(
      fc.property(accountData, ids, (data, id) => {
        const before = stringify(data, style);
        const fields = fieldsOf(before);
        fc.pre(fields !== undefined && fields.account_id === undefined);
        const after = setAccountId(before, id);
        difference(before, after);
        expect(fieldsOf(after)).toEqual({ ...fields, account_id: id });
      }),
    );
  });

  test.each([
    [
      'after the email',
      'title: x\nroot_email: a@b.cd # mine\nregion: us-west-2\n',
      'title: x\nroot_email: a@b.cd # mine\nID\nregion: us-west-2\n',
    ],
    [
      'before it where the last line must stay',
      '# c\r\nroot_email: a@b.cd',
      '# c\r\nID\r\nroot_email: a@b.cd',
    ],
    [
      'with the line end of its neighbour',
      'root_email: a@b.cd\ntitle: "x\r\n  y"\r\n',
      'root_email: a@b.cd\nID\ntitle: "x\r\n  y"\r\n',
    ],
    [
      'at the indentation of the others',
      '  root_email: a@b.cd\n  title: x',
      '  root_email: a@b.cd\n  ID\n  title: x',
    ],
    ['behind a byte order mark', '\uFEFFroot_email: a@b.cd', '\uFEFFID\nroot_email: a@b.cd'],
    [
      'into the place that waits',
      'account_id: # soon\nroot_email: a@b.cd\n',
      'ID # soon\nroot_email: a@b.cd\n',
    ],
    [
      'into a flow map',
      '{root_email: a@b.cd, title: x} # c',
      '{root_email: a@b.cd, ID, title: x} # c',
    ],
    ['into a name without a colon', '{account_id, root_email: a@b.cd}', '{ID, root_email: a@b.cd}'],
    [
      'instead of an alias',
      'title: &t ""\naccount_id: *t\nroot_email: a@b.cd',
      'title: &t ""\nID\nroot_email: a@b.cd',
    ],
    [
      'beside a value that holds itself',
      'root_email: a@b.cd\nadmin_iam_users: &u {x: *u}',
      'root_email: a@b.cd\nID\nadmin_iam_users: &u {x: *u}',
    ],
  ])('stands %s', (_, before, after) => {
    expect(fieldsOf(before)).toBeDefined();
    expect(setAccountId(before, ID)).toBe(after.replace('ID', `account_id: '${ID}'`));
  });
});

test.each([
  ['an id', `root_email: a@b.cd\naccount_id: '${ID}'\n`],
  ['one without quotes', `account_id: ${ID} # c\nroot_email: a@b.cd`],
])('a file that has %s stays, byte for byte', (_, text) => {
  expect(setAccountId(text, ID)).toBe(text);
});

test.each([
  [
    'another id',
    "root_email: a@b.cd\naccount_id: '111122223333'",
    'has the account_id 111122223333 already',
  ],
  [
    'another one without quotes',
    'account_id: 011122223333',
    'has the account_id 011122223333 already',
  ],
  ['no YAML', 'a: [', 'never closed'],
  ['no map', '- a', 'not a map'],
  ['nothing', '', 'not a map'],
  [
    'an anchor that its id would move',
    'root_email: a@b.cd\naccount_id: &a ""\ntitle: *a\n',
    'no place',
  ],
])('a file with %s is left alone', (_, text, message) => {
  expect(() => setAccountId(text, ID)).toThrow(message);
});
