import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { Failure, messageOf } from '../failure.ts';
import { logText, parts, plain, toJson } from '../text.ts';
import { forTerminal, sentencesForTerminal } from './wording.ts';

/** Where a command speaks: results on standard output, all else on standard error. */
export interface Screen {
  /** A result for people; nothing where JSON is asked for. */
  print(line: string): void;
  /** What goes on meanwhile. */
  log(line: string): void;
  /** A result for machines, where JSON is asked for. */
  json(value: object): void;
  /** A yes or no; no where none is typed. */
  confirm(question: string): Promise<boolean>;
  /**
   * A text.
   * @param preset what is there already, to be edited
   * @param wrong what is wrong with a text, if anything
   */
  ask(
    question: string,
    preset: string,
    wrong: (text: string) => string | undefined,
  ): Promise<string>;
  /** Whether somebody is there to be asked. */
  readonly isInteractive: boolean;
}

export interface ScreenOptions {
  readonly isJson: boolean;
  /** Whether nothing is to be asked. */
  readonly isYes: boolean;
}

export function openScreen({ isJson, isYes }: ScreenOptions): Screen {
  const isInteractive = !isYes && !isJson && process.stdin.isTTY && process.stderr.isTTY;
  // Questions are no result: they stay out of what is piped on.
  const output = process.stderr;
  return {
    isInteractive,
    print: (line) => {
      if (!isJson) print(process.stdout, line);
    },
    log: (line) => {
      print(process.stderr, line);
    },
    json: (value) => {
      if (isJson) process.stdout.write(`${toJson(sentencesForTerminal(value), 2)}\n`);
    },
    confirm: async (question) => {
      const { confirm, isCancel } = await import('@clack/prompts');
      const message = logText(question);
      const answer = await confirm({ message, initialValue: false, output });
      return !isCancel(answer) && answer;
    },
    ask: async (question, preset, wrong) => {
      const { isCancel, text } = await import('@clack/prompts');
      const answer = await text({
        message: logText(question),
        initialValue: preset === '' ? '' : plain(preset),
        validate: (value) => {
          const said = wrong((value ?? '').trim());
          return said === undefined ? undefined : logText(forTerminal(said));
        },
        output,
      });
      if (isCancel(answer)) throw new Failure('it was cancelled', 'Nothing more is written.');
      return answer.trim();
    },
  };
}

/** As the environment wants it (no-color.org, force-color.org), or as the terminal can. */
function hasColours(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return stream.isTTY && stream.hasColors();
}

/** How each style begins and ends (ECMA-48, "SGR"); Node's own `styleText` came in a release of Node 20. */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

type Style = keyof typeof STYLES;

/** Colours for the signs and words that our lines begin with. */
const LEADS: readonly (readonly [RegExp, Style])[] = [
  [/^( *)(\+|✓)(?= )/, 'green'],
  [/^( *)(~)(?= )/, 'yellow'],
  [/^( *)(!|✗|error:)(?= )/, 'red'],
  [/^( *)(warning:)(?= )/, 'yellow'],
  [/^( *)(=|\.|note:)(?= )/, 'dim'],
  [/^()((?:Plan|Outcome|Drift): .*)$/, 'bold'],
];

/** An error that none of our code expected. */
export function printUnexpected(error: unknown): void {
  const said = messageOf(error);
  print(process.stderr, `error: Internal error, please report: ${said}`);
}

/** Whoever reads may stop (`| head`), and a disk be full: what was begun is brought to its end all the same. */
function keepOn(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE')
    process.once('exit', () => {
      process.exitCode = 1;
    });
}

/** Has what packages print, Node's warnings, and what it says of an error that nobody caught, pass `print` too. */
export function guard(): void {
  const through = new Writable({
    decodeStrings: false,
    write(text: unknown, _, done) {
      print(process.stderr, String(text).replace(/\n$/, ''));
      done();
    },
  });
  globalThis.console = new Console({ stdout: through, stderr: through });
  for (const stream of [process.stdout, process.stderr]) stream.on('error', keepOn);
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => {
    print(process.stderr, `${name}: ${message}`);
  });
  process.on('uncaughtException', (error: unknown) => {
    // The SDK leaves a second promise for a profile that builds on another; the one that is awaited tells.
    if (error instanceof Error && error.name === 'CredentialsProviderError') return;
    printUnexpected(error);
    process.exit(1);
  });
}

/** Prints lines; nothing in them but what is added here is an order to the terminal. */
export function print(stream: NodeJS.WriteStream, text: string): void {
  const isColoured = hasColours(stream);
  for (const line of logText(forTerminal(text)).split('\n'))
    stream.write(`${paint(line, isColoured)}\n`);
}

/** One of our lines in colour: foreign text, which is between backquotes, without them. */
function paint(line: string, isColoured: boolean): string {
  if (!isColoured) return line;
  const text = parts(line)
    .map((part) => (part.isCode ? style('cyan', part.text) : part.text))
    .join('');
  const lead = LEADS.find(([pattern]) => pattern.test(line));
  if (!lead) return text;
  return text.replace(lead[0], (_, space: string, word: string) => space + style(lead[1], word));
}

function style(name: Style, text: string): string {
  const [begin, end] = STYLES[name];
  return `\u001b[${begin}m${text}\u001b[${end}m`;
}
