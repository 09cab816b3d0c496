import { messageOf } from '../failure.ts';
import { code, list } from '../text.ts';
import type { Desired } from './directory.ts';
import { setAccountId } from './edit.ts';
import type { AccountFile } from './parse.ts';

/** The id of an account, and the file that asked for it. */
export interface KnownId {
  /** The stem of the file: `prod`. */
  readonly account: string;
  /** Its path, as it was when the account was made or found. */
  readonly file: string;
  /** The account's root email: what tells which file means it. */
  readonly email: string;
  /** 12 digits. */
  readonly id: string;
}

/** A file with an id in it. */
export interface PlacedId {
  readonly known: KnownId;
  readonly path: string;
  readonly text: string;
}

/** An id that no file takes, with what to do, as full sentences without the last full stop. */
export interface Misplaced {
  readonly known: KnownId;
  readonly said: string;
  /** Whether no file has the account's root email. */
  readonly isHomeless: boolean;
}

/** Where ids go among the files of one commit. */
export interface Placement {
  readonly placed: readonly PlacedId[];
  readonly misplaced: readonly Misplaced[];
}

/**
 * Finds the file that means each account at present, by its root email: also under a new path, and never one that
 * has the old path and another email. Ids that are there already are left out.
 */
export function placeIds({ files }: Pick<Desired, 'files'>, ids: readonly KnownId[]): Placement {
  const placed: PlacedId[] = [];
  const misplaced: Misplaced[] = [];
  for (const known of ids) {
    const meant = files.filter((file) => emailOf(file) === known.email.toLowerCase());
    const found = place(meant, files, known);
    if (typeof found === 'string') {
      misplaced.push({
        known,
        said: found,
        isHomeless: meant.length === 0 && isElsewhere(files, known),
      });
    } else if (found) {
      placed.push({ known, ...found });
    }
  }
  return { placed, misplaced };
}

/** The root email that a file names, in lower-case letters, even where the file has mistakes. */
export function emailOf({ claims }: AccountFile): string | undefined {
  return typeof claims.root_email === 'string' ? claims.root_email.toLowerCase() : undefined;
}

/** The file's text with the id; nothing where it is there already; or why it can't be written. */
function place(
  meant: readonly AccountFile[],
  files: readonly AccountFile[],
  known: KnownId,
): Pick<PlacedId, 'path' | 'text'> | string | undefined {
  const { id } = known;
  if (meant.some(({ claims }) => claims.account_id === id)) return undefined;
  // Of two files with the email, the one that asked for the account is it.
  const file = meant.find(({ path }) => path === known.file) ?? meant[0];
  if (!file) return withoutFile(files, known);
  if (meant.length > 1 && file.path !== known.file) {
    const paths = list(meant.map(({ path }) => code(path)));
    return `${belongs(known)}, which ${paths} have: keep it in one of them, and write ${line(id)} there`;
  }
  const { account_id: other } = file.claims;
  if (other !== undefined) {
    return `${belongs(known)}, which ${code(file.path)} has; but that file names the account ${code(other)}: correct its \`root_email\` or its \`account_id\``;
  }
  try {
    return { path: file.path, text: setAccountId(file.text, id) };
  } catch (error) {
    const why = messageOf(error);
    return `${code(file.path)}: ${code(why)}: write ${line(id)} into it`;
  }
}

/** Whether the file that asked for an account is gone, or means another one. */
function isElsewhere(files: readonly AccountFile[], known: KnownId): boolean {
  const there = files.find(({ path }) => path === known.file);
  return !there || emailOf(there) !== undefined;
}

/** Where an account belongs that no file means any longer. */
function withoutFile(files: readonly AccountFile[], known: KnownId): string {
  const { file: path, email, id } = known;
  const there = files.find((file) => file.path === path);
  const now = there && emailOf(there);
  const way = `put ${code(`root_email: ${email}`)} and ${line(id)} into a file of its own`;
  if (!there) {
    return `${belongs(known)}, which no file has: ${code(path)} no longer exists. To manage the account, ${way}`;
  }
  if (now === undefined) {
    const why = there.problems[0]?.message ?? 'it has no `root_email`';
    return `${code(path)} can't take the id ${code(id)} of ${code(known.account)}: ${why}. Correct it, and write ${line(id)} into it`;
  }
  return `${belongs(known)}, which no file has: ${code(path)} asked for it, but now has the root email ${code(now)}. To manage the account, ${way}, or change ${code(path)} back`;
}

function belongs({ account, id, email }: KnownId): string {
  return `the account ${code(id)}, created or found for ${code(account)}, has the root email ${code(email)}`;
}

function line(id: string): string {
  return code(`account_id: '${id}'`);
}
