import { Failure } from '../failure.ts';
import { code } from '../text.ts';

/** What the operating system refused, such as to write a file: no bug of the program. `undefined` for other errors. */
export function systemFailure(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || error instanceof Failure) return undefined;
  const { syscall, code: name, path } = error as NodeJS.ErrnoException;
  if (syscall === undefined || name === undefined) return undefined;
  if (syscall === 'uv_cwd') {
    return new Failure('the current folder no longer exists', 'Change to another folder.', error);
  }
  const what = path === undefined ? code(syscall) : `${code(syscall)} of ${code(path)}`;
  return new Failure(
    `the system refused ${what}: ${code(error.message)}`,
    'Check that the file or folder exists, that this user may use it, and that the disk is not full.',
    error,
  );
}
