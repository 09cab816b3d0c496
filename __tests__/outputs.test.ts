import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { outputTexts } from '../src/outputs.ts';
import { EMPTY_PLAN } from '../src/plan/plan.ts';
import type { AccountsDocument } from '../src/report/json/accounts-schema.ts';
import { planDocument } from '../src/report/json/plan.ts';

/** So many accounts with names of so many characters, all new and ready. */
function many(count: number, name: (index: number) => string): AccountsDocument {
  const all = Array.from({ length: count }, (_, index) => ({
    name: name(index),
    id: String(400_000_000_000 + index),
  }));
  return {
    version: 1,
    accounts: Object.fromEntries(
      all.map(({ name: key, id }) => [
        key,
        { id, email: `${id}@example.com`, region: null, file: `accounts/${key}.yaml` },
      ]),
    ),
    created: all,
    matrix: {
      include: all.map((one) => ({
        ...one,
        region: '',
        role_arn: `arn:aws:iam::${one.id}:role/x`,
      })),
    },
  };
}

const files = { plan: '/temp/plan.json', accounts: '/temp/accounts.json' };

/** All JSON of a run; throws where a text is none. */
function read(texts: Readonly<Record<string, string>>) {
  const of = (name: string) => JSON.parse(texts[name] ?? '');
  return {
    plan: of('plan'),
    created: of('created'),
    accounts: of('accounts'),
    entries: [...of('matrix').include, ...of('matrix-2').include],
    lengths: [of('matrix').include.length, of('matrix-2').include.length],
  };
}

test('a matrix has at most 256 jobs, and the log says how many are in none', () => {
  for (const [count, lengths, said] of [
    [0, [0, 0], ''],
    [256, [256, 0], ''],
    [257, [256, 1], ''],
    [512, [256, 256], ''],
    [513, [256, 256], '1 new account is in neither'],
    [1000, [256, 256], '488 new accounts are in neither'],
  ] as const) {
    const accounts = many(count, (index) => `a${index}`);
    const result = outputTexts({ accounts }, files);
    const { entries, lengths: found } = read(result.texts);
    expect([count, found]).toEqual([count, lengths]);
    expect(entries).toEqual(accounts.matrix.include.slice(0, 512));
    expect(result.said.join()).toContain(said);
    expect(result.said).toHaveLength(said === '' ? 0 : 1);
  }
});

test('whatever is in them, all outputs are JSON and stay within 1 MB as UTF-16', () => {
  const piece = fc.constantFrom('a', 'é', '𝒜', '\u0001', '"', '##[', '\ud800');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.array(piece, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 0, max: 600_000 }),
      (count, pieces, hint) => {
        const accounts = many(count, (index) => `${pieces.join('')}${index}`);
        const problem = { severity: 'note', message: 'x', hint: 'é'.repeat(hint) } as const;
        const plan = planDocument({ ...EMPTY_PLAN, problems: [problem] });
        const { texts, said, warnings } = outputTexts({ accounts, plan }, files);
        const units = Object.entries(texts).reduce((sum, [n, t]) => sum + n.length + t.length, 0);
        expect(units * 2).toBeLessThanOrEqual(1_000_000);
        const found = read(texts);
        for (const [name, whole, file] of [
          ['plan', plan, files.plan],
          ['created', accounts.created, files.accounts],
          ['accounts', accounts.accounts, files.accounts],
        ] as const) {
          const isShort = warnings.some((line) => line.includes(`\`${name}\` is too long`));
          const short = { version: 1, truncated: true, file, message: expect.any(String) };
          expect(found[name]).toEqual(isShort ? short : JSON.parse(JSON.stringify(whole)));
        }
        const { include } = JSON.parse(JSON.stringify(accounts.matrix));
        expect(found.entries).toEqual(include.slice(0, found.entries.length));
        expect(said.length > 0).toBe(found.entries.length < count);
      },
    ),
    { numRuns: 20 },
  );
});

test('what fits is not cut short', () => {
  const accounts = many(500, (index) => `account-${index}`);
  const { warnings, said } = outputTexts({ accounts, plan: planDocument(EMPTY_PLAN) }, files);
  expect([...warnings, ...said]).toEqual([]);
});
