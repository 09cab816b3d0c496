import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, type Pair, type Range, type YAMLMap } from 'yaml';
import { explainYaml } from './explain.ts';
import { readYaml, valuesOf } from './yaml.ts';

/**
 * A file's text with an account's id in it, and nothing else changed: comments, order, quoting, line
 * ends, indentation and a missing last newline stay. The new line comes after `root_email`. A text
 * that holds this id already comes back as it is.
 *
 * @param id 12 digits
 * @throws Error when the text holds another id, or is not an account file: then nothing can be written
 */
export function setAccountId(text: string, id: string): string {
  const before = read(text);
  const held = before.data.account_id;
  if (held !== undefined && held !== null && held !== '') {
    const shown = isScalar(before.held?.value) ? before.held.value.source : held;
    if (shown === id) return text;
    throw new Error(`the file has the account_id ${String(shown)} already, not ${id}`);
  }
  const edited = before.held
    ? fill(text, before.held, `'${id}'`)
    : before.map.flow
      ? insertIntoFlow(text, anchor(before.map), id)
      : insertLine(text, before.map, id);
  if (!says(edited, { ...before.data, account_id: id })) {
    throw new Error('no place for the account_id was found in the file');
  }
  return edited;
}

function says(text: string, data: object): boolean {
  try {
    return isDeepStrictEqual(read(text).data, data);
  } catch {
    return false;
  }
}

interface Read {
  readonly map: YAMLMap;
  readonly data: Readonly<Record<string, unknown>>;
  /** The file's own `account_id`, with or without a value. */
  readonly held: Pair | undefined;
}

function read(text: string): Read {
  const { map, data } = readFields(text);
  return { map, data, held: pairNamed(map, 'account_id') };
}

/**
 * The fields of a text that is to be edited.
 * @throws Error when it is no account file
 */
export function readFields(text: string): Pick<Read, 'map' | 'data'> {
  const yaml = readYaml(text);
  const [fault] = yaml.faults;
  if (fault) {
    const { message } = explainYaml(fault.code, fault.message);
    throw new Error(`the file can't be read: ${message.replaceAll('`', '')}`);
  }
  const map = yaml.document.contents;
  if (!isMap(map)) throw new Error('the file is not a map of fields');
  return { map, data: valuesOf(yaml) as Record<string, unknown> };
}

function pairNamed(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === name);
}

/** The pair after which the id comes: root_email's, or the last one where that is merged in. */
function anchor(map: YAMLMap): Pair {
  const pair = pairNamed(map, 'root_email') ?? map.items.at(-1);
  if (!pair) throw new Error('the file has no fields');
  return pair;
}

function rangeOf(node: unknown): Range {
  const range = (node as { range?: Range | null } | null)?.range;
  if (!range) throw new Error("the file has a field that can't be located");
  return range;
}

/** Puts a value where `account_id` is without one, or with an empty one such as `''` or `~`. */
function fill(text: string, { key, value }: Pair, id: string): string {
  const afterKey = rangeOf(key)[1];
  // `{account_id}` has no colon.
  if (!value) return `${text.slice(0, afterKey)}: ${id}${text.slice(afterKey)}`;
  const [start, end] = rangeOf(value);
  const empty = text.slice(start, end).trimEnd();
  if (empty !== '') return `${text.slice(0, start)}${id}${text.slice(start + empty.length)}`;
  const colon = text.indexOf(':', afterKey);
  const rest = text.slice(colon + 1).replace(/^[ \t]*/, '');
  // A comment that follows keeps its distance.
  return `${text.slice(0, colon + 1)} ${id}${rest.startsWith('#') ? ' ' : ''}${rest}`;
}

function insertIntoFlow(text: string, pair: Pair, id: string): string {
  const end = endOf(pair);
  return `${text.slice(0, end)}, account_id: '${id}'${text.slice(end)}`;
}

function insertLine(text: string, map: YAMLMap, id: string): string {
  const pair = anchor(map);
  const index = map.items.indexOf(pair);
  // A last line without a newline would have to change to get a line after it.
  const candidates = [pair, map.items[index - 1]].filter((candidate) => candidate !== undefined);
  const after = candidates.find((candidate) => text.includes('\n', endOf(candidate) - 1));
  const key = rangeOf(pair.key)[0];
  const lineStart = text.lastIndexOf('\n', key - 1) + 1;
  const indent = /^\uFEFF?([ \t]*)/.exec(text.slice(lineStart, key))?.[1] ?? '';
  const at = after ? text.indexOf('\n', endOf(after) - 1) + 1 : lineStart;
  // As the line before ends, or the first one.
  const newline = /\r?\n/.exec(text.slice(Math.max(0, at - 2)))?.[0] ?? '\n';
  const start = at === 0 && text.startsWith('\uFEFF') ? 1 : at;
  return `${text.slice(0, start)}${indent}account_id: '${id}'${newline}${text.slice(start)}`;
}

/** The offset just past a pair's value; for a block scalar that is past its last newline. */
function endOf(pair: Pair): number {
  return pair.value ? rangeOf(pair.value)[1] : rangeOf(pair.key)[1];
}
