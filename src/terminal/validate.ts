import type { Problem } from '../accounts/problem.ts';
import { problemLine } from '../report/words.ts';
import { count } from '../text.ts';
import type { Context } from './context.ts';
import { EXIT } from './plan.ts';

/** Checks the account files, each by itself and against the others; AWS is not asked. */
export async function validate({ read, screen }: Context): Promise<number> {
  const { files, problems } = read().now.desired;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const verdict = errors.length === 0 ? 'valid' : count(errors.length, 'problem');
  screen.print(`Files: ${count(files.length, 'account file')}, ${verdict}`);
  for (const line of problems.flatMap(linesOf)) screen.print(line);
  screen.json({ version: 1, valid: errors.length === 0, files: files.length, problems });
  return errors.length === 0 ? EXIT.nothing : EXIT.problems;
}

function linesOf(problem: Problem): readonly string[] {
  const hint = problem.hint === undefined ? [] : [`      ${problem.hint}`];
  return [`  ${problem.severity}: ${problemLine(problem)}`, ...hint];
}
