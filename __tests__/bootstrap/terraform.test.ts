import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readTemplate, TEMPLATE } from '../../sandbox/stack.ts';

/** The module deploys the template itself, so what can differ is what it hands over. */

const folder = join(import.meta.dirname, '..', '..', 'bootstrap', 'terraform');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const { Parameters, Outputs } = readTemplate(readFileSync(TEMPLATE, 'utf8'));

const snake = (name: string): string => name.replace(/(?<!^)(?=[A-Z])/g, '_').toLowerCase();

/** `variable "name" { … }` with what it says. */
function variables(): ReadonlyMap<string, string> {
  const found = read('variables.tf').matchAll(/^variable "(\w+)" \{\n([\s\S]*?)^\}/gm);
  return new Map([...found].map(([, name = '', body = '']) => [name, body]));
}

test('every parameter is a variable, with the same default and the same words', () => {
  const all = variables();
  expect([...all.keys()]).toEqual([...Object.keys(Parameters).map(snake), 'tags']);
  for (const [name, { Default, AllowedValues, Description }] of Object.entries(Parameters)) {
    const body = all.get(snake(name)) ?? '';
    const isFlag = AllowedValues?.join() === 'true,false';
    const value = /^ {2}default {5}= (.*)$/m.exec(body)?.[1];
    expect([name, value]).toEqual([
      name,
      Default === undefined || isFlag ? Default : JSON.stringify(Default),
    ]);
    expect(body).toContain(`type        = ${isFlag ? 'bool' : 'string'}`);
    expect(body).toContain(Description.replaceAll('"', "'").trim());
  }
});

test('every variable is handed over', () => {
  const given = [...read('main.tf').matchAll(/^ {4}(\w+) += (?:tostring\()?var\.(\w+)\)?$/gm)];
  expect(given.map(([, name]) => name)).toEqual(Object.keys(Parameters));
  for (const [, name = '', variable] of given) expect(variable).toBe(snake(name));
});

test('every output that it gives is one of the stack’s', () => {
  const taken = [...read('outputs.tf').matchAll(/outputs\["(\w+)"\]/g)].map(([, name]) => name);
  expect(taken).toEqual(Object.keys(Outputs ?? {}));
});
