import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outputs } from './commands/job.ts';
import { messageOf } from './failure.ts';
import type { MatrixEntry } from './report/json/accounts-schema.ts';
import type { Truncated } from './report/json/plan-schema.ts';
import { code, count, toJson } from './text.ts';

/*
 * What later steps and jobs get of a run, as action.yml declares it. Outputs that are JSON always are, whatever
 * happened; what may be long is in files besides, whole.
 */

/**
 * Characters that all outputs may have. GitHub takes 1 MB a job and counts UTF-16 (Docs, "Passing information between
 * jobs"), two bytes for each; a tenth is left to the job's other steps.
 */
const MOST = 450_000;

/** Jobs that one matrix may have (Docs, "Usage limits"). */
const MOST_JOBS = 256;

/** Characters of one matrix; names as people have them come to half of it. */
const LONGEST_MATRIX = 100_000;

/** What every output is until a run knows better: `null` is what it did not read or make. */
export const NO_OUTPUTS = {
  'has-changes': '',
  changes: '',
  plan: 'null',
  'plan-file': '',
  created: '[]',
  accounts: 'null',
  'accounts-file': '',
  matrix: '{"include":[]}',
  'matrix-2': '{"include":[]}',
  'comment-url': '',
  'pull-request-url': '',
  'issue-url': '',
  'commit-sha': '',
};

type OutputName = keyof typeof NO_OUTPUTS;

/** Where outputs go. */
export interface Delivery {
  /** RUNNER_TEMP, which the runner empties after the job. */
  readonly folder: string | undefined;
  readonly set: (name: string, text: string) => void;
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly fail: (line: string) => void;
}

/** Paths of the files that hold whole documents. */
export interface OutputFiles {
  readonly plan?: string;
  readonly accounts?: string;
}

/** Writes the files and sets every output; what is left out of one is said. */
export async function deliverOutputs(outputs: Outputs, delivery: Delivery): Promise<void> {
  const files = await writeFiles(outputs, delivery);
  const { texts, said, warnings } = outputTexts(outputs, files);
  for (const [name, text] of Object.entries(texts)) delivery.set(name, text);
  for (const line of said) delivery.say(line);
  for (const line of warnings) delivery.warn(line);
}

/** Writes the documents into a new folder that only this user can read. */
async function writeFiles(
  { plan, accounts }: Outputs,
  { folder, fail }: Delivery,
): Promise<OutputFiles> {
  if (!plan && !accounts) return {};
  try {
    const parent = folder === undefined || folder === '' ? tmpdir() : folder;
    const own = await mkdtemp(join(parent, 'org-accounts-'));
    const write = async (name: string, document: object): Promise<string> => {
      const path = join(own, name);
      await writeFile(path, `${toJson(document)}\n`, { mode: 0o600, flag: 'wx' });
      return path;
    };
    return {
      ...(plan && { plan: await write('plan.json', plan) }),
      ...(accounts && { accounts: await write('accounts.json', accounts) }),
    };
  } catch (error) {
    // A later step that relies on them is not to take the absence for a run that went well.
    const why = code(messageOf(error));
    fail(`the files of \`plan-file\` and \`accounts-file\` could not be written: ${why}`);
    return {};
  }
}

/** The text of every output, and what people are to know of them. Pure. */
export function outputTexts(
  outputs: Outputs,
  files: OutputFiles,
): {
  readonly texts: Readonly<Record<OutputName, string>>;
  readonly said: readonly string[];
  readonly warnings: readonly string[];
} {
  const { plan, accounts } = outputs;
  const [first, second, rest] = matrices(accounts?.matrix.include ?? []);
  const texts: Record<OutputName, string> = {
    ...NO_OUTPUTS,
    'has-changes': String(outputs['has-changes'] ?? ''),
    changes: String(outputs.changes ?? ''),
    'plan-file': files.plan ?? '',
    'accounts-file': files.accounts ?? '',
    matrix: toJson({ include: first }),
    'matrix-2': toJson({ include: second }),
    'comment-url': outputs['comment-url'] ?? '',
    'pull-request-url': outputs['pull-request-url'] ?? '',
    'issue-url': outputs['issue-url'] ?? '',
    'commit-sha': outputs['commit-sha'] ?? '',
  };
  const warnings: string[] = [];
  let left = MOST - sizeOf(texts);
  // The shortest come first, so that as many as can be are whole.
  for (const [name, value, file] of [
    ['created', accounts?.created, files.accounts],
    ['accounts', accounts?.accounts, files.accounts],
    ['plan', plan, files.plan],
  ] as const) {
    if (value === undefined) continue;
    const whole = toJson(value);
    const isWhole = whole.length <= left;
    texts[name] = isWhole ? whole : toJson(placeholder(name, file));
    if (isWhole) left -= whole.length;
    else warnings.push(`The output \`${name}\` ${tooLong(file)}.`);
  }
  const said =
    rest === 0
      ? []
      : [
          `${count(rest, 'new account')} ${rest === 1 ? 'is' : 'are'} in neither \`matrix\` nor \`matrix-2\`: the file of \`accounts-file\` has all of them, under \`matrix\`.`,
        ];
  return { texts, said, warnings };
}

function sizeOf(texts: Readonly<Record<string, string>>): number {
  return Object.entries(texts).reduce((size, [name, text]) => size + name.length + text.length, 0);
}

/** What two matrices can hold, in order, and how many entries neither can. */
function matrices(
  all: readonly MatrixEntry[],
): readonly [readonly MatrixEntry[], readonly MatrixEntry[], number] {
  const first = fitting(all);
  const second = fitting(all.slice(first.length));
  return [first, second, all.length - first.length - second.length];
}

function fitting(entries: readonly MatrixEntry[]): readonly MatrixEntry[] {
  let length = 0;
  const end = entries.findIndex((entry, index) => {
    length += toJson(entry).length + 1;
    return index === MOST_JOBS || length > LONGEST_MATRIX;
  });
  return end === -1 ? entries : entries.slice(0, end);
}

function placeholder(name: OutputName, file: string | undefined): Truncated {
  return {
    version: 1,
    truncated: true,
    file: file ?? null,
    message: `The output ${name} ${tooLong(file)}.`,
  };
}

function tooLong(file: string | undefined): string {
  const where = file === undefined ? '' : `; ${file} has all of it`;
  return `is too long for the outputs of a job${where}`;
}
