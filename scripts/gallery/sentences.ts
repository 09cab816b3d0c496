import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A text between quotes in the source, with its expressions as they are written. */
export interface Literal {
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
}

/** Every sentence that the product can say, file by file, as Markdown: to be read through. */
export function sentencesPage(): string {
  const sources = globSync('src/**/*.ts', { cwd: root }).sort();
  const parts = ['action.yml', ...sources].flatMap((source) => {
    const text = readFileSync(join(root, source), 'utf8');
    const found = source.endsWith('.ts') ? literals(text).filter(isSentence) : descriptions(text);
    if (found.length === 0) return [];
    return [
      [`## ${source}`, ...found.map(({ line, text: said }) => `${line}: ${said}`)].join('\n'),
    ];
  });
  return `${parts.join('\n\n')}\n`;
}

function isSentence({ text }: Literal): boolean {
  const words = text.replaceAll(/\$\{[^}]*\}/g, ' ').match(/\p{L}{2,}/gu) ?? [];
  return words.length > 1 && /\s/.test(text);
}

function descriptions(yaml: string): readonly Literal[] {
  return yaml
    .split('\n')
    .flatMap((text, index) =>
      /description:|^ {6,}\S/.test(text) ? [{ line: index + 1, text: text.trim() }] : [],
    );
}

/** The literals of a source file. It is formatted, so that a slash after a sign begins a regular expression. */
function literals(source: string): readonly Literal[] {
  const found: Literal[] = [];
  let at = 0;
  while (at < source.length) at = next(at);
  return found.sort((one, other) => one.line - other.line);

  /** Reads one thing; where the next begins. */
  function next(from: number): number {
    const two = source.slice(from, from + 2);
    if (two === '//') return after('\n', from);
    if (two === '/*') return after('*/', from + 2);
    const [sign = ''] = two;
    if (sign === "'" || sign === '"') return quoted(sign, from);
    if (sign === '`') return template(from);
    if (
      sign === '/' &&
      /(?:[(,=:[!&|?{};]|=>|return)\s*$/.test(source.slice(Math.max(0, from - 40), from))
    )
      return pattern(from);
    return from + 1;
  }

  function after(end: string, from: number): number {
    const index = source.indexOf(end, from);
    return index < 0 ? source.length : index + end.length;
  }

  function quoted(quote: string, from: number): number {
    let end = from + 1;
    while (source[end] !== quote) end += source[end] === '\\' ? 2 : 1;
    keep(from, source.slice(from + 1, end));
    return end + 1;
  }

  function template(from: number): number {
    let end = from + 1;
    while (source[end] !== '`') {
      if (source.startsWith('${', end)) end = expression(end + 2);
      else end += source[end] === '\\' ? 2 : 1;
    }
    keep(from, source.slice(from + 1, end));
    return end + 1;
  }

  /** What stands between the braces of a template. */
  function expression(from: number): number {
    let depth = 1;
    let end = from;
    while (depth > 0) {
      if (source[end] === '{') depth += 1;
      if (source[end] === '}') depth -= 1;
      end = next(end);
    }
    return end;
  }

  function pattern(from: number): number {
    let end = from + 1;
    let isClass = false;
    while (source[end] !== '/' || isClass) {
      if (source[end] === '[') isClass = true;
      if (source[end] === ']') isClass = false;
      end += source[end] === '\\' ? 2 : 1;
    }
    return end + 1;
  }

  function keep(from: number, text: string): void {
    found.push({ line: source.slice(0, from).split('\n').length, text });
  }
}
