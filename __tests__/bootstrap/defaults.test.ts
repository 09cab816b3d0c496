import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readTemplate, TEMPLATE } from '../../sandbox/stack.ts';
import { DEFAULTS } from '../../src/setup/steps.ts';

test('what `setup` takes for the stack’s defaults are its defaults', () => {
  const { Parameters } = readTemplate(readFileSync(TEMPLATE, 'utf8'));
  for (const [name, value] of Object.entries(DEFAULTS))
    expect([name, Parameters[name]?.Default]).toEqual([name, value]);
});
