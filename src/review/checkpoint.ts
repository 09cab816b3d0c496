import * as z from 'zod';
import { pack, unpack } from './pack.ts';
import type { Place } from './record.ts';
import type { FieldGap, Origin, Reviewed, ReviewedField } from './reviewed.ts';
import { fieldKey } from './reviewed.ts';
import { plainJson } from './value.ts';

/*
 * The checkpoint: up to its commit all is done, except its entries. It is kept in a check run of that commit, so records
 * of pull requests are needed only for what was merged after it.
 */

/**
 * Why something is left:
 * - `failed`: AWS refused it, or did not answer
 * - `waiting`: AWS has not finished, or a person has a step to do
 * - `held`: a problem in the files or the organization is in its way
 * - `unreviewed`: no reviewed plan holds it
 * - `impossible`: reviewed, and AWS can't do it any longer, such as a move of a closed account
 * - `owner`: the owner of an invited account has to answer
 * - `role`: the role by which the account is entered is not there yet
 */
export type Why = 'failed' | 'waiting' | 'held' | 'unreviewed' | 'impossible' | 'owner' | 'role';

/** Something that is left to do. */
export interface Entry {
  /** 12 digits, `new:<root email>` or `organization`. */
  readonly account: string;
  /** The stem and the path of its file. */
  readonly name: string;
  readonly file: string;
  /** As lines name it; `role` for the role by which the account is entered. */
  readonly field: string;
  readonly why: Why;
  /** The reason as a sentence without a full stop. */
  readonly said: string;
  /** Where it came to the branch. */
  readonly origin: Origin;
  /** Hashes of what it may be changed from, and to; absent where nobody reviewed it. */
  readonly review: { readonly froms: readonly string[]; readonly to: string } | undefined;
}

export interface Checkpoint {
  readonly place: Place;
  /** Whether nothing was compared yet: the first run has the whole folder to look at. */
  readonly isBeginning: boolean;
  /** Whether a person said to begin there: what was merged before counts for nothing. */
  readonly isGiven?: boolean;
  readonly entries: readonly Entry[];
}

/** The management account of the organization that was provisioned; a beginning proves nothing of it. */
export function provisionedManagement(checkpoint: Checkpoint | undefined): string | undefined {
  const { isBeginning = true, place } = checkpoint ?? {};
  return isBeginning || place?.management === '' ? undefined : place?.management;
}

const HEADER = 'org-accounts checkpoint 1';

/** The first line of another version's. */
const OTHER_HEADER = /^org-accounts checkpoint (?!1\r?\n)/;

/** Longest reason that is kept, in characters; the whole of it is in the run's summary. */
const LONGEST = 300;

/** A checkpoint as a document for check runs. */
export function checkpointDocument({ place, isBeginning, isGiven, entries }: Checkpoint): string {
  const rows = entries.map(({ account, name, file, field, why, said, origin, review }) => [
    account,
    name,
    file,
    field,
    why,
    [...said].slice(0, LONGEST).join(''),
    origin.commit,
    origin.pull ?? null,
    review ? [...review.froms, review.to] : null,
  ]);
  const head = { ...place, isBeginning, ...(isGiven && { isGiven }) };
  return pack([HEADER, plainJson(head), ...rows.map(plainJson)].join('\n'));
}

const header = z.strictObject({
  folder: z.string(),
  branch: z.string(),
  organization: z.string().nullable(),
  management: z.string(),
  isBeginning: z.boolean(),
  isGiven: z.literal(true).optional(),
});

const row = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(['failed', 'waiting', 'held', 'unreviewed', 'impossible', 'owner', 'role']),
  z.string(),
  z.string(),
  z.number().nullable(),
  z.array(z.string()).min(2).nullable(),
]);

/** What a document turned out to be. */
export type ReadCheckpoint =
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  /** Written by another version of org-accounts, in a form of its own. */
  | { readonly kind: 'other-version' }
  | { readonly kind: 'damaged'; readonly cause: unknown };

/** Reads the document of a checkpoint's check run. */
export function readCheckpoint(document: string): ReadCheckpoint {
  try {
    const text = unpack(document);
    if (OTHER_HEADER.test(text)) return { kind: 'other-version' };
    return { kind: 'checkpoint', checkpoint: parse(text) };
  } catch (cause) {
    return { kind: 'damaged', cause };
  }
}

function parse(text: string): Checkpoint {
  const [first, second = '', ...rest] = text.split(/\r?\n/);
  if (first !== HEADER) throw new Error('this is no checkpoint');
  const { isBeginning, isGiven = false, ...place } = header.parse(JSON.parse(second));
  const entries = rest
    .filter((text) => text !== '')
    .map((text): Entry => {
      const [account, name, file, field, why, said, commit, pull, hashes] = row.parse(
        JSON.parse(text),
      );
      const to = hashes?.at(-1);
      const review = to === undefined ? undefined : { froms: hashes?.slice(0, -1) ?? [], to };
      return {
        account,
        name,
        file,
        field,
        why,
        said,
        origin: { commit, pull: pull ?? undefined },
        review,
      };
    });
  return { place, isBeginning, isGiven, entries };
}

/** What is reviewed, and what is not, before anything came after the checkpoint. */
export function reviewsAt({ entries }: Pick<Checkpoint, 'entries'>): Reviewed {
  const fields = new Map<string, ReviewedField>();
  const gaps = new Map<string, FieldGap>();
  const set = new Map<string, readonly string[]>();
  for (const { account, field, why, said, review, origin } of entries) {
    const key = fieldKey(account, field);
    if (!review) {
      const gap = { why: 'left', origin, ...(why === 'unreviewed' && { said }) } as const;
      gaps.set(key, { ...gap, account, field });
    } else {
      const [from = ''] = review.froms;
      fields.set(key, {
        account,
        field,
        from,
        to: review.to,
        pending: [],
        shown: undefined,
        froms: review.froms,
        origin,
      });
      set.set(key, [...review.froms.slice(1), review.to]);
    }
  }
  return { fields, gaps, set };
}
