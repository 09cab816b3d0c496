import { isDeepStrictEqual } from 'node:util';
import { isScalar, isSeq, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import { readFields } from './edit.ts';

/**
 * The management account's file with names added to its `organization_account_ids`, after those that are there,
 * and nothing else changed: comments, order, quoting, line ends and indentation stay. A file without the list comes
 * back as it is, since every file counts as listed then; so does one that holds the names already.
 * @throws Error when there is no place for them, or the text is no account file
 */
export function addToList(text: string, names: readonly string[]): string {
  const { map, data } = readFields(text);
  const listed = data.organization_account_ids;
  if (listed === undefined || listed === null) return text;
  if (!Array.isArray(listed)) throw new Error('organization_account_ids is not a list');
  const there = new Set<unknown>(listed);
  const missing = [...new Set(names)].filter((name) => !there.has(name));
  if (missing.length === 0) return text;
  const node = map.get('organization_account_ids', true);
  if (!isSeq(node)) throw new Error("organization_account_ids is in a form that can't be extended");
  const edited = node.flow ? intoFlow(text, map, node, missing) : intoBlock(text, node, missing);
  const wanted = { ...data, organization_account_ids: [...listed, ...missing] };
  if (!isDeepStrictEqual(readFields(edited).data, wanted)) {
    throw new Error('no place to add names was found in organization_account_ids');
  }
  return edited;
}

/** As YAML has it on one line: in quotes where `on` or `1.0` would become something else. */
function scalar(name: string): string {
  return stringify(name, { compat: 'yaml-1.1', lineWidth: 0, singleQuote: true }).trimEnd();
}

/** After the last item's line, or its comment, each on a line of its own. */
function intoBlock(text: string, list: YAMLSeq, names: readonly string[]): string {
  const [start, end] = rangeOf(list.items.at(-1));
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const dash = /^([ \t]*)-([ \t]+)/.exec(text.slice(lineStart, start));
  if (!dash) throw new Error('organization_account_ids has an item that is not on its own line');
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lines = names.map((name) => `${dash[1]}-${dash[2]}${scalar(name)}`);
  const next = text.indexOf('\n', end);
  if (next === -1) return `${text}${newline}${lines.join(newline)}`;
  return `${text.slice(0, next + 1)}${lines.map((line) => line + newline).join('')}${text.slice(next + 1)}`;
}

function intoFlow(text: string, map: YAMLMap, list: YAMLSeq, names: readonly string[]): string {
  const last = list.items.at(-1);
  if (last !== undefined) {
    const [, end] = rangeOf(last);
    const added = names.map((name) => `, ${flowScalar(name)}`).join('');
    return text.slice(0, end) + added + text.slice(end);
  }
  const [start, end] = rangeOf(list);
  if (map.flow || /[^\s[\]]/.test(text.slice(start, end))) {
    const inner = `[${names.map(flowScalar).join(', ')}]`;
    return text.slice(0, start) + inner + text.slice(end);
  }
  // An empty `[]` becomes lines, to which the next name adds one.
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lines = names.map((name) => `${newline}  - ${scalar(name)}`).join('');
  const lineEnd = /\r?\n|$/.exec(text.slice(end))?.index ?? 0;
  const rest = text.slice(end, end + lineEnd);
  return text.slice(0, start).trimEnd() + rest.trimEnd() + lines + text.slice(end + lineEnd);
}

/** As it is written within brackets, where commas and brackets mean something too. */
function flowScalar(name: string): string {
  const options = { compat: 'yaml-1.1', collectionStyle: 'flow', lineWidth: 0 } as const;
  return stringify([name], { ...options, singleQuote: true })
    .trim()
    .slice(1, -1)
    .trim();
}

function rangeOf(node: unknown): readonly [number, number, number] {
  const range = isScalar(node) || isSeq(node) ? node.range : undefined;
  if (!range) throw new Error("organization_account_ids has an item that can't be located");
  return range;
}
