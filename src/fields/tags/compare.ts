import type { Problem } from '../../accounts/problem.ts';
import { dictionary } from '../../dictionary.ts';
import type { ChangeTags } from '../../plan/change.ts';
import { code, count, some } from '../../text.ts';
import { type Context, type Findings, found, stop, type Target } from '../findings.ts';

/** Lands together with a new account, so that even one whose id got lost tells where it belongs. */
export const ORIGIN_TAG = 'org-accounts:file';

/** Tags that an account can have ("Quotas for tags", AWS Organizations). */
export const MOST_TAGS = 50;

/** What a file asks for of the tags of an account; `undefined` where it has them, or they were not read. */
export function tagsAsked(
  { account: { fields, file, name }, live, before }: Target,
  { details, scope }: Context,
): ChangeTags | undefined {
  const present = live && details.tags.get(live.id);
  if (!live || !present) return undefined;
  const wanted = fields.tags ?? dictionary();
  const set = dictionary(
    Object.entries(wanted)
      .filter(([key, to]) => present[key] !== to)
      .map(([key, to]) => [key, { from: present[key], to }] as const),
  );
  const remove = dictionary(
    [...new Set([...Object.keys(before?.tags ?? {}), ...(scope.due.tags.get(name) ?? [])])]
      .filter((key) => !(key in wanted) && key in present)
      .map((key) => [key, present[key] ?? ''] as const),
  );
  if (Object.keys(set).length + Object.keys(remove).length === 0) return undefined;
  return { kind: 'tags', account: name, file: file.path, id: live.id, set, remove };
}

/** `tags`: only the keys that the file has, or had before the change, are touched. */
export function compareTags(target: Target, context: Context): Findings {
  const { account, live } = target;
  const { fields, file } = account;
  const present = live && context.details.tags.get(live.id);
  if (!live || !present) return found({});
  const wanted = fields.tags ?? dictionary();
  const change = tagsAsked(target, context);
  const { set, remove } = change ?? { set: dictionary(), remove: dictionary() };
  const others = Object.keys(present).filter(
    (key) => !(key in wanted) && !(key in remove) && key !== ORIGIN_TAG && !key.startsWith('aws:'),
  );
  const after = new Set([...Object.keys(present), ...Object.keys(set)]).size;
  if (after - Object.keys(remove).length > MOST_TAGS) {
    return stop({
      severity: 'error',
      at: file.at('tags'),
      message: `the account would have ${after - Object.keys(remove).length} tags, and AWS allows ${MOST_TAGS}`,
      hint: `It has ${count(others.length, 'tag')} that the file does not name; those are never removed.`,
    });
  }
  const notes: readonly Problem[] =
    others.length === 0
      ? []
      : [
          {
            severity: 'note',
            at: file.at('tags'),
            message: `the account has other tags, which are left alone: ${some(
              others.map((key) => code(key)),
              10,
            )}`,
          },
        ];
  return found({ changes: change ? [change] : [], problems: notes });
}
