/*
 * What GitHub's runner makes of the lines that a step prints (actions/runner: `ProcessInvoker` reads lines,
 * `OutputManager` offers each to `ActionCommandManager`, `ActionCommand` parses it). It knows nothing of the action:
 * a test that reads the log sees what people would see.
 */

/** A workflow command that the runner carried out. */
export interface Command {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** A log as the runner leaves it. */
export interface Processed {
  /** The lines that people see, secrets hidden. */
  readonly log: string;
  readonly commands: readonly Command[];
  /** Whether somebody has stopped the commands, and nobody let them go on. */
  readonly isStopped: boolean;
}

/** The commands that a runner knows. */
const KNOWN = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
];

/** What `core.debug` and masks leave behind: nothing that is seen without debug logging. */
const SILENT = new Set([
  'add-mask',
  'debug',
  'save-state',
  'set-output',
  'set-env',
  'add-path',
  'stop-commands',
]);

export function processLog(raw: string): Processed {
  const known = new Set(KNOWN);
  const masks = new Set<string>();
  const commands: Command[] = [];
  const shown: string[] = [];
  let stopToken: string | undefined;
  const show = (line: string): void => {
    // The longest first, as the runner merges what overlaps.
    const hidden = [...masks].sort((one, other) => other.length - one.length);
    shown.push(hidden.reduce((text, mask) => text.replaceAll(mask, '***'), line));
  };
  // .NET's `StreamReader.ReadLine`: a line feed, a carriage return, or both.
  const lines = raw.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const command = parseSecond(line, known) ?? parseFirst(line, known);
    if (!command) {
      show(line);
      continue;
    }
    const { name, data } = command;
    if (stopToken !== undefined) {
      show(line);
      if (name !== stopToken) continue;
      known.delete(stopToken);
      stopToken = undefined;
      continue;
    }
    commands.push(command);
    if (name === 'stop-commands') {
      stopToken = data.toLowerCase();
      known.add(stopToken);
      show(line);
    }
    if (name === 'add-mask') for (const part of secretsIn(data)) masks.add(part);
    if (SILENT.has(name)) continue;
    for (const part of data.split(/\r\n|\n|\r/)) show(`##[${name}]${part}`);
  }
  return {
    log: shown.join('\n') + (shown.length > 0 ? '\n' : ''),
    commands,
    isStopped: stopToken !== undefined,
  };
}

/** A secret, and each of its lines by itself. */
function secretsIn(data: string): readonly string[] {
  return [data, ...data.split(/[\r\n]/)].filter((part) => part.trim() !== '');
}

/**
 * What the runner does not look at when it compares: it compares as a culture does, and characters that Unicode
 * calls ignorable count for nothing there.
 */
function comparable(line: string): string {
  return line.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** White space by .NET's `Char.IsWhiteSpace`. */
const BLANKS = /^[\t-\r \u0085\p{Z}]+/u;

/** `::name key=value,key=value::data`, after blanks (`TryParseV2`). */
function parseSecond(line: string, known: ReadonlySet<string>): Command | undefined {
  const text = comparable(line).replace(BLANKS, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  const decode = (value: string): string =>
    value
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',');
  return toCommand(text.slice(2, end), ',', known, {
    property: (value) => decode(value).replaceAll('%25', '%'),
    data: text
      .slice(end + 2)
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%'),
  });
}

/** `##[name key=value;key=value]data`, anywhere in a line (`TryParse`). */
function parseFirst(line: string, known: ReadonlySet<string>): Command | undefined {
  const text = comparable(line);
  const start = text.indexOf('##[');
  const end = text.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  const decode = (value: string): string =>
    value
      .replaceAll('%3B', ';')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%5D', ']')
      .replaceAll('%25', '%');
  return toCommand(text.slice(start + 3, end), ';', known, {
    property: decode,
    data: decode(text.slice(end + 1)),
  });
}

function toCommand(
  info: string,
  separator: string,
  known: ReadonlySet<string>,
  { property, data }: { readonly property: (value: string) => string; readonly data: string },
): Command | undefined {
  const space = info.indexOf(' ');
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const properties = new Map<string, string>();
  for (const pair of space < 0 ? [] : info.slice(space + 1).split(separator)) {
    const at = pair.indexOf('=');
    if (at > 0) properties.set(pair.slice(0, at).trim(), property(pair.slice(at + 1)));
  }
  return { name, properties, data };
}
