import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { processLog } from '../sandbox/runner-log.ts';
import { commitText, logText, parts, quoted, toJson, unquoted } from '../src/text.ts';
import { hostile } from './report/hostile.ts';

const anything = fc.oneof(hostile, fc.string({ unit: 'binary' }));

describe('what is printed', () => {
  test('is no command to the runner, and no order to a terminal', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', ' ', '\t', 'x '), (text, before) => {
        const printed = logText(`${before}${text}`);
        expect(processLog(printed).commands).toEqual([]);
        expect(printed).not.toMatch(/##\[|[^\P{C}\n\t]|\p{DI}/u);
        expect(logText(printed)).toBe(printed);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['arn:aws:iam::111122223333:role/x', 'arn:aws:iam::111122223333:role/x'],
    ['see `a::b` # [1]', 'see `a::b` # [1]'],
    ['::error::x', '\\u{3a}:error::x'],
    ['a\r\n \t::x', 'a\n \t\\u{3a}:x'],
    ['a\r::x', 'a\n\\u{3a}:x'],
    ['###[x]', '#\\u{23}#[x]'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['#\u200b#[x]', '#\\u{200b}#[x]'],
    ['\u200b::x', '\\u{200b}::x'],
  ])('%j is %j', (text, printed) => {
    expect(logText(text)).toBe(printed);
  });
});

test('JSON parses to the same, and is no command however it is printed', () => {
  fc.assert(
    fc.property(
      fc.dictionary(anything, anything),
      fc.constantFrom(undefined, 2),
      (value, indent) => {
        const json = toJson(value, indent);
        expect(JSON.parse(json)).toEqual(value);
        expect(processLog(json).commands).toEqual([]);
        expect(logText(json)).toBe(json);
      },
    ),
    { numRuns: 500 },
  );
  expect(toJson({ a: '##[x]\u{e0041}' })).toBe('{"a":"\\u0023#[x]\\udb40\\udc41"}');
});

describe('a name in a commit', () => {
  test('calls nobody, closes no issue and skips no check', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const text = commitText(name);
        expect(text).not.toMatch(/[@#<>[\]`*:]|\bgh-\d|\bwww\.|[^\P{C}]|\p{DI}|^ | $| {2}/iu);
        if (!/\p{Cs}/u.test(name)) expect(decodeURIComponent(text)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['accounts/prod.yaml', 'accounts/prod.yaml'],
    ['accounts/My App (EU).yaml', 'accounts/My App (EU).yaml'],
    ['accounts/données.yaml', 'accounts/données.yaml'],
    ['fixes #7 @acme-all <img src=x>', 'fixes %237 %40acme-all %3Cimg src=x%3E'],
    ['GH-7', 'GH%2D7'],
    ['[skip ci]', '%5Bskip ci%5D'],
    ['a\nCo-authored-by: x', 'a%0ACo-authored-by%3A x'],
    ['100%25', '100%2525'],
  ])('%j is %j', (name, text) => {
    expect(commitText(name)).toBe(text);
  });
});

test('sentences are taken apart as they were put together', () => {
  const word = fc.stringMatching(/^[a-z ]{1,5}$/);
  const piece = fc.stringMatching(/^[a-z` ]{1,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, piece), { minLength: 1 }), (pieces) => {
      const sentence = pieces.map(([words, text]) => words + quoted(text)).join('');
      expect(parts(sentence)).toEqual(
        pieces.flatMap(([words, text]) => [
          { text: words, isCode: false },
          { text, isCode: true },
        ]),
      );
      expect(unquoted(sentence)).toBe(pieces.flat().join(''));
    }),
  );
  expect(unquoted('one ` alone')).toBe('one ` alone');
});
