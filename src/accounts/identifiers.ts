/** An account id, also as AWS's console shows it, 1111-2222-3333; `undefined` for anything else. */
export function toAccountId(text: string): string | undefined {
  if (/^\d{12}$/.test(text)) return text;
  return /^\d{4}-\d{4}-\d{4}$/.test(text) ? text.replaceAll('-', '') : undefined;
}

/**
 * The name of an account, which is the stem of its file, with or without the file's ending. It becomes a part of a
 * path, so it can't lead out of the folder; `undefined` for what can't be one.
 */
export function toAccountName(text: string): string | undefined {
  const stem = text.replace(/\.ya?ml$/i, '');
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} ._+-]{0,98}[\p{L}\p{N}_+-])?$/u.test(stem) ? stem : undefined;
}
