import { createHash } from 'node:crypto';
import { type Change, touchesAws } from './change.ts';
import type { Plan } from './plan.ts';

/*
 * The record of a plan: one line for each change, with a hash over every value that the change would use.
 * It stands in the plan's check run, and the merge may only do what stands there. It holds hashes rather
 * than values so that hundreds of changes fit into the 65,535 characters of a check run's text.
 */

/** A reviewed plan, as far as it binds the merge: the lines of its record. */
export type Review = ReadonlySet<string>;

const HEADER = 'org-accounts plan record 1';

/** Characters that a record may take of a check run's text. */
const LONGEST = 60_000;

/**
 * The record of a plan, one line a change. A plan that is too long for its check run is recorded whole, by
 * one hash over all lines: then the merge has to do exactly the same.
 */
export function record(plan: Plan): string {
  const lines = [...new Set(plan.changes.filter(isRecorded).map(line))];
  const text = [HEADER, ...lines].join('\n');
  return text.length <= LONGEST ? text : `${HEADER}\n${wholeLine(plan.changes)}`;
}

/** Reads the record out of a check run's text; `undefined` where there is none. */
export function readRecord(text: string): Review | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const start = lines.indexOf(HEADER);
  if (start === -1) return undefined;
  const end = lines.findIndex((line, index) => index > start && !LINE.test(line));
  return new Set(lines.slice(start + 1, end === -1 ? undefined : end));
}

/** Whether a change stands in a plan that was reviewed. What leaves AWS alone needs no review. */
export function isReviewed(change: Change, review: Review, all: readonly Change[]): boolean {
  if (!touchesAws(change)) return true;
  return review.has(line(change)) || review.has(wholeLine(all));
}

/** A manual step is nothing that a merge would do. */
function isRecorded(change: Change): boolean {
  return change.kind !== 'manual';
}

const LINE = /^(\S+ \S+ [\w-]{22}|all [\w-]{43})$/;

function line(change: Change): string {
  // A name is a file's stem and may hold anything; a line is three words.
  return `${change.kind} ${encodeURIComponent(change.account)} ${hash(effect(change)).slice(0, 22)}`;
}

function wholeLine(changes: readonly Change[]): string {
  return `all ${hash(changes.filter(touchesAws).map(line).sort())}`;
}

/** All that a change would do, and nothing that may differ between review and merge. */
function effect(change: Change): unknown {
  switch (change.kind) {
    case 'create-organization':
      return [change.kind];
    case 'create': {
      const { email, awsName, roleName, billing, tags } = change;
      return [change.kind, email.toLowerCase(), awsName, roleName, billing ?? '', sorted(tags)];
    }
    case 'adopt':
      return [change.kind, change.email.toLowerCase(), change.id];
    case 'manual':
      return [change.kind, change.id, change.field, change.from, change.to];
  }
}

function sorted(tags: Readonly<Record<string, string>>): unknown {
  return Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1));
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
