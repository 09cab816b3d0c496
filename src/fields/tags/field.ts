import * as z from 'zod';
import { dictionary } from '../../dictionary.ts';
import type { ChangeTags } from '../../plan/change.ts';
import { code, list } from '../../text.ts';
import { type ChangedValue, type Difference, type ManagedField, orNothing } from '../field.ts';
import { verbal, type Wording } from '../wording.ts';
import { compareTags, tagsAsked } from './compare.ts';
import { keyOfLine, tagLine } from './record.ts';

/** The tags that change: `null` where the account does not have one. */
const tagsNamed = z.strictObject({ tags: z.record(z.string(), z.string().nullable()) });

/** `tags`: only the keys that a file names, or named before the change, are touched. */
export const tags: ManagedField<ChangeTags> = {
  name: 'tags',
  entersAccount: false,
  desired: (fields) =>
    Object.entries(fields.tags ?? {}).map(([key, value]) => [tagLine(key), value] as const),
  compare: compareTags,
  asked: (target, context) => {
    const change = tagsAsked(target, context);
    return change ? [change] : [];
  },
  isNew: (change, { account: { fields }, before }) =>
    keysOf(change).some((key) => before?.tags?.[key] !== fields.tags?.[key]),
  lines: ({ set, remove }) => [
    ...Object.entries(set).map(([key, { from, to }]) => ({
      field: tagLine(key),
      from: from ?? null,
      to,
    })),
    ...Object.entries(remove).map(([key, from]) => ({ field: tagLine(key), from, to: null })),
  ],
  part: (change, isPart) => {
    const only = <T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
      dictionary(Object.entries(all).filter(([key]) => isPart(tagLine(key))));
    return { ...change, set: only(change.set), remove: only(change.remove) };
  },
  words: {
    wording,
    many: (change, accounts) => `${wording(change).brief ?? wording(change).rest} on ${accounts}`,
    values: ({ set, remove }) => [
      ...Object.entries(set).map(([key, { from, to }]): ChangedValue => [`tags.${key}`, from, to]),
      ...Object.entries(remove).map(
        ([key, from]): ChangedValue => [`tags.${key}`, from, undefined],
      ),
    ],
    differences: ({ set, remove }) => [
      ...Object.entries(set).map(
        ([key, { from, to }]): Difference => [`tag ${code(key)}`, code(to), orNothing(from, code)],
      ),
      ...Object.entries(remove).map(
        ([key, from]): Difference => [`tag ${code(key)}`, 'nothing', code(from)],
      ),
    ],
    line: (field) => {
      const key = keyOfLine(field);
      return key === undefined ? undefined : `tag ${code(key)}`;
    },
  },
  document: {
    kind: 'set_tags',
    description: 'Sets and removes tags; others are left alone.',
    schema: { before: tagsNamed, after: tagsNamed },
    of: ({ set, remove }) => {
      const of = <T>(all: Readonly<Record<string, T>>, to: (value: T) => string | null) =>
        Object.entries(all).map(([key, value]) => [key, to(value)] as const);
      return {
        before: {
          tags: Object.fromEntries([...of(set, ({ from }) => from ?? null), ...of(remove, same)]),
        },
        after: {
          tags: Object.fromEntries([...of(set, ({ to }) => to), ...of(remove, () => null)]),
        },
      };
    },
  },
};

function keysOf({ set, remove }: ChangeTags): readonly string[] {
  return [...Object.keys(set), ...Object.keys(remove)];
}

function same(value: string): string {
  return value;
}

/** `Tag team = payments (was core)`, and what is removed. */
function wording({ set, remove }: ChangeTags): Wording {
  const all = Object.entries(set);
  const gets = all.map(([key, { from, to }]) => {
    const was = from === undefined ? '' : ` (was ${code(from)})`;
    return `${code(key)} = ${code(to)}${was}`;
  });
  const brief = all.map(([key, { to }]) => `${code(key)} = ${code(to)}`);
  const loses = list(Object.keys(remove).map((key) => code(key)));
  const noun = Object.keys(remove).length === 1 ? 'tag' : 'tags';
  if (gets.length === 0) return verbal('🏷️', '~', 'Remove', 'Removed', `${noun} ${loses}`);
  const also = (verb: string): string => (loses === '' ? '' : `; ${verb} ${noun} ${loses}`);
  return {
    ...verbal('🏷️', '~', 'Tag', 'Tagged', `${list(gets)}${also('remove')}`),
    brief: `${list(brief)}${also('remove')}`,
    done: { lead: 'Tagged', rest: ` ${list(gets)}${also('removed')}` },
  };
}
