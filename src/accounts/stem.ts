import { code, hasUnseen, withoutUnseen } from '../text.ts';

/*
 * The stem of an account file is the account's name: people read it in reports, and it is in commits and in a
 * tag. So it has nothing that nobody sees, wherever in the name that is.
 */

/** Whether people would take a file for an account's: `<name>.yaml`, as Paco has it; hidden files are an editor's. */
export function isMeantAsAccount(name: string): boolean {
  return !name.startsWith('.') && /\.ya?ml$/.test(withoutUnseen(name).trim());
}

/** What keeps a text from being a stem, after "the name of the file"; `undefined` where nothing does. */
export function wrongStem(stem: string): string | undefined {
  // Git has bytes; what is no UTF-8 among them comes as U+FFFD.
  if (stem.includes('\ufffd')) return `is not in UTF-8: ${code(stem)}`;
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(stem)) return `has a control character: ${code(stem)}`;
  if (hasUnseen(stem)) return `has an invisible or ambiguous character: ${code(stem)}`;
  if (stem.trim() !== stem) return `begins or ends with a space: ${code(`"${stem}"`)}`;
  return undefined;
}
