import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { partsOf } from '../../src/github/check-document.ts';
import { MOST_PARTS } from '../../src/github/document-parts.ts';
import type { Line } from '../../src/review/line.ts';
import {
  applies,
  type Place,
  type Recorded,
  readRecord,
  recordDocument,
  toRecorded,
} from '../../src/review/record.ts';

const PLACE: Place = {
  folder: 'accounts',
  branch: 'main',
  organization: 'o-1234567890',
  management: '111122223333',
};

const text = fc.string({ unit: 'binary', maxLength: 12 });
const value = fc.oneof(text, fc.constant(null), fc.array(text, { maxLength: 3 }));
const line: fc.Arbitrary<Line> = fc.record({
  account: text,
  field: text,
  from: fc.option(value, { nil: undefined }),
  to: value,
});

/** So many accounts with six fields each, as a plan of them all has. */
function large(accounts: number): readonly Line[] {
  const fields = ['ou', 'name', 'tag/cost-center', 'tag/team', 'contact/billing', 'alias'];
  return Array.from({ length: accounts }, (_, index) => String(300_000_000_000 + index)).flatMap(
    (account) =>
      fields.map((field) => ({
        account,
        field,
        from: `${field} of ${account}`,
        to: `new ${field} ${account}`,
      })),
  );
}

test('what is recorded is read again, whatever characters it has', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), text, (lines, folder) => {
      const place = { ...PLACE, folder };
      const read = readRecord(recordDocument(place, lines));
      expect(read).toEqual({
        kind: 'record',
        record: { place, held: [], lines: lines.map(toRecorded) },
      });
    }),
  );
});

test.each([1, 2500])('what needs an approval is told apart, among %i accounts', (count) => {
  const lines = large(1);
  const needing = { plan: 'a1b2', isOwn: true, changed: 3, accounts: 4, lines: large(count) };
  const read = readRecord(recordDocument(PLACE, lines, { needing }));
  if (read.kind !== 'record') throw new Error(read.kind);
  const bare = (all: readonly Recorded[] = []) => all.map((one) => ({ ...one, shown: undefined }));
  expect(bare(read.record.lines)).toEqual(bare(lines.map(toRecorded)));
  expect(bare(read.record.needing?.lines)).toEqual(bare(needing.lines.map(toRecorded)));
  expect(read.record.needing).toMatchObject({ plan: 'a1b2', isOwn: true, changed: 3, accounts: 4 });
});

test('a record that says of no line what needs an approval binds nothing', () => {
  const needing = { plan: 'a', isOwn: true, changed: 1, accounts: 1, lines: large(1) };
  const document = recordDocument(PLACE, [], { needing });
  const without = document.replace(/^only once approved$/m, '');
  expect(readRecord(without)).toEqual({ kind: 'unreadable' });
});

test('it is plain ASCII in which nothing acts as markup, a mention or a fence', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      expect(recordDocument(PLACE, lines)).toMatch(/^[\n\x20-\x7e]*$/);
      expect(recordDocument(PLACE, lines)).not.toMatch(/[`<>&@#|]/);
    }),
  );
});

test.each([1, 100, 400, 2000])(
  '%i accounts with six fields fit, and bind line by line',
  (count) => {
    const lines = large(count);
    const document = recordDocument(PLACE, lines);
    expect(partsOf(document)).toBeLessThanOrEqual(MOST_PARTS);
    const read = readRecord(document);
    const recorded = read.kind === 'record' ? read.record.lines : [];
    const bound = (all: readonly Recorded[]): string =>
      JSON.stringify(all.map(({ account, field, from, to }) => [account, field, from, to]));
    expect(bound(recorded) === bound(lines.map(toRecorded))).toBe(true);
  },
);

test('a plan that is far too long is known to be so', () => {
  expect(partsOf(recordDocument(PLACE, large(4000)))).toBeGreaterThan(MOST_PARTS);
});

describe('lines are told apart', () => {
  const base: Line = { account: 'a', field: 'tag/a', from: 'x', to: 'y' };
  const others: Readonly<Record<string, Line>> = {
    'another field': { ...base, field: 'tag/b' },
    'another value': { ...base, to: 'z' },
    'nothing in place of an empty text': { ...base, to: null },
    'a list in place of a text': { ...base, to: ['y'] },
    'another start': { ...base, from: 'z' },
    'no start': { ...base, from: null },
    'an unknown start': { ...base, from: undefined },
  };
  test.each(Object.entries(others))('%s', (_, other) => {
    const { shown: one, ...first } = toRecorded({ ...base, to: base.to === '' ? 'y' : base.to });
    const { shown: two, ...second } = toRecorded(other);
    expect(second).not.toEqual(first);
  });
});

test.each([
  ['another folder', { folder: 'other' }],
  ['another branch', { branch: 'next' }],
  ['another organization', { organization: 'o-other' }],
  ['another management account', { management: '999999999999' }],
])('a record for %s does not apply', (_, differs) => {
  expect(applies({ ...PLACE, ...differs }, PLACE)).toBe(false);
  expect(applies(PLACE, PLACE)).toBe(true);
});

test('a record from before there was an organization applies to that of the same management account', () => {
  expect(applies({ ...PLACE, organization: null }, PLACE)).toBe(true);
  expect(applies({ ...PLACE, organization: null, management: '9' }, PLACE)).toBe(false);
});

test.each([
  ['nothing', '', 'unreadable'],
  ['another tool', 'hello\n{}', 'unreadable'],
  ['a record of a later version', 'org-accounts plan record 3\n{}', 'unreadable'],
  [
    'a record of version 0.1',
    'org-accounts plan record 1\ncreate prod 0123456789012345678901',
    'old',
  ],
  ['a line cut off', `${recordDocument(PLACE, large(1)).slice(0, -5)}`, 'unreadable'],
  ['a packed one that is damaged', `deflate\n${'A'.repeat(40)}`, 'unreadable'],
])('%s binds nothing', (_, document, kind) => {
  expect(readRecord(document).kind).toBe(kind);
});
