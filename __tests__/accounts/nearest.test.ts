import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { nearest } from '../../src/accounts/nearest.ts';
import { REGIONS } from '../../src/accounts/regions.ts';
import { FIELD_NAMES } from '../../src/accounts/schema.ts';

/** One slip of a finger. */
const slips: Readonly<Record<string, (name: string, at: number) => string>> = {
  'a letter too few': (name, at) => name.slice(0, at) + name.slice(at + 1),
  'a letter too many': (name, at) => `${name.slice(0, at)}x${name.slice(at)}`,
  'another letter': (name, at) => `${name.slice(0, at)}x${name.slice(at + 1)}`,
  'two letters swapped': (name, at) =>
    name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
  capitals: (name) => name.toUpperCase(),
};

test.each(Object.keys(slips))('a field with %s is recognized', (kind) => {
  for (const name of FIELD_NAMES) {
    for (let at = 0; at < name.length; at++) {
      const wrong = slips[kind]?.(name, at) ?? '';
      expect([wrong, nearest(wrong, FIELD_NAMES)]).toEqual([wrong, name]);
    }
  }
});

test.each([
  ['us-wst-2', 'us-west-2'],
  ['us_west_2', 'us-west-2'],
  ['eu-central1', 'eu-central-1'],
  ['US-EAST-1', 'us-east-1'],
])('the region %s is %s', (wrong, right) => {
  expect(nearest(wrong, REGIONS)).toBe(right);
});

test.each(['', 'x', 'password', 'frankfurt', 'mfa_serial'])('%j is near to nothing', (name) => {
  expect(nearest(name, FIELD_NAMES)).toBeUndefined();
  expect(nearest(name, [])).toBeUndefined();
});

test('the name itself is the nearest of all', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (names, index) => {
      const name = names[index % names.length] ?? '';
      expect(nearest(name, names)?.toLowerCase()).toBe(name.toLowerCase());
    }),
  );
});
