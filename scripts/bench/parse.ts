/*
 * What it takes to read account files that somebody has made to be slow: each kind at half of the largest size and at
 * the whole of it, in CPU time, since machines and their load differ; and a folder of as many files as may be.
 */
import { readDirectory } from '../../src/accounts/directory.ts';
import { MAX_FILES } from '../../src/accounts/folder.ts';
import { MAX_FILE_BYTES, parseAccountFile } from '../../src/accounts/parse.ts';

/** What must hold: time of the whole over that of the half, and seconds of CPU for one file and for the folder. */
const MOST = { ratio: 3.5, file: 10, folder: 60 };

const fill = (unit: string, size: number): string => unit.repeat(Math.floor(size / unit.length));

function lines(size: number, line: (n: number) => string): string {
  const all: string[] = [];
  for (let length = 0; length < size; length += (all.at(-1)?.length ?? 0) + 1) {
    all.push(line(all.length));
  }
  return all.slice(0, -1).join('\n');
}

const KINDS: Readonly<Record<string, (size: number) => string>> = {
  anchors: (size) => `a: ${fill('&a ', size - 3)}`,
  'anchors and aliases': (size) =>
    lines(size, (n) => (n % 2 ? `k${n}: *a${n - 1}` : `k${n}: &a${n} x`)),
  'unknown keys': (size) => lines(size, (n) => `k${n}: x`),
  'unknown keys, near ones': (size) => lines(size, (n) => `root_emai${n}: x`),
  'one key': (size) => fill('title: x\n', size),
  'keys in braces': (size) => `{${lines(size - 2, (n) => `k${n}: x,`)}}`,
  'merged keys': (size) => `a: &a\n${lines(size - 20, (n) => `  k${n}: x`)}\n<<: *a`,
  tags: (size) => `tags:\n${lines(size - 6, (n) => `  k${n}: 1`)}`,
  brackets: (size) => fill('[', size),
  'closing brackets': (size) => fill(']', size),
  dashes: (size) => fill('- ', size),
  documents: (size) => fill('---\n', size),
  'lines in quotes': (size) => `a: "${fill('x\n', size - 5)}"`,
  'a list of names': (size) => `organization_account_ids:\n${lines(size - 30, (n) => `- a${n}`)}`,
  comments: (size) => fill('# x\n', size),
};

/** @returns what does not hold */
export function benchParse(): readonly string[] {
  const failures: string[] = [];
  console.log('\nReading a file made to be slow, in seconds of CPU');
  console.log(`| Kind | ${MAX_FILE_BYTES / 2048} KB | ${MAX_FILE_BYTES / 1024} KB | Problems |`);
  console.log('| --- | ---: | ---: | ---: |');
  for (const [kind, make] of Object.entries(KINDS)) {
    const [half, whole] = [MAX_FILE_BYTES / 2, MAX_FILE_BYTES].map((size) => {
      const text = make(size);
      return measure(() => parseAccountFile('accounts/x.yaml', text).problems.length);
    });
    if (!half || !whole) continue;
    console.log(
      `| ${kind} | ${half.seconds.toFixed(2)} | ${whole.seconds.toFixed(2)} | ${whole.result} |`,
    );
    // Under a fifth of a second, the collection of garbage decides.
    if (whole.seconds > 0.2 && whole.seconds > MOST.ratio * half.seconds) {
      failures.push(
        `${kind}: twice as much takes ${(whole.seconds / half.seconds).toFixed(1)} times as long`,
      );
    }
    if (whole.seconds > MOST.file) failures.push(`${kind}: ${whole.seconds.toFixed(1)} s`);
  }
  failures.push(...benchFolder());
  return failures;
}

/** As many files as may be, all of which clash, and a list on which each name is mistyped. */
function benchFolder(): readonly string[] {
  const names = Array.from({ length: MAX_FILES - 1 }, (_, n) => `account${n}`);
  const list = names.map((name) => `- ${name}x`).join('\n');
  const { seconds, result } = measure(() => {
    const files = names.map((name) =>
      parseAccountFile(`accounts/${name}.yaml`, 'root_email: same@example.com\nregoin: x\n'),
    );
    const master = `root_email: aws@example.com\norganization_account_ids:\n${list}\n`;
    files.push(parseAccountFile('accounts/master.yaml', master));
    return readDirectory('accounts', files).problems.length;
  });
  const megabytes = process.memoryUsage().rss / 1_000_000;
  console.log(
    `\n${MAX_FILES} files that clash, and a list of as many mistyped names: ${seconds.toFixed(1)} s of CPU, ${result} problems, ${megabytes.toFixed(0)} MB.`,
  );
  return seconds > MOST.folder ? [`${MAX_FILES} files take ${seconds.toFixed(1)} s`] : [];
}

function measure<T>(task: () => T): { readonly seconds: number; readonly result: T } {
  const start = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1_000_000, result };
}
