import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { partsOf } from '../../src/github/check-document.ts';
import { MOST_PARTS } from '../../src/github/document-parts.ts';
import { isTooMuch } from '../../src/plan/extent.ts';
import {
  type Approval,
  approvalDocument,
  changedBy,
  covers,
  digestsOf,
  planHash,
  readApproval,
} from '../../src/review/approval.ts';
import type { Line } from '../../src/review/line.ts';

const PLACE = {
  folder: 'accounts',
  branch: 'main',
  organization: 'o-1234567890',
  management: '111122223333',
};

const text = fc.string({ unit: 'binary', maxLength: 8 });
const value = fc.oneof(text, fc.constant(null), fc.array(text, { maxLength: 2 }));
const line: fc.Arbitrary<Line> = fc.record({
  account: text,
  field: text,
  from: fc.option(value, { nil: undefined }),
  to: value,
});
const lines = fc.uniqueArray(line, {
  maxLength: 6,
  selector: (one) => JSON.stringify([one.account, one.field, one.from ?? false, one.to]),
});

function approvalOf(all: readonly Line[], by = 'ada'): Approval {
  const digests = digestsOf(all);
  return {
    place: PLACE,
    pull: 7,
    plan: planHash(digests),
    by,
    at: '2026-11-27T09:00:00Z',
    extent: { changed: 24, accounts: 31 },
    lines: new Set(digests),
  };
}

test('what is approved is read again, and is plain ASCII', () => {
  fc.assert(
    fc.property(lines, text, (all, by) => {
      const approval = approvalOf(all, by);
      const document = approvalDocument(approval);
      expect(readApproval(document)).toEqual(approval);
      expect(document).toMatch(/^[\n\x20-\x7e]*$/);
    }),
  );
});

test('it covers its own lines and fewer, and no line that has another account, field, from or to', () => {
  fc.assert(
    fc.property(lines, line, (all, other) => {
      const approval = approvalOf(all);
      expect(covers(approval, digestsOf(all))).toBe(true);
      expect(covers(approval, digestsOf(all.slice(1)))).toBe(true);
      const isOther = !digestsOf(all).includes(digestsOf([other])[0] ?? '');
      expect(covers(approval, digestsOf([...all, other]))).toBe(!isOther);
      const [first] = all;
      if (!first) return;
      for (const changed of [
        { ...first, account: `${first.account}x` },
        { ...first, field: `${first.field}x` },
        { ...first, from: 'another' },
        { ...first, to: ['another'] },
      ]) {
        expect(covers(approval, digestsOf([changed]))).toBe(
          all.some((one) => digestsOf([one])[0] === digestsOf([changed])[0]),
        );
      }
    }),
  );
});

test('the order of lines makes no other plan', () => {
  fc.assert(
    fc.property(lines, (all) => {
      expect(planHash(digestsOf(all.toReversed()))).toBe(planHash(digestsOf(all)));
    }),
  );
});

test('as many lines as a record holds fit', () => {
  const all = Array.from({ length: 12_000 }, (_, n) => {
    return { account: String(300_000_000_000 + n), field: 'ou', from: 'Root', to: 'Sandbox' };
  });
  expect(partsOf(approvalDocument(approvalOf(all)))).toBeLessThanOrEqual(MOST_PARTS);
});

test('what is damaged or of another kind is no approval', () => {
  const document = approvalDocument(approvalOf([]));
  for (const bad of [
    '',
    'x',
    document.replace('approval 1', 'approval 2'),
    document.slice(0, 60),
  ]) {
    expect(() => readApproval(bad)).toThrow();
  }
});

test('accounts count once, created ones not, and access for those that may be entered', () => {
  const counted = changedBy(
    [
      ['200000000001', 'ou'],
      ['200000000001', 'tag/team'],
      ['new:a@example.com', 'account'],
      ['new:a@example.com', 'tag/team'],
      ['organization', 'unit/Sandbox'],
      ['111122223333', 'access Role 200000000002 Admin'],
      ['111122223333', 'access Role new:a@example.com Admin'],
      ['200000000003', 'invitation'],
    ].map(([account = '', field = '']) => ({ account, field })),
  );
  expect([...counted.ids]).toEqual(['200000000001', '200000000002', '200000000003']);
  expect(counted.isAll).toBe(false);
  expect(changedBy([{ account: '111122223333', field: 'access' }]).isAll).toBe(true);
});

test.each([
  [20, 20, false],
  [21, 83, true],
  [21, 84, false],
  [250, 1000, false],
  [251, 1000, true],
])('%i of %i accounts', (changed, accounts, expected) => {
  expect(isTooMuch({ changed, accounts }, { kind: 'default' })).toBe(expected);
});
