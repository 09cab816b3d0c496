import { Failure } from '../failure.ts';
import { code } from '../text.ts';

/**
 * What AWS gives in every answer, and the SDK's types call optional. An id that is missing must not become one that
 * nothing has.
 * @param field as the API reference has it: `Account.Id`
 * @throws Failure where it is missing
 */
export function given(value: string | undefined, field: string): string {
  if (value) return value;
  throw new Failure(
    `AWS answered without ${code(field)}`,
    'Run again; if it stays, ask AWS Support.',
  );
}
