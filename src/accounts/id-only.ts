import { isDeepStrictEqual } from 'node:util';
import { setAccountId } from './edit.ts';
import { type AccountFile, parseAccountFile } from './parse.ts';

/** A line that holds nothing but an id, as the tool or a person writes it. */
const ID_LINE = /^[ \t]*(["']?)account_id\1[ \t]*:[ \t]*(["']?)(\d{12})\2[ \t]*(?:#.*)?\r?\n?$/;

/**
 * The id that one text of an account file adds to another, where it adds nothing else: an `account_id` where there
 * was none, or none but an empty one, and every other byte as it was. `undefined` for anything else, such as another
 * id in the place of one. By this the tool's own write-backs are known, whoever made the commit.
 */
export function addedId(before: string, after: string): string | undefined {
  const old = parseAccountFile('before.yaml', before);
  const now = parseAccountFile('after.yaml', after);
  const id = idOf(now);
  if (id === undefined || old.claims.account_id !== undefined) return undefined;
  const { account_id: _, ...others } = now.claims;
  if (!isDeepStrictEqual(others, old.claims)) return undefined;
  return isAsWritten(before, after, id) || isOneLine(before, after, id) ? id : undefined;
}

/** Whether a text of an account file differs from another in an `account_id` that is added, and in nothing else. */
export function isIdOnly(before: string, after: string): boolean {
  return addedId(before, after) !== undefined;
}

function idOf({ claims }: AccountFile): string | undefined {
  const id = claims.account_id;
  return typeof id === 'string' && /^\d{12}$/.test(id) ? id : undefined;
}

/** As the tool writes it, whatever the file looks like. */
function isAsWritten(before: string, after: string, id: string): boolean {
  try {
    return setAccountId(before, id) === after;
  } catch {
    return false;
  }
}

/** One line more, at any place: what a person does who follows the advice to paste it. */
function isOneLine(before: string, after: string, id: string): boolean {
  const [old, now] = [before, after].map(linesOf) as [readonly string[], readonly string[]];
  if (now.length !== old.length + 1) return false;
  const at = now.findIndex((line, index) => line !== old[index]);
  const isRestSame = now.slice(at + 1).every((line, index) => line === old[at + index]);
  return isRestSame && ID_LINE.exec((now[at] ?? '').replace(/^\uFEFF/, ''))?.[3] === id;
}

/** With their ends, so that a line that gets one differs. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
