import * as z from 'zod';
import type { Line } from './line.ts';
import { MOST_READABLE, pack, unpack } from './pack.ts';
import { digest, plainJson } from './value.ts';

/*
 * The record of a plan: what people saw, and so what a merge may do. It is kept in the check run of the pull request's
 * head, with its values as long as they fit into one check run, else as hashes.
 */

/** What a record is bound to: it says nothing about any other folder, branch or organization. */
export interface Place {
  /** The folder of the account files, as it is spelled. */
  readonly folder: string;
  /** The branch that the pull request is to be merged into. */
  readonly branch: string;
  /** `o-…`; `null` where there was none yet. */
  readonly organization: string | null;
  /** The management account's 12 digits. */
  readonly management: string;
}

/** A line as it is compared: by the name of its field, and hashes of its values. */
export interface Recorded {
  readonly account: string;
  /** As lines name it, in every record: what a plan was about is to be known from a large one too. */
  readonly field: string;
  /** `?` where the plan could not read it. */
  readonly from: string;
  readonly to: string;
  /**
   * Hashes of values that reviewed plans were about to set when this one was made: the field may have got one of them
   * by the time of the merge.
   */
  readonly pending: readonly string[];
  /** The line itself, where the record holds its values. */
  readonly shown: Line | undefined;
}

export interface PlanRecord {
  readonly place: Place;
  /**
   * Keys of accounts that the pull request changes and a problem held, and names of access that could not be compared: its
   * merge does nothing there, and nobody has reviewed that.
   */
  readonly held: readonly string[];
  readonly lines: readonly Recorded[];
  /** What binds only once somebody has approved it; `undefined` where nothing needs that. */
  readonly needing: Needing<Recorded> | undefined;
}

/** The part of a plan that needs an approval, because it changes too many accounts. */
export interface Needing<T> {
  /** The plan's hash, as people see it. */
  readonly plan: string;
  /** Whether it is what the pull request does itself; otherwise what earlier ones left. */
  readonly isOwn: boolean;
  readonly changed: number;
  readonly accounts: number;
  readonly lines: readonly T[];
}

const HEADER = 'org-accounts plan record 2';

/** The first line of the records of version 0.1, which named accounts by their files. */
const OLD_HEADER = /^org-accounts plan record 1$/m;

export interface RecordOptions {
  /** The hashes that a line's field may have got by the time of the merge. */
  readonly pendingOf?: (line: Line) => readonly string[];
  /** What binds only once it is approved, besides the lines. */
  readonly needing?: Needing<Line> | undefined;
  /** Keys of accounts, and names of access, that a problem held. */
  readonly held?: readonly string[];
}

/** A record as a document for check runs. */
export function recordDocument(
  place: Place,
  lines: readonly Line[],
  { pendingOf = () => [], needing, held = [] }: RecordOptions = {},
): string {
  const plain = (line: Line): readonly unknown[] => {
    const { account, field, from, to } = line;
    return [account, field, from === undefined ? false : from, to, ...pendingOf(line)];
  };
  const readable = render('plain', plain);
  if (readable.length <= MOST_READABLE) return readable;
  return pack(
    render('hashes', (line) => {
      const { account, field, from, to } = toRecorded(line);
      return [account, field, from, to, ...pendingOf(line)];
    }),
  );

  function render(values: 'plain' | 'hashes', row: (line: Line) => readonly unknown[]): string {
    const { lines: more = [], ...about } = needing ?? {};
    const approval = needing ? about : null;
    return [
      HEADER,
      plainJson({ ...place, held, values, approval }),
      ...lines.map((line) => plainJson(row(line))),
      ...(needing ? [NEEDING, ...more.map((line) => plainJson(row(line)))] : []),
    ].join('\n');
  }
}

/** The line between what binds by itself and what has to be approved. */
const NEEDING = 'only once approved';

const header = z.strictObject({
  folder: z.string(),
  branch: z.string(),
  organization: z.string().nullable(),
  management: z.string(),
  held: z.array(z.string()).readonly(),
  values: z.enum(['plain', 'hashes']),
  approval: z
    .strictObject({ plan: z.string(), isOwn: z.boolean(), changed: z.int(), accounts: z.int() })
    .nullable(),
});

const value = z.union([z.string(), z.null(), z.array(z.unknown())]);
const plainLine = z
  .tuple([z.string(), z.string(), z.union([value, z.literal(false)]), value])
  .rest(z.string());
const hashedLine = z.tuple([z.string(), z.string(), z.string(), z.string()]).rest(z.string());

/** What a check run's document turned out to be. */
export type ReadRecord =
  | { readonly kind: 'record'; readonly record: PlanRecord }
  /** Written by version 0.1: it does not say which account, folder or organization it means. */
  | { readonly kind: 'old' }
  | { readonly kind: 'unreadable' };

/** Reads the document of a plan's check run. One that is not as we write it binds nothing. */
export function readRecord(document: string): ReadRecord {
  if (OLD_HEADER.test(document)) return { kind: 'old' };
  try {
    const [first, second = '', ...rest] = unpack(document).split(/\r?\n/);
    if (first !== HEADER) return { kind: 'unreadable' };
    const { values, approval, held, ...place } = header.parse(JSON.parse(second));
    const rows = rest.filter((row) => row !== '');
    const end = approval ? rows.indexOf(NEEDING) : rows.length;
    if (end < 0) return { kind: 'unreadable' };
    const read = (row: string): Recorded =>
      values === 'plain' ? fromPlain(JSON.parse(row)) : fromHashes(JSON.parse(row));
    const lines = rows.slice(0, end).map(read);
    const needing = approval ? { ...approval, lines: rows.slice(end + 1).map(read) } : undefined;
    return { kind: 'record', record: { place, held, lines, needing } };
  } catch {
    return { kind: 'unreadable' };
  }
}

function fromPlain(row: unknown): Recorded {
  const [account, field, from, to, ...pending] = plainLine.parse(row);
  const line: Line = { account, field, from: from === false ? undefined : from, to };
  return { ...toRecorded(line), pending };
}

function fromHashes(row: unknown): Recorded {
  const [account, field, from, to, ...pending] = hashedLine.parse(row);
  return { account, field, from, to, pending, shown: undefined };
}

/** A line as it is compared. */
export function toRecorded(line: Line): Recorded {
  const { account, field, from, to } = line;
  return {
    account,
    field,
    from: digest(field, from),
    to: digest(field, to),
    pending: [],
    shown: line,
  };
}

/**
 * Whether a record was made for this place. Where there was no organization yet, the management account tells: an
 * account is that of one organization at most.
 */
export function applies(then: Place, now: Place): boolean {
  return (
    then.folder === now.folder &&
    then.branch === now.branch &&
    then.management === now.management &&
    (then.organization === null || then.organization === now.organization)
  );
}
