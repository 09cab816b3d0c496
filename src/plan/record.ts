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
  const due = plan.changes.filter(isRecorded);
  const later = plan.invited.flatMap(({ followUps }) => followUps.flatMap(lines));
  for (const linesOf of [recordedLines, lines]) {
    const text = [HEADER, ...new Set([...due.flatMap(linesOf), ...later])].join('\n');
    if (text.length <= LONGEST) return text;
  }
  return `${HEADER}\n${wholeLine(plan.changes)}`;
}

/** Reads the record out of a check run's text; `undefined` where there is none. */
export function readRecord(text: string): Review | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const start = lines.indexOf(HEADER);
  if (start === -1) return undefined;
  const end = lines.findIndex((line, index) => index > start && !LINE.test(line));
  return new Set(lines.slice(start + 1, end === -1 ? undefined : end));
}

/**
 * Whether all that a change does stands in plans that were reviewed; several pull requests may have a part in
 * one merge. What leaves AWS alone needs no review.
 */
export function isReviewed(
  change: Change,
  reviews: readonly Review[],
  all: readonly Change[],
): boolean {
  if (!touchesAws(change)) return true;
  const whole = wholeLine(all);
  if (reviews.some((review) => review.has(whole))) return true;
  return lines(change).every((line) => reviews.some((review) => review.has(line)));
}

/** A manual step is nothing that a merge would do. */
function isRecorded(change: Change): boolean {
  return change.kind !== 'manual';
}

const LINE = /^(\S+ \S+ [\w-]{22}|all [\w-]{43})$/;

/** The lines of a change: one for each thing that may also be done by itself. */
function lines(change: Change): readonly string[] {
  return effects(change).map((effect) => lineOf(change, effect));
}

/**
 * A reviewed creation allows what it does to be mended, should it be found half done, and a reviewed invitation
 * what comes once it is accepted.
 */
function recordedLines(change: Change): readonly string[] {
  if (change.kind === 'invite') return [...lines(change), ...change.followUps.flatMap(lines)];
  if (change.kind !== 'create') return lines(change);
  const tags = Object.entries(change.tags).map(([key, to]): Effect => ['tags', ['set', key, to]]);
  const name: Effect = ['rename', [change.awsName]];
  return [...lines(change), ...[...tags, name].map((effect) => lineOf(change, effect))];
}

function lineOf({ account }: Change, [kind, values]: Effect): string {
  // A name is a file's stem and may hold anything; a line is three words.
  return `${kind} ${encodeURIComponent(account)} ${hash([kind, values]).slice(0, 22)}`;
}

function wholeLine(changes: readonly Change[]): string {
  return `all ${hash(changes.filter(touchesAws).flatMap(lines).sort())}`;
}

type Effect = readonly [Change['kind'], readonly unknown[]];

/**
 * All that a change would do, and nothing that may differ between review and merge, such as the id of an
 * account that is created first.
 */
function effects(change: Change): readonly Effect[] {
  const one = (...values: readonly unknown[]): readonly Effect[] => [[change.kind, values]];
  switch (change.kind) {
    case 'create-organization':
      return one();
    case 'create-unit':
      return one(change.path);
    case 'create': {
      const { email, awsName, roleName, billing, tags } = change;
      return one(email.toLowerCase(), awsName, roleName, billing ?? '', sorted(tags));
    }
    case 'invite':
      return one(change.id, change.again?.id ?? '', sorted(change.tags));
    case 'adopt':
      return one(change.email.toLowerCase(), change.id);
    case 'move':
      return one(change.from, change.to);
    case 'rename':
      return one(change.to);
    case 'tags':
      return [
        ...Object.entries(change.set).map(([key, { to }]): Effect => ['tags', ['set', key, to]]),
        ...Object.keys(change.remove).map((key): Effect => ['tags', ['remove', key]]),
      ];
    case 'contact': {
      const { name, title, email, phoneNumber } = change.to;
      return one(change.type, name, title, email, phoneNumber);
    }
    case 'alias':
      return one(change.to);
    case 'delegate-access': {
      const { roleName, gains, losses, form, formBefore, resources } = change;
      const effect = (...values: readonly unknown[]): Effect => [
        change.kind,
        [roleName, ...values],
      ];
      const shape =
        form === 'pattern'
          ? [effect('pattern', ...resources)]
          : formBefore === 'pattern'
            ? [effect('list')]
            : [];
      return [
        ...shape,
        ...gains.map((grant) => effect('gain', grant.account, grant.roleName)),
        ...losses.map((arn) => effect('loss', arn)),
      ];
    }
    case 'manual':
      return one(change.id, change.field, change.from, change.to);
  }
}

function sorted(tags: Readonly<Record<string, string>>): unknown {
  return Object.entries(tags).sort(([one], [other]) => (one < other ? -1 : 1));
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
