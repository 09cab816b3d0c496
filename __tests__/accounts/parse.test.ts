import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { type AccountFile, parseAccountFile } from '../../src/accounts/parse.ts';
import { parts } from '../../src/text.ts';
import { accountData, emails, ids } from './arbitrary.ts';

const parse = (text: string): AccountFile => parseAccountFile('accounts/prod.yaml', text);

/** The problems as `3:1 error: message | hint`. */
const said = (text: string): readonly string[] =>
  parse(text).problems.map(
    ({ at, severity, message, hint = '' }) =>
      `${at?.line}:${at?.column} ${severity}: ${message} | ${hint}`,
  );

const yamlLike = fc
  .array(
    fc.constantFrom(
      ...[
        'root_email',
        'account_id',
        'tags',
        'a',
        '12',
        "'",
        '"',
        ':',
        ': ',
        '- ',
        '? ',
        '\n',
        '\n  ',
      ],
      ...[
        '\r\n',
        '\t',
        '{',
        '}',
        '[',
        ']',
        ', ',
        '&x ',
        '*x',
        '<<: ',
        '!!str ',
        '!t ',
        '|\n',
        '>\n',
      ],
      ...[
        '# c',
        '---\n',
        '...\n',
        '%YAML 1.1\n',
        '\uFEFF',
        '\0',
        '\u2028',
        '😀',
        '\ud800',
        '~',
        '@',
        '`',
      ],
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** A right file with something put into it, or cut out of it. */
const damaged = fc
  .tuple(accountData, fc.nat(400), fc.nat(5), fc.oneof(yamlLike, fc.string({ unit: 'binary' })))
  .map(([data, at, cut, put]) => {
    const text = stringify(data);
    return text.slice(0, at) + put + text.slice(at + cut);
  });

const bytes = fc.uint8Array({ maxLength: 80 }).map((array) => new TextDecoder().decode(array));

describe('any text', () => {
  test('is read without a throw, into values or located problems', () => {
    fc.assert(
      fc.property(fc.oneof(yamlLike, damaged, bytes), (text) => {
        const { fields, problems, at } = parse(text);
        const isWrong = problems.some(({ severity }) => severity === 'error');
        expect(fields === undefined).toBe(isWrong);
        const lines = text.replace(/^\uFEFF/, '').split('\n');
        for (const spot of [...problems.map((problem) => problem.at), at(), at('tags', 'a')]) {
          expect(spot?.file).toBe('accounts/prod.yaml');
          const { line = 0, column = 0 } = spot ?? {};
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          // Just behind the last character is where something is missing.
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('is told in our sentences, with its own words between backquotes', () => {
    const mark = 'zqz';
    const foreign = fc
      .array(fc.constantFrom('`', '\n', '|', '<b>', '@', '[x](y)', ':', '- ', "'", ' '), {
        maxLength: 5,
      })
      .map((parts) => parts.join(mark) + mark);
    const spots = fc.constantFrom<(text: string) => unknown>(
      (text) => ({ [text]: 1 }),
      (text) => ({ root_email: text }),
      (text) => ({ region: text, enabled: text, tags: text }),
      (text) => ({ tags: { [text]: text }, account_id: text }),
      (text) => ({ alternate_contacts: { [text]: 1, billing: { [text]: text, email: text } } }),
      (text) => text,
    );
    fc.assert(
      fc.property(foreign, spots, fc.boolean(), (text, spot, isRaw) => {
        const file = parse(isRaw ? `root_email: ${text}\n${text}: x` : stringify(spot(text)));
        for (const { message, hint = '' } of file.problems) {
          for (const sentence of [message, hint]) {
            const words = parts(sentence).filter(({ isCode }) => !isCode);
            expect(words.map((part) => part.text).join('')).not.toMatch(/`|zqz/);
            expect(sentence).not.toContain('\n');
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['lists in lists', '['.repeat(50_000)],
    ['maps in maps', '{a: '.repeat(20_000)],
    ['deep and closed', `tags: ${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['lists by dashes', '- '.repeat(50_000)],
    ['keys by question marks', '? '.repeat(50_000)],
    ['aliases of aliases', bomb()],
    ['a value that holds itself', 'root_email: &a [*a]'],
    ['a merge of itself', '&a\n<<: *a'],
    ['no end of @', `root_email: '${'@'.repeat(250_000)}'`],
    ['no end of dots', `root_email: 'a@${'.'.repeat(250_000)}!'`],
    ['a long region', `region: ${'u'.repeat(100_000)}`],
    ['a long name of a unit', `organizational_unit: ${'%2F'.repeat(80_000)}`],
    ['anchors', `a: ${'&a '.repeat(60_000)}`],
    ['aliases', `a: &a x\nb: [${'*a,'.repeat(60_000)}]`],
    ['closing brackets', ']'.repeat(100_000)],
    ['documents', '---\n'.repeat(60_000)],
    ['byte order marks', '\uFEFF'.repeat(100_000)],
    ['one key many times', 'title: x\n'.repeat(20_000)],
    ['unknown keys', many((n) => `k${n}:`)],
    ['unknown keys near to a known one', many((n) => `root_emai${n}: x`)],
    ['tags that are numbers', `tags:\n${many((n) => `  k${n}: 1`)}`],
    ['merged keys', `admin_iam_users: &a\n${many((n) => `  k${n}: x`)}\n<<: *a`],
  ])('made to be slow (%s) is read, into few problems', (_, text) => {
    const { problems, fields } = parse(text);
    expect(fields).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(21);
  });

  test('twice as long takes about twice as long', () => {
    const times = [4000, 16_000].map((size) => {
      const text = `${many((n) => `k${n}: x`, size)}\na: [${'&a '.repeat(size)}]`;
      const start = process.cpuUsage();
      parse(text);
      const { user } = process.cpuUsage(start);
      return user / size;
    });
    // Each key against all others would take four times as long for each of them.
    expect(times[1]).toBeLessThan(2.5 * (times[0] ?? 0));
  });

  test('with many mistakes has the first ones told, and the others counted', () => {
    const { problems } = parse(`root_email: a@b.cd\n${many((n) => `k${n}: x`, 500)}`);
    expect(problems.map(({ at }) => at?.line)).toEqual([...Array(21).keys()].map((n) => n + 2));
    expect(problems.at(-1)?.message).toBe('480 more problems in this file');
  });

  test.each([
    ['100 levels', `tags: ${'['.repeat(100)}${']'.repeat(100)}`, /^1:56 error: maps and lists are/],
    [
      '101 aliases',
      `a: &a x\nb:\n${'- *a\n'.repeat(101)}`,
      /^103:3 error: .*more than 100 aliases/,
    ],
  ])('beyond what any account needs (%s) is located', (_, text, expected) => {
    expect(said(text)).toEqual([expect.stringMatching(expected)]);
  });
});

test('the values of a right file come back as they are', () => {
  fc.assert(
    fc.property(accountData, (data) => {
      fc.pre(
        (typeof data.account_id === 'string' && data.account_id !== '') || !('account_id' in data),
      );
      const { fields } = parse(stringify(data));
      if (fields) expect(fields).toEqual(data);
    }),
  );
});

describe('account_id', () => {
  test('without quotes is taken digit by digit, with a note', () => {
    fc.assert(
      fc.property(emails, ids, (email, id) => {
        const text = `root_email: ${email}\naccount_id: ${id}\n`;
        expect(parse(text).fields?.account_id).toBe(id);
        expect(said(text)).toEqual([expect.stringMatching(/^2:13 note: .*not in quotes/)]);
        expect(said(text)[0]).toContain(`\`'${id}'\``);
      }),
    );
  });

  test('in quotes is taken without a word', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom("'", '"'), (id, quote) => {
        const { fields, problems } = parse(`root_email: a@b.cd\naccount_id: ${quote}${id}${quote}`);
        expect(fields?.account_id).toBe(id);
        expect(problems).toEqual([]);
      }),
    );
  });

  test.each(['', '~', 'null', 'NULL', "''", '""', '# to come', '\n  ""'])(
    'that waits for a value (%j) is none',
    (value) => {
      const { fields, problems } = parse(`root_email: a@b.cd\naccount_id: ${value}\n`);
      expect(fields).toEqual({ root_email: 'a@b.cd' });
      expect(problems).toEqual([]);
    },
  );

  test.each(['11112222333', '1111222233334', '0x1f1f1f1f1f', '1e11', '12ab', "' 111122223333'"])(
    'is not %s',
    (value) => {
      expect(parse(`root_email: a@b.cd\naccount_id: ${value}\n`).fields).toBeUndefined();
    },
  );
});

test.each([
  ['nothing', '# only a comment', '1:1 error: the file is empty'],
  ['a list', '- x', '1:1 error: the file is not a map of fields'],
  ['no email', 'title: x', '1:1 error: `root_email` is missing'],
  [
    'an unknown key',
    'root_email: a@b.cd\nacount_id: x',
    '2:1 error: unknown field `acount_id` | Did you mean `account_id`?',
  ],
  [
    'a key twice',
    'root_email: a@b.cd\nroot_email: a@b.cd',
    '2:1 error: duplicate key `root_email`',
  ],
  ['a second document', 'root_email: a@b.cd\n---\ntitle: x', '2:1 error: a second YAML document'],
  ['a tab', 'tags:\n\tteam: x', '2:1 error: the line is indented with a tab'],
  ['a bare @', 'title: @x', '1:8 error: invalid YAML'],
  ['a tag', 'root_email: !secret x', '1:13 error: the value has a tag'],
  ['binary', 'root_email: !!binary aGVsbG8=', '1:22 error: `root_email` is a value with a tag'],
  [
    'a key that is no text',
    'root_email: a@b.cd\n[a]: b',
    '2:1 error: the name of this field is not text',
  ],
  ['a merge of nothing', '<<: 5', '1:5 error: `<<` can only merge a map'],
  [
    'a merge of what has no anchor',
    'root_email: a@b.cd\n<<: *none\n',
    '2:5 error: the alias `*none` has no anchor `&none` before it | Write the value out.',
  ],
  [
    'a merge of text in a list',
    'root_email: a@b.cd\n<<: [{title: x}, y]\n',
    '2:18 error: `<<` can only merge a map',
  ],
  [
    'an alias before its anchor',
    'root_email: a@b.cd\ntitle: *x\nname: &x y\n',
    '2:8 error: the alias `*x` has no anchor',
  ],
  [
    'endless data of few lines',
    `root_email: a@b.cd\na: &a [x,x,x,x]\n${['b', 'c', 'd', 'e'].map((key, n) => `${key}: &${key} [${Array(4).fill(`*${'abcd'[n]}`).join()}]`).join('\n')}`,
    '3:8 error: an alias can',
  ],
  [
    'a double quote that is never closed',
    'title: x\nroot_email: "a@b.cd\nregion: us-west-2\n',
    '2:13 error: the quote that opens here is never closed | Close it',
  ],
  [
    'a single quote that is never closed',
    "tags:\n  team: 'core\n  cost: x\nroot_email: a@b.cd\n",
    '2:9 error: the quote that opens here is never closed',
  ],
  [
    'a quote that only seems closed',
    'root_email: a@b.cd\ntitle: "a\\"\n',
    '2:8 error: the quote that opens here is never closed',
  ],
  [
    'a brace that is never closed',
    'root_email: a@b.cd\ntags: {a: b, c: [d]\n',
    '2:7 error: the bracket that opens here is never closed',
  ],
  [
    'a bracket that is never closed',
    'organization_account_ids: [a,\n  b\nroot_email: a@b.cd\n',
    '1:27 error: the bracket that opens here is never closed',
  ],
  [
    'a merge conflict',
    '<<<<<<< HEAD\nroot_email: a@b.cd\n=======\nroot_email: c@d.ef\n>>>>>>> theirs\n',
    '1:1 error: the file has a merge conflict: `<<<<<<< HEAD` | Resolve it',
  ],
  [
    'a merge conflict further down',
    'root_email: a@b.cd\ntags:\n<<<<<<< ours\n  a: x\n||||||| base\n=======\n  a: y\n>>>>>>> theirs\n',
    '3:1 error: the file has a merge conflict',
  ],
  ['a template', 'root_email: {{ .Email }}', 'So must be a value that begins with `{`'],
  [
    'a colon in a value',
    'root_email: a@b.cd\ntitle: a: b',
    'A value with `: ` in it must be in quotes',
  ],
  ['a wrong indentation', 'root_email: a@b.cd\n  title: x', 'check the indentation'],
  ['a wrong escape', 'root_email: a@b.cd\ntitle: "C:\\q"', 'Use single quotes'],
  ['an ampersand alone', 'root_email: a@b.cd\ntitle: & Co', 'must be in quotes'],
  ['a directive', '%FOO x\n---\nroot_email: a@b.cd', '1:1 error: invalid YAML'],
  ['a null', '---\n', 'error: the file is empty | An account needs at least'],
  ['a tilde', '~', '1:1 error: the file is empty'],
  [
    'a mistyped region',
    'root_email: a@b.cd\nregion: us-wst-2',
    '2:9 error: `region` is `us-wst-2`, which is not a known region | Did you mean `us-west-2`?',
  ],
  [
    'a number for text',
    'root_email: a@b.cd\ntags: {team: 7}',
    '2:14 error: `tags.team` is the number `7`, but must be text | Put it in quotes.',
  ],
  [
    'text for a boolean',
    'root_email: a@b.cd\nenabled: yes',
    '2:10 error: `enabled` is `yes`, but must be true or false | Write `true` or `false`, without quotes.',
  ],
  ...[
    ['tags: {team: +15550100}', 'the number `+15550100`'],
    ['tags: {team: 0123}', 'the number `0123`'],
    ['tags: {team: 1.10}', 'the number `1.10`'],
    ['tags: {team: 1e3}', 'the number `1e3`'],
    ['tags: {team: 0x1F}', 'the number `0x1F`'],
    ['tags: {team: 0o17}', 'the number `0o17`'],
    ['tags: {team: -.INF}', 'the number `-.INF`'],
    ['tags: {team: 123456789012345678901}', 'the number `123456789012345678901`'],
    ['tags: {team: True}', 'the boolean `True`'],
    ['tags: {team: &x 007}', 'the number `007`'],
    ['admin_iam_users: {a: {username: &x 007}}\ntags: {team: *x}', 'the number `007`'],
    ['alternate_contacts: {billing: {phone_number: +15550100}}', 'the number `+15550100`'],
    ['organization_account_ids: [0123]', 'the number `0123`'],
    ['title: 1.10', 'the number `1.10`'],
    ['region: 1.10', '`region` is `1.10`'],
    ['iam_user_access_to_billing: TRUE', '`iam_user_access_to_billing` is `TRUE`'],
    ['is_master: 0123', 'the number `0123`'],
    ['enabled: 2024-01-01', '`enabled` is `2024-01-01`'],
    ['account_id: 1.10', 'the number `1.10`'],
  ].map(([text = '', shown = '']): [string, string, string] => [
    `as written: ${text}`,
    `root_email: a@b.cd\n${text}`,
    shown,
  ]),
  ['no value', 'root_email: a@b.cd\ntags:', '2:6 error: `tags` has no value'],
  [
    'a key deep inside',
    'root_email: a@b.cd\nalternate_contacts:\n  billing:\n    nam: x\n',
    '4:5 error: unknown field `nam` | Did you mean `name`?',
  ],
  [
    'behind a mark and CRLF',
    '\uFEFFtitel: x\r\nroot_email: a\r\n',
    '1:1 error: unknown field `titel` | Did you mean `title`?',
  ],
])('%s is shown where it is, in words', (_, text, expected) => {
  expect(said(text).join('\n')).toContain(expected);
});

test.each([
  ' root_email: a@b.cd\ntitle: x\n',
  '{% if x %}\nroot_email: a@b.cd\n{% endif %}\n',
  'root_email: "a" b\n: : x ] }\n',
  '<<<<<<< HEAD\nroot_email: a@b.cd\n=======\nroot_email: c@d.ef\n>>>>>>> theirs\n',
])('the first fault of %j is told, with what to do, and not what comes of it', (text) => {
  const { problems } = parse(text);
  expect(problems.length).toBeLessThanOrEqual(3);
  for (const { message, hint } of problems) {
    expect(message).not.toContain('in YAML stream');
    expect(hint).toBeTruthy();
  }
});

test('problems are in the order of their lines', () => {
  const text = 'tags: {team: 7}\nregion: x\nroot_email: x\nacount_id: y\naccount_id: 1\n';
  const lines = parse(text).problems.map(({ at }) => at?.line);
  expect(new Set(lines)).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(lines).toEqual([...lines].sort());
});

test('a merged or aliased value is located where it was written', () => {
  const lines = [
    'tags: &t',
    '  team: core',
    'root_email: a@b.cd',
    '<<: [*b, {region: us-west-2}]',
    'alternate_contacts: {billing: &c {nam: x}, security: *c}',
  ];
  const { at } = parse(['admin_iam_users: {b: &b {title: x}}', ...lines].join('\n'));
  expect(at('title')).toMatchObject({ line: 1, column: 33 });
  expect(at('tags', 'team')).toMatchObject({ line: 3, column: 9 });
  expect(at('tags', 'none')).toMatchObject({ line: 3 });
  expect(at('region')).toMatchObject({ line: 5, column: 19 });
  expect(at('alternate_contacts', 'security', 'nam')).toMatchObject({ line: 6, column: 40 });
});

test.each([
  ['accounts/prod.yaml', 'prod'],
  ['accounts/prod.yml', 'prod'],
  ['a/b/my.prod.yaml', 'my.prod'],
  ['yaml.yaml', 'yaml'],
])('%s is the account %s', (path, name) => {
  expect(parseAccountFile(path, '').name).toBe(name);
});

function many(line: (n: number) => string, count = 20_000): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('\n');
}

function bomb(): string {
  const lines = ['l0: &l0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level++) {
    lines.push(
      `l${level}: &l${level} [${Array(9)
        .fill(`*l${level - 1}`)
        .join(', ')}]`,
    );
  }
  return lines.join('\n');
}
