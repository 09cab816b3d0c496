import type * as z from 'zod';
import { rightUnitPath } from '../fields/organizational-unit/path.ts';
import { code } from '../text.ts';
import { nearest } from './nearest.ts';
import type { Path } from './positions.ts';
import type { Location, Problem } from './problem.ts';
import { describe, FIELD_NAMES, knownKeys } from './schema.ts';
import { MAX_ALIASES, MAX_DEPTH } from './yaml.ts';

/** What a text's fault is, in words for somebody who edits a file twice a year. */
export function explainYaml(kind: string, detail: string): { message: string; hint?: string } {
  switch (kind) {
    case 'DUPLICATE_KEY':
      return {
        message: `duplicate key ${code(detail)}`,
        hint: 'Keep one of the two.',
      };
    case 'TOO_DEEP':
    case 'RESOURCE_EXHAUSTION':
      return {
        message: `maps and lists are nested more than ${MAX_DEPTH} levels deep`,
        hint: 'An account file needs three.',
      };
    case 'TOO_MANY_ALIASES':
      return {
        message: `the file has more than ${MAX_ALIASES} aliases`,
        hint: 'Write the values out instead of `*name`.',
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'a second YAML document starts here (`---`)',
        hint: 'One file holds one account: move this part to a file of its own.',
      };
    case 'TAB_AS_INDENT':
      return {
        message: 'the line is indented with a tab',
        hint: 'Indent with spaces: YAML does not allow tabs.',
      };
    case 'BAD_SCALAR_START':
      return { message: `invalid YAML: ${code(detail)}`, hint: 'Put the value in quotes.' };
    case 'NON_STRING_KEY':
      return {
        message: 'the name of this field is not text',
        hint: 'Put it in quotes. So must be a value that begins with `{`.',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        message: `the value has a tag: ${code(detail)}`,
        hint: 'Write a plain value, without `!`.',
      };
    case 'OPEN_QUOTE':
      return {
        message: 'the quote that opens here is never closed',
        hint: 'Close it on the same line, or remove it.',
      };
    case 'OPEN_BRACKET':
      return {
        message: 'the bracket that opens here is never closed',
        hint: 'Close it, or write one item per line instead.',
      };
    case 'CONFLICT':
      return {
        message: `the file has a merge conflict: ${code(detail.trim())}`,
        hint: 'Resolve it: keep the lines that are right, and remove the markers.',
      };
    case 'NO_ANCHOR':
      return {
        message: `the alias ${code(`*${detail}`)} has no anchor ${code(`&${detail}`)} before it`,
        hint: 'Write the value out. A text that begins with `*` must be in quotes.',
      };
    case 'BAD_MERGE':
      return {
        message: '`<<` can only merge a map of fields, or a list of them',
        hint: 'Write the fields out instead.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: `invalid YAML: ${code(detail)}`,
        hint: 'A value with `: ` in it must be in quotes. Otherwise, check the indentation of the next line.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message: `invalid YAML: ${code(detail)}`,
        hint: 'Use single quotes, or write the backslash twice.',
      };
    case 'BAD_ALIAS':
      return {
        message: `invalid YAML: ${code(detail)}`,
        hint: 'A text that begins with `*` or `&` must be in quotes.',
      };
    case 'BAD_DIRECTIVE':
      return { message: `invalid YAML: ${code(detail)}`, hint: 'Remove this line.' };
    default:
      return {
        message: `invalid YAML: ${code(detail)}`,
        hint: 'Check the quotes, the brackets and the indentation of this line and the one before it.',
      };
  }
}

/** How a file's text is told of. */
export interface Spots {
  /** An error where a value is. */
  readonly error: (where: Path, message: string, hint?: string) => Problem;
  /** Where a key is. */
  readonly keyOf: (path: Path) => Location;
  /** A value as it is written, where YAML makes something else of it; `undefined` for text. */
  readonly written: (path: Path) => string | undefined;
}

/** One zod issue as problems: an issue of unknown keys holds several. */
export function explainValue(
  issue: z.core.$ZodIssue,
  data: unknown,
  { error, keyOf, written }: Spots,
): readonly Problem[] {
  const { path } = issue;
  const name = code(path.map(String).join('.'));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = path.length === 0 ? FIELD_NAMES : knownKeys(path);
        const meant = nearest(key, known);
        const hint = meant
          ? `Did you mean ${code(meant)}?`
          : `Known fields: ${known.map((name) => code(name)).join(', ')}.`;
        const at = keyOf([...path, key]);
        return { ...error([], `unknown field ${code(key)}`, hint), at };
      });
    case 'invalid_key': {
      const said = issue.issues[0]?.message ?? 'is not allowed';
      return [error(path, `the key ${code(String(path.at(-1)))} ${said}`, describe(path))];
    }
    default: {
      const value = path.reduce<unknown>(
        (inside, key) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[key],
        data,
      );
      if (value === undefined) return [error(path, `${name} is missing`, describe(path))];
      if (value === null) {
        return [error(path, `${name} has no value`, 'Give it one, or remove the line.')];
      }
      const said = wrong(name, value, issue, written(path) ?? value);
      return [error(path, said, hintFor(path, value, issue))];
    }
  }
}

/** @param shown the value as it is written */
function wrong(name: string, value: unknown, issue: z.core.$ZodIssue, shown: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${name} is ${typeName(value, shown)}, but must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${name} is ${typeof value === 'object' ? typeName(value, shown) : code(shown)}, which is ${name === '`region`' ? 'not a known region' : 'not one of the allowed values'}`;
    default:
      return typeof value === 'string'
        ? `${name} ${code(value)} ${issue.message}`
        : `${name} ${issue.message}`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map',
};

function typeName(value: unknown, shown: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') {
    const isPlain = value !== null && Object.getPrototypeOf(value) === Object.prototype;
    return isPlain ? 'a map' : 'a value with a tag (`!!…`)';
  }
  return typeof value === 'string' ? code(value) : `the ${typeof value} ${code(shown)}`;
}

function hintFor(path: Path, value: unknown, issue: z.core.$ZodIssue): string | undefined {
  const field = describe(path);
  if (path[0] === 'organizational_unit' && typeof value === 'string' && value !== '') {
    const right = rightUnitPath(value);
    if (right !== undefined) return `Write ${code(right)}. ${field ?? ''}`.trim();
  }
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const meant = nearest(value, issue.values.map(String));
    if (meant) return `Did you mean ${code(meant)}?`;
  }
  if (issue.code !== 'invalid_type') return field;
  if (issue.expected === 'string' && ['number', 'boolean', 'bigint'].includes(typeof value)) {
    return `Put it in quotes. ${field ?? ''}`.trim();
  }
  if (issue.expected === 'boolean')
    return `Write \`true\` or \`false\`, without quotes. ${field ?? ''}`.trim();
  return field;
}
