import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import type { Step } from '../../sandbox/runner.ts';

export const root = join(import.meta.dirname, '..', '..');

const NAMES = ['plan', 'accounts', 'provision', 'drift', 'files'] as const;
type Name = (typeof NAMES)[number];

/** The published schemas, as they are committed. */
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
for (const name of NAMES) {
  ajv.addSchema(
    JSON.parse(readFileSync(join(root, 'schema', `${name}.schema.json`), 'utf8')),
    name,
  );
}

/** A document that its published schema describes: no key is missing, and none is too much. */
export function valid(name: Name, document: unknown): unknown {
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`no schema ${name}`);
  if (!validate(document)) {
    const said = (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
    throw new Error(`not by schema/${name}.schema.json:\n${said.slice(0, 20).join('\n')}`);
  }
  return document;
}

export interface Change {
  readonly kind: string;
  readonly account: string;
  readonly follow_ups?: readonly Change[];
}

export interface PlanDocument {
  readonly changes: readonly Change[];
  readonly invited: readonly { readonly follow_ups: readonly Change[] }[];
  readonly problems: readonly object[];
}

/** The plan of a step: valid, and the same in the output and in the file. */
export function planOf(step: Step): PlanDocument {
  const path = step.outputs['plan-file'] ?? '';
  const document = valid('plan', JSON.parse(readFileSync(path, 'utf8')));
  expect(JSON.parse(step.outputs.plan ?? '')).toEqual(document);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  return document as PlanDocument;
}

export interface AccountsDocument {
  readonly accounts: Readonly<Record<string, { readonly id: string }>>;
  readonly created: readonly { readonly name: string; readonly id: string }[];
  readonly matrix: { readonly include: readonly { readonly name: string }[] };
}

/** The file of a step’s accounts: valid, and in it what the outputs have. */
export function accountsOf(step: Step): AccountsDocument {
  const path = step.outputs['accounts-file'] ?? '';
  const document = valid('accounts', JSON.parse(readFileSync(path, 'utf8'))) as AccountsDocument;
  expect(statSync(path).mode & 0o777).toBe(0o600);
  return document;
}

const LISTS = { created: [], matrix: { include: [] }, 'matrix-2': { include: [] } };

/** Every output that is JSON; its lists are empty unless told otherwise. */
export function expectJson(step: Step, lists: Partial<Record<keyof typeof LISTS, unknown>> = {}) {
  for (const name of ['plan', 'accounts'] as const) {
    expect([name, step.outputs[name]]).not.toEqual([name, '']);
    JSON.parse(step.outputs[name] ?? '');
  }
  for (const [name, empty] of Object.entries({ ...LISTS, ...lists })) {
    expect([name, JSON.parse(step.outputs[name] ?? 'undefined')]).toEqual([name, empty]);
  }
  expect(sizeOf(step)).toBeLessThanOrEqual(1_000_000);
}

/** Bytes of all outputs as GitHub counts them: in UTF-16, names too. */
function sizeOf({ outputs }: Step): number {
  return Object.entries(outputs)
    .map(([name, text]) => Buffer.byteLength(name + text, 'utf16le'))
    .reduce((sum, one) => sum + one, 0);
}

/** The text of a published schema’s kinds of change. */
export function kindsInSchema(): readonly string[] {
  const { definitions } = JSON.parse(
    readFileSync(join(root, 'schema', 'plan.schema.json'), 'utf8'),
  ) as { definitions: { change: { oneOf: { $ref: string }[] } } };
  return definitions.change.oneOf.map(({ $ref }) => $ref.replace('#/definitions/', '')).sort();
}
