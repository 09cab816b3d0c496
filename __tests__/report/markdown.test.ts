import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  cell,
  cellLink,
  folded,
  inline,
  link,
  sections,
  table,
} from '../../src/report/markdown.ts';
import { fileUrl, type View } from '../../src/report/view.ts';
import { code, parts, plain } from '../../src/text.ts';
import { escaped, hostile, pieces } from './hostile.ts';

const view: View = {
  repositoryUrl: 'https://github.com/acme/accounts',
  directory: 'accounts',
  commit: 'c0ffee',
  basis: 'commit `c0ffee`',
  runUrl: 'https://github.com/acme/accounts/actions/runs/1',
  madeAt: new Date(0),
  changed: new Set(),
  isPull: true,
  withoutAws: undefined,
};

/** What Markdown shows of a value: all that a log shows, without the quotes. */
const shown = (value: string): string => plain(value);

const meaningful = (text: string) => pieces(text).filter(({ content }) => content !== '');

const text = (content: string) => ({ type: 'text', content });
const codeSpan = (content: string) => ({ type: 'code_inline', content });

describe('a foreign text stays in its code span', () => {
  test('in a sentence', () => {
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        const sentence = `the ${code(one)} is not ${code(other)}`;
        expect(meaningful(inline(sentence))).toEqual([
          text('the '),
          codeSpan(shown(one)),
          text(' is not '),
          codeSpan(shown(other)),
        ]);
      }),
    );
  });

  test('in a table, which keeps its rows and cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 3 }), (rows) => {
        const markdown = table(
          ['', 'What'],
          rows.map(([one, other]) => [
            cell(code(one)),
            cellLink(code(other), fileUrl(view, other)),
          ]),
        );
        const tokens = pieces(markdown);
        expect(tokens.filter(({ type }) => type === 'td_open')).toHaveLength(2 * rows.length);
        expect(tokens.filter(({ type }) => type === 'tr_open')).toHaveLength(1 + rows.length);
        expect(tokens.filter(({ type }) => type === 'code_inline')).toEqual(
          rows.flat().map((value) => codeSpan(shown(value))),
        );
        expect(escaped(markdown, view.repositoryUrl)).toEqual([]);
      }),
    );
  });

  test('in a link, which leads to the file', () => {
    fc.assert(
      fc.property(hostile, (path) => {
        const tokens = meaningful(`See ${link(code(path), fileUrl(view, path, 3))}.`);
        expect(tokens.map(({ type }) => type)).toEqual([
          'text',
          'link_open',
          'code_inline',
          'text',
        ]);
        const { pathname, origin, hash } = new URL(tokens[1]?.content ?? '');
        expect(origin + decodeURIComponent(pathname)).toBe(
          `${view.repositoryUrl}/blob/c0ffee/${path.replace(/\p{Cs}/gu, '\ufffd')}`,
        );
        expect(hash).toBe('#L3');
      }),
    );
  });

  test('in the summary of a folded section', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const markdown = folded(`The role ${code(name)}`, 'Its *body*.');
        const [start, ...rest] = pieces(markdown);
        expect(start?.type).toBe('html_block');
        const inside = /^<details><summary>The role <code>([^<>]*)<\/code><\/summary>\n$/.exec(
          start?.content ?? '',
        );
        const unescaped = inside?.[1]
          ?.replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(unescaped).toBe(plain(name));
        expect(rest.map(({ type }) => type)).toContain('em_open');
        expect(rest.at(-1)).toEqual({ type: 'html_block', content: '</details>' });
      }),
    );
  });
});

test('our own words stand as they are, whatever signs they have', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'word',
        '<b>',
        '<x',
        '*x*',
        '**x**',
        '_x_',
        '[x](y)',
        '~~x~~',
        '\\',
        '\\*',
        '|',
        '<!--',
      ),
      { maxLength: 5 },
    )
    .map((parts) => ['so', ...parts, 'on'].join(' '));
  const read = (markdown: string): string =>
    pieces(markdown)
      .filter(({ type }) => type.startsWith('text') || type === 'html_inline')
      .map(({ type, content }) => (type === 'html_inline' ? '(a tag)' : content))
      .join('');
  fc.assert(
    fc.property(words, (sentence) => {
      expect(read(inline(sentence))).toBe(sentence);
      expect(read(table(['the '], [[cell(sentence)]]))).toBe(`the${sentence}`);
    }),
  );
});

test('what is empty leaves nothing behind', () => {
  expect(table(['a'], [])).toBe('');
  expect(folded('a', '')).toBe('');
  expect(sections('', 'a', '', 'b', '')).toBe('a\n\nb');
});

describe('code', () => {
  const anything = fc.oneof(hostile, fc.string({ unit: 'binary' }));

  test('is one visible line between backquotes, whatever it holds', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(code(value)).toMatch(/^`[^\p{C}\p{Zl}\p{Zp}\p{DI}\u2800]+`$/u);
        expect(plain(value).trim()).not.toBe('');
        expect(parts(`the ${code(value)} is ${code(value)}.`)).toEqual([
          { text: 'the ', isCode: false },
          { text: plain(value), isCode: true },
          { text: ' is ', isCode: false },
          { text: plain(value), isCode: true },
          { text: '.', isCode: false },
        ]);
      }),
    );
  });

  test('tells each value from every other', () => {
    const read = (shownText: string): string =>
      shownText.replace(/\\(?:\\|n|t|u\{([0-9a-f]+)\})/g, (sequence, point?: string) => {
        if (point !== undefined) return String.fromCodePoint(Number.parseInt(point, 16));
        return { n: '\n', t: '\t' }[sequence.slice(1)] ?? '\\';
      });
    fc.assert(
      fc.property(anything, (value) => {
        const whole = plain(value, Number.POSITIVE_INFINITY);
        fc.pre(value.trim() !== '' && !/[\ud800-\udfff]/u.test(value));
        expect(read(whole)).toBe(value);
      }),
    );
  });

  test.each([
    ['', '`""`'],
    ['  ', '`"  "`'],
    ['a\nb', '`a\\nb`'],
    ['a\tb', '`a\\tb`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a``b', '`a``b`'],
    ['`x`', '`` `x` ``'],
    ['\u3164', '`\\u{3164}`'],
    ['a\u2800', '`a\\u{2800}`'],
    ['\u00a0', '`\\u{a0}`'],
    ['\u{e0041}\ufe0f', '`\\u{e0041}\\u{fe0f}`'],
    ['a\\b', '`a\\b`'],
    ['a\\nb', '`a\\\\nb`'],
    ['arn:aws:iam::111122223333:role/x', '`arn:aws:iam::111122223333:role/x`'],
    ['\u202e', '`\\u{202e}`'],
    ['\0', '`\\u{0}`'],
    [7, '`7`'],
    [undefined, '`undefined`'],
  ])('%j', (value, expected) => expect(code(value)).toBe(expected));

  test('is cut at 200 characters', () => {
    expect(code('x'.repeat(200))).toBe(`\`${'x'.repeat(200)}\``);
    expect(code('x'.repeat(201))).toBe(`\`${'x'.repeat(200)}…\``);
    expect(code('xyz', 2)).toBe('`xy…`');
    // Neither half a character nor half an escape sequence is left.
    expect(code('😀😀', 3)).toBe('`😀…`');
    expect(code('a\u202eb', 4)).toBe('`a…`');
  });
});
