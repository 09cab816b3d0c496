/*
 * Writes README's tables of fields, inputs and outputs from what they describe: the schema of account files and
 * action.yml. With `--check` it only tells whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, FIELD_NAMES } from '../src/accounts/schema.ts';

const root = join(import.meta.dirname, '..');
const path = join(root, 'README.md');

interface Metadata {
  readonly inputs: Readonly<Record<string, { description: string; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

const { inputs, outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Metadata;
const before = readFileSync(path, 'utf8');
const tables = {
  fields: table(
    ['Field', 'Means'],
    FIELD_NAMES.map((name) => [`\`${name}\``, describe([name]) ?? '']),
  ),
  inputs: table(
    ['Input', 'Default', 'Means'],
    Object.entries(inputs).map(([name, { description, default: preset }]) => [
      `\`${name}\``,
      preset === undefined ? '' : `\`${preset}\``,
      description,
    ]),
  ),
  outputs: table(
    ['Output', 'Means'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
};
const after = Object.entries(tables).reduce((text, [name, rows]) => fill(text, name, rows), before);
if (!process.argv.includes('--check')) {
  writeFileSync(path, after);
} else if (after !== before) {
  console.error(
    "README's tables are not up to date: run `npm run docs` and commit what it writes.",
  );
  process.exit(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bare `<` would start a tag; between backquotes it stands for itself. A bar ends the cell anywhere. */
function escapeCell(text: string): string {
  return text
    .trim()
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('')
    .replaceAll('|', '\\|');
}

function fill(text: string, name: string, rows: string): string {
  const pattern = new RegExp(`(<!-- ${name}: [^>]*-->\n)[^]*?(<!-- /${name} -->)`);
  if (!pattern.test(text)) throw new Error(`README.md has no place for the table of ${name}`);
  return text.replace(pattern, (_, start: string, end: string) => `${start}\n${rows}\n\n${end}`);
}
