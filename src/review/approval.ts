import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Extent } from '../plan/extent.ts';
import type { Line } from './line.ts';
import { pack, unpack } from './pack.ts';
import { type Place, type Recorded, toRecorded } from './record.ts';
import { plainJson } from './value.ts';

/*
 * The approval of a large plan: somebody with write access accepts what it would do, line by line. It is kept in a check
 * run of the pull request's head, as the record is, and says nothing about lines that the approved plan did not have: a
 * plan that lost some of them is still approved, one that gained or changed any is not.
 */

/** What somebody approved. */
export interface Approval {
  readonly place: Place;
  readonly pull: number;
  /** The hash of the plan that was approved, as `planHash` gives it. */
  readonly plan: string;
  /** The login of who approved it. */
  readonly by: string;
  /** When, as GitHub writes it. */
  readonly at: string;
  /** How much of the organization that plan changed. */
  readonly extent: Extent;
  /** Digests of the plan's lines. */
  readonly lines: ReadonlySet<string>;
}

/** Characters of a line's digest, base64url: 96 bits. */
const DIGEST = 16;

/** A line as an approval knows it: account, field, from and to. */
export function lineDigest({ account, field, from, to }: Recorded): string {
  return createHash('sha256')
    .update(JSON.stringify([account, field, from, to]))
    .digest('base64url')
    .slice(0, DIGEST);
}

/** What a plan would do as one short value that people can compare, whatever the order of its lines. */
export function planHash(digests: readonly string[]): string {
  return createHash('sha256')
    .update([...digests].sort().join('\n'))
    .digest('hex')
    .slice(0, 10);
}

export function digestsOf(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => lineDigest(toRecorded(line)));
}

/** Whether an approval holds all of these lines. */
export function covers({ lines }: Approval, digests: readonly string[]): boolean {
  return digests.every((digest) => lines.has(digest));
}

/** Accounts that exist, or are invited, and that lines change. */
export interface Changed {
  /** Their ids. */
  readonly ids: ReadonlySet<string>;
  /** Whether the lines change access to every account of the organization. */
  readonly isAll: boolean;
}

/**
 * The accounts that lines change. One that is created is none of them, whatever is done to it; access concerns the account
 * that may be entered, not the management account, whose policy says so.
 */
export function changedBy(lines: readonly Pick<Line, 'account' | 'field'>[]): Changed {
  const ids = lines.flatMap(({ account, field }) => {
    if (field === 'access') return [];
    const [kind, , entered = ''] = field.split(' ');
    const id = kind === 'access' ? entered : account;
    return /^\d{12}$/.test(id) ? [id] : [];
  });
  return { ids: new Set(ids), isAll: lines.some(({ field }) => field === 'access') };
}

const HEADER = 'org-accounts approval 1';

const header = z.strictObject({
  folder: z.string(),
  branch: z.string(),
  organization: z.string().nullable(),
  management: z.string(),
  pull: z.int(),
  plan: z.string(),
  by: z.string(),
  at: z.string(),
  changed: z.int(),
  accounts: z.int(),
});

/** An approval as a document for check runs. */
export function approvalDocument({ place, extent, lines, ...rest }: Approval): string {
  const { pull, plan, by, at } = rest;
  const first = plainJson({ ...place, pull, plan, by, at, ...extent });
  return pack([HEADER, first, ...lines].join('\n'));
}

/**
 * Reads such a document.
 * @throws Error when it is not as we write it
 */
export function readApproval(document: string): Approval {
  const [first, second = '', ...lines] = unpack(document).split(/\r?\n/);
  if (first !== HEADER) throw new Error('it is no approval');
  const { pull, plan, by, at, changed, accounts, ...place } = header.parse(JSON.parse(second));
  return { place, pull, plan, by, at, extent: { changed, accounts }, lines: new Set(lines) };
}
