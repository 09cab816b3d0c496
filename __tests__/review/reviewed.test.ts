import { expect, test } from '@jest/globals';
import type { Value } from '../../src/fields/field.ts';
import { reviewsAt } from '../../src/review/checkpoint.ts';
import type { Touched } from '../../src/review/desired.ts';
import type { Line } from '../../src/review/line.ts';
import { toRecorded } from '../../src/review/record.ts';
import {
  type Event,
  foldReviews,
  gapOf,
  mayBeginFrom,
  NOTHING_REVIEWED,
  reviewOf,
} from '../../src/review/reviewed.ts';
import { digest } from '../../src/review/value.ts';

const ACCOUNT = '300000000001';
const FIELD = 'tag/team';

function merged(pull: number, from: Value | undefined, to: Value, more: Partial<Line> = {}): Event {
  const line = { account: ACCOUNT, field: FIELD, from, to, ...more };
  return { kind: 'record', lines: [toRecorded(line)], origin: { commit: `c${pull}`, pull } };
}

function pushed(fields: readonly string[], more: Partial<Touched> = {}): Event {
  const touched: Touched = {
    keys: [ACCOUNT],
    name: 'prod',
    file: 'accounts/prod.yaml',
    fields: new Map(fields.map((field) => [field, 'x'])),
    isIdentity: false,
    ...more,
  };
  const gap = { why: 'push', origin: { commit: 'p', pull: undefined } } as const;
  return { kind: 'gap', touched: [touched], gap };
}

/** Whether a change from one value to another is reviewed after these events. */
function allows(events: readonly Event[], from: Value, to: Value, account = ACCOUNT): boolean {
  const found = reviewOf(foldReviews(NOTHING_REVIEWED, events), [account], [FIELD]);
  return found?.to === digest(FIELD, to) && mayBeginFrom(found, digest(FIELD, from));
}

test('a merged plan allows what it holds, from the value that people saw', () => {
  const events = [merged(1, 'a', 'b')];
  expect(allows(events, 'a', 'b')).toBe(true);
  expect(allows(events, 'x', 'b')).toBe(false);
  expect(allows(events, 'a', 'c')).toBe(false);
  expect(allows(events, 'a', 'b', '300000000002')).toBe(false);
});

test('a later plan replaces an earlier one, and may begin from what that set', () => {
  const events = [merged(1, 'a', 'b'), merged(2, 'a', 'c')];
  expect(allows(events, 'a', 'c')).toBe(true);
  expect(allows(events, 'b', 'c')).toBe(true);
  expect(allows(events, 'a', 'b')).toBe(false);
  expect(allows(events, 'x', 'c')).toBe(false);
});

test('a plan that takes an earlier one back may begin from what that set, though AWS had the old value', () => {
  const events = [merged(1, 'a', 'b'), merged(2, 'a', 'a')];
  expect(allows(events, 'b', 'a')).toBe(true);
  expect(allows(events, 'a', 'b')).toBe(false);
});

test('a push takes the review of what it changes away, and of nothing else', () => {
  expect(allows([merged(1, 'a', 'b'), pushed([FIELD])], 'a', 'b')).toBe(false);
  expect(allows([merged(1, 'a', 'b'), pushed(['ou'])], 'a', 'b')).toBe(true);
  expect(allows([merged(1, 'a', 'b'), pushed([FIELD]), merged(2, 'a', 'b')], 'a', 'b')).toBe(true);
});

test('a push that makes a file mean another account takes the review of all of it away', () => {
  const identity = pushed([], { isIdentity: true });
  expect(allows([merged(1, 'a', 'b'), identity], 'a', 'b')).toBe(false);
  const reviewed = foldReviews(NOTHING_REVIEWED, [merged(1, 'a', 'b'), identity]);
  expect(gapOf(reviewed, [ACCOUNT], [FIELD])).toMatchObject({ why: 'push' });
});

test('a push takes the review away from an account that a plan knew by its email alone', () => {
  const account = 'new:aws+prod@example.com';
  const keys = [ACCOUNT, account];
  const events = [merged(1, 'a', 'b', { account }), pushed([FIELD], { keys })];
  expect(allows([merged(1, 'a', 'b', { account })], 'a', 'b', account)).toBe(true);
  expect(allows(events, 'a', 'b', account)).toBe(false);
});

test('what could not be read may be anything', () => {
  const events = [merged(1, undefined, 'b')];
  expect(allows(events, 'x', 'b')).toBe(true);
  expect(allows(events, 'x', 'c')).toBe(false);
});

test('what a checkpoint holds counts like what was merged', () => {
  const entry = {
    account: ACCOUNT,
    name: 'prod',
    file: 'accounts/prod.yaml',
    field: FIELD,
    why: 'failed',
    said: '',
    origin: { commit: 'c1', pull: 1 },
  } as const;
  const review = { froms: [digest(FIELD, 'a')], to: digest(FIELD, 'b') };
  const start = reviewsAt({ entries: [{ ...entry, review }] });
  expect(reviewOf(start, [ACCOUNT], [FIELD])).toMatchObject({ to: review.to });
  expect(reviewOf(foldReviews(start, [pushed([FIELD])]), [ACCOUNT], [FIELD])).toBeUndefined();
  const unreviewed = reviewsAt({ entries: [{ ...entry, review: undefined }] });
  expect(reviewOf(unreviewed, [ACCOUNT], [FIELD])).toBeUndefined();
});
