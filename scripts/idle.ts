/*
 * Proves that each end-to-end test looks at what the product does: runs them over an action and a program that do
 * nothing, once well and once with an error. No test may pass, but those of what is there without a run.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');

const IDLERS = {
  'that does nothing and ends well': 'process.exit(0);\n',
  'that only fails': "console.log('::error::x');\nconsole.error('error: x');\nprocess.exit(1);\n",
} as const;

/** They look at the package, as it is or packed from the checkout. */
const OF_THE_PACKAGE: ReadonlySet<string> = new Set([
  'the package has nothing to install',
  'the packed program needs nothing beside it',
]);

/** Long enough for a test whose run is over at once, on a slow machine. */
const LONGEST = 30_000;

interface Results {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly fullName: string;
      readonly status: string;
    }[];
  }[];
}

let isFine = true;
for (const [what, text] of Object.entries(IDLERS)) {
  const { numTotalTests, testResults } = await runOver(text);
  const passed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, title }) => status === 'passed' && !OF_THE_PACKAGE.has(title));
  console.log(
    `Over a product ${what}, ${passed.length} of ${numTotalTests} end-to-end tests pass.`,
  );
  for (const { fullName } of passed) console.log(`  ${fullName}`);
  isFine &&= passed.length === 0 && numTotalTests > 0;
}
process.exit(isFine ? 0 : 1);

/** What jest says of the end-to-end tests over an action and a program with that text. */
async function runOver(text: string): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'idle-'));
  try {
    mkdirSync(join(folder, 'dist', 'cli'), { recursive: true });
    copyFileSync(join(ROOT, 'action.yml'), join(folder, 'action.yml'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}\n');
    for (const path of ['index.js', 'cli/index.js']) {
      writeFileSync(join(folder, 'dist', path), text);
    }
    const results = join(folder, 'results.json');
    const given = ['--silent', '--json', '--outputFile', results, '--testTimeout', `${LONGEST}`];
    const jest = ['run', 'jest', '--', ...given, '__tests__/e2e/'];
    const env = { ...process.env, SANDBOX_ACTION: folder, SANDBOX_RECORDINGS: '' };
    // It fails, as it is to.
    await promisify(execFile)('npm', jest, { cwd: ROOT, env, maxBuffer: 1e9 }).catch(
      () => undefined,
    );
    return JSON.parse(readFileSync(results, 'utf8')) as Results;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
