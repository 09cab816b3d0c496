import { Failure } from '../failure.ts';
import { code } from '../text.ts';

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

/** An account to import, and the name of its file where it is given. */
export interface ToImport {
  /** 12 digits. */
  readonly id: string;
  readonly name: string | undefined;
}

/**
 * Reads what is to be imported: `012345678912`, `012345678912=legacy`, on lines or between commas; or `all`.
 * @param where what people call the place where it is
 * @throws Failure for what is neither
 */
export function accountsToImport(given: string, where: string): 'all' | readonly ToImport[] {
  const entries = given.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
  if (entries.length === 0) {
    throw new Failure(
      `${where} does not say what to import`,
      'Give account ids, such as `012345678912` or `012345678912=legacy`, or `all`.',
    );
  }
  if (entries.length === 1 && entries[0]?.toLowerCase() === 'all') return 'all';
  const seen = new Set<string>();
  return entries.map((entry) => {
    const [written = '', ...rest] = entry.split('=');
    const id = toAccountId(written.trim());
    const wanted = rest.join('=').trim();
    const name = toAccountName(wanted);
    if (id === undefined || (rest.length > 0 && name === undefined)) {
      throw new Failure(
        `${where} contains ${code(entry)}`,
        'Each entry is a 12-digit account id, optionally with the name of its file: `012345678912=legacy`.',
      );
    }
    for (const one of [id, ...(name === undefined ? [] : [name.toLowerCase()])]) {
      if (seen.has(one)) throw new Failure(`${where} lists ${code(one)} twice`);
      seen.add(one);
    }
    return { id, name };
  });
}
