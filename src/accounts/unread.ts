import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { Desired } from './directory.ts';
import { place } from './problem.ts';
import { managementFiles } from './rules.ts';

/**
 * Files are added only where the management account's file can be read: it has the region of new files, and the list
 * that their names belong to.
 * @throws Failure where it can't be found, or a file that can't be read may be the one
 */
export function refuseUnread(desired: Desired): void {
  const [management, second] = managementFiles(desired.files);
  if (management && second) {
    throw new Failure(
      `${code(management.path)} and ${code(second.path)} both claim to be the management account`,
      'Fix one of them first: new files take their region and the list of names from it.',
    );
  }
  const isUnread = ({ claims }: { readonly claims: object }): boolean =>
    Object.keys(claims).length === 0;
  const file = management ?? desired.files.find(isUnread);
  if (!file || file.fields) return;
  const [fault] = file.problems.filter(({ severity }) => severity === 'error');
  const what = management
    ? `${code(file.path)}, the management account's file, has a mistake`
    : `${code(file.path)} can't be read, and may be the management account's file`;
  const where = fault?.at
    ? `${code(place(fault.at))}: ${fault.message}. ${fault.hint ?? ''}`.trim()
    : '';
  throw new Failure(
    what,
    `Fix it first${where === '' ? '.' : `: ${where}`} New files take their region and the list of names from the management account's file.`,
  );
}
