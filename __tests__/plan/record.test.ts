import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Change, CreateAccount } from '../../src/plan/change.ts';
import { EMPTY_PLAN, type Plan } from '../../src/plan/plan.ts';
import { isReviewed, type Review, readRecord, record } from '../../src/plan/record.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });

const creation: fc.Arbitrary<CreateAccount> = fc.record({
  kind: fc.constant('create' as const),
  account: text,
  file: text,
  email: text.map((value) => value.toLowerCase()),
  awsName: text,
  roleName: text,
  billing: fc.constantFrom('ALLOW' as const, 'DENY' as const, undefined),
  tags: fc.dictionary(text, text, { maxKeys: 3, noNullPrototype: true }),
  inProgress: fc.option(text, { nil: undefined }),
});

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    creation,
    fc.record({ kind: fc.constant('create-organization' as const), account: text, file: text }),
    fc.record({ kind: fc.constant('create-unit' as const), account: text, file: text, path: text }),
  ),
  { minLength: 1, maxLength: 5 },
);

const planOf = (all: readonly Change[]): Plan => ({ ...EMPTY_PLAN, changes: all });

const reviewOf = (all: readonly Change[]): Review => readRecord(record(planOf(all))) ?? new Set();

/** Whether a change may be done when these were reviewed. */
const allowed = (change: Change, reviewed: readonly Change[]): boolean =>
  isReviewed(change, [reviewOf(reviewed)], [change]);

test('what was recorded may be done, wherever the record stands', () => {
  const around = fc.constantFrom(['', ''], ['# Plan\n\n', '\n'], ['x\n```\n', '\n```\nend']);
  fc.assert(
    fc.property(
      changes,
      around,
      fc.constantFrom('\n', '\r\n', ' \n'),
      (all, [before, after], newline) => {
        const page = `${before}${record(planOf(all))}${after}`.replaceAll('\n', newline);
        const review = readRecord(page);
        expect(review).toBeDefined();
        for (const change of all) expect(isReviewed(change, [review ?? new Set()], all)).toBe(true);
      },
    ),
  );
});

test('several reviews together allow what each of them does', () => {
  fc.assert(
    fc.property(changes, changes, (some, others) => {
      const reviews = [reviewOf(some), reviewOf(others)];
      for (const change of [...some, ...others]) {
        expect(isReviewed(change, reviews, [...some, ...others])).toBe(true);
      }
    }),
  );
});

describe('a creation that differs from the reviewed one is not allowed', () => {
  const others: Readonly<Record<string, (one: CreateAccount) => CreateAccount>> = {
    'another account': (one) => ({ ...one, account: `${one.account}x` }),
    'another email': (one) => ({ ...one, email: `${one.email}x` }),
    'another name': (one) => ({ ...one, awsName: `${one.awsName}x` }),
    'another role': (one) => ({ ...one, roleName: `${one.roleName}x` }),
    'other access to its bills': (one) => ({
      ...one,
      billing: one.billing === 'DENY' ? undefined : 'DENY',
    }),
    'one tag more': (one) => ({ ...one, tags: { ...one.tags, 'one more': '' } }),
    'another value of a tag': (one) => ({ ...one, tags: { ...one.tags, t: 'other' } }),
  };
  test.each(Object.keys(others))('%s', (what) => {
    fc.assert(
      fc.property(creation, (any) => {
        const one = { ...any, tags: { ...any.tags, t: 'this' } };
        expect(allowed(one, [one])).toBe(true);
        expect(allowed(others[what]?.(one) ?? one, [one])).toBe(false);
      }),
    );
  });

  test('and none is without a review', () => {
    fc.assert(
      fc.property(creation, (one) => {
        expect(allowed(one, [])).toBe(false);
        expect(isReviewed(one, [], [one])).toBe(false);
      }),
    );
  });
});

test('what does not matter may differ', () => {
  fc.assert(
    fc.property(creation, (one) => {
      const other: CreateAccount = {
        ...one,
        file: 'moved.yaml',
        email: one.email.toUpperCase(),
        inProgress: 'car-2',
        tags: Object.fromEntries(Object.entries(one.tags).reverse()),
      };
      fc.pre(other.email.toLowerCase() === one.email);
      expect(allowed(other, [one])).toBe(true);
    }),
  );
});

test('values that run into one another are told apart', () => {
  const base = {
    kind: 'create',
    account: 'a',
    file: 'f',
    billing: undefined,
    inProgress: undefined,
  } as const;
  const one: CreateAccount = {
    ...base,
    email: 'a,b',
    awsName: 'c',
    roleName: 'd',
    tags: { a: 'b' },
  };
  const other: CreateAccount = {
    ...base,
    email: 'a',
    awsName: 'b,c',
    roleName: 'd',
    tags: { a: 'b' },
  };
  expect(allowed(one, [other])).toBe(false);
});

test('what follows a record is no part of it', () => {
  fc.assert(
    fc.property(changes, creation, (all, other) => {
      const [, stray = ''] = record(planOf([other])).split('\n');
      const review = readRecord(`${record(planOf(all))}\n\`\`\`\n${stray}`);
      expect(review).toEqual(reviewOf(all));
    }),
  );
});

test.each([
  ['nothing', ''],
  ['other text', 'create prod 0123456789012345678901'],
  ['a record of another form', 'org-accounts plan record 2\ncreate prod 0123456789012345678901'],
])('%s is no record', (_, page) => expect(readRecord(page)).toBeUndefined());

test('an adoption needs no review, for it leaves AWS alone', () => {
  const adopt: Change = {
    kind: 'adopt',
    account: 'a',
    file: 'f',
    email: 'e',
    id: '1',
    awsName: 'a',
  };
  expect(isReviewed(adopt, [], [adopt])).toBe(true);
});

describe('a plan too long for a check run', () => {
  const creations = Array.from(
    { length: 2500 },
    (_, index): Change => ({
      kind: 'create',
      account: `account-${index}`,
      file: 'f',
      email: `${index}@example.com`,
      awsName: `account-${index}`,
      roleName: 'r',
      billing: undefined,
      tags: {},
      inProgress: undefined,
    }),
  );

  test('is recorded in one line, and allowed only as it is', () => {
    const page = record(planOf(creations));
    expect(page.length).toBeLessThanOrEqual(60_000);
    const reviews = [reviewOf(creations)];
    const [first] = creations;
    if (!first) throw new Error('there are creations');
    expect(isReviewed(first, reviews, creations)).toBe(true);
    expect(isReviewed(first, reviews, [...creations].reverse())).toBe(true);
    expect(isReviewed(first, reviews, creations.slice(1))).toBe(false);
    expect(isReviewed(first, reviews, [first])).toBe(false);
  });

  test('is not one that just fits', () => {
    const some = creations.slice(0, 900);
    const [first] = some;
    if (!first) throw new Error('there are creations');
    expect(record(planOf(some)).length).toBeLessThanOrEqual(60_000);
    expect(isReviewed(first, [reviewOf(some)], [first])).toBe(true);
  });
});
