import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { addToList } from '../../src/accounts/edit-list.ts';
import { parseAccountFile } from '../../src/accounts/parse.ts';

const listOf = (text: string): unknown =>
  parseAccountFile('accounts/master.yaml', text).claims.organization_account_ids;

describe('names are added to the list', () => {
  test.each([
    [
      'lines',
      'organization_account_ids:\n- prod\ntitle: x\n',
      'organization_account_ids:\n- prod\n- new\ntitle: x\n',
    ],
    [
      'indented lines with comments',
      'organization_account_ids:\n  - prod # customers\n  # - old\n\ntitle: x\n',
      'organization_account_ids:\n  - prod # customers\n  - new\n  # - old\n\ntitle: x\n',
    ],
    [
      'a last line without its end',
      'organization_account_ids:\n- prod',
      'organization_account_ids:\n- prod\n- new',
    ],
    [
      'Windows’ line ends',
      'organization_account_ids:\r\n- prod\r\n',
      'organization_account_ids:\r\n- prod\r\n- new\r\n',
    ],
    [
      'brackets',
      'organization_account_ids: [prod]  # all\n',
      'organization_account_ids: [prod, new]  # all\n',
    ],
    [
      'empty brackets',
      'organization_account_ids: [] # none\ntitle: x\n',
      'organization_account_ids: # none\n  - new\ntitle: x\n',
    ],
    ['a map in braces', '{organization_account_ids: []}\n', '{organization_account_ids: [new]}\n'],
  ])('in %s', (_, before, after) => {
    expect(addToList(before, ['new', 'prod', 'new'].slice(before.includes('prod') ? 0 : 2))).toBe(
      after,
    );
  });

  test('where it has none, or all of them, nothing changes', () => {
    for (const text of [
      'title: x\n',
      'organization_account_ids:\n',
      'organization_account_ids: [new]\n',
    ]) {
      expect(addToList(text, ['new'])).toBe(text);
    }
  });

  test.each([
    'organization_account_ids: prod\n',
    'a: &l [b]\norganization_account_ids: *l\n',
    'x: [\n',
    '- a\n',
  ])('and %j, which takes none, is refused', (text) => {
    expect(() => addToList(text, ['new'])).toThrow();
  });

  test('whatever they are called, and all other lines stay', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('on', '1.0', '~', 'a: b', '# x', "it's", '[x]', 'null'),
    );
    fc.assert(
      fc.property(
        fc.array(name),
        fc.array(name, { minLength: 1 }),
        fc.boolean(),
        (present, names, isFlow) => {
          const list = stringify(
            { organization_account_ids: present },
            { collectionStyle: isFlow ? 'flow' : 'block', lineWidth: 0 },
          );
          const before = isFlow ? list : `# first\n${list}# last\ntitle: x\n`;
          let after: string;
          try {
            after = addToList(before, names);
          } catch {
            // A name that fills lines has no place; nothing is written then.
            expect(
              [...present, ...names].some((one) => /[\n\r]/.test(one) || one.includes('\n')),
            ).toBe(true);
            return;
          }
          const missing = [...new Set(names)].filter((one) => !present.includes(one));
          expect(listOf(after)).toEqual([...present, ...missing]);
          if (isFlow || present.length === 0) return;
          const [old, now] = [before.split('\n'), after.split('\n')];
          expect(now.filter((line) => old.includes(line)).length).toBeGreaterThanOrEqual(
            old.length,
          );
        },
      ),
    );
  });
});
