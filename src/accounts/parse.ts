import { isMap, isScalar, Scalar } from 'yaml';
import { code, count } from '../text.ts';
import { explainValue, explainYaml } from './explain.ts';
import { find, type Path, placer } from './positions.ts';
import type { Location, Problem } from './problem.ts';
import { type AccountFields, accountSchema } from './schema.ts';
import { renameKey } from './tag-keys.ts';
import { readYaml, valuesOf } from './yaml.ts';

/** One account file, read. */
export interface AccountFile {
  /** From the repository's root: `accounts/prod.yaml`. */
  readonly path: string;
  /** The file's stem, which is the account's name: `prod`. */
  readonly name: string;
  readonly text: string;
  /** The values, when every one of them is right. */
  readonly fields: AccountFields | undefined;
  /** What the file says of itself even where other values are wrong, for the rules across files. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  /** Where a value is, or the nearest thing around it: `at('tags', 'team')`, `at()` for the file. */
  at(...path: PropertyKey[]): Location;
}

/** 256 KB: far more than any account needs, and less than GitHub's API gives whole (512,000 bytes). */
export const MAX_FILE_BYTES = 262_144;

/** Problems of one file that are told one by one: whoever wrote more has made one mistake many times. */
const MOST_PROBLEMS = 20;

/** The name of the account whose file this is: `accounts/prod.yaml` gives `prod`. */
export function accountName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

/** A file whose text can't be had: one located problem instead of its values. */
export function unreadable(path: string, message: string, hint: string): AccountFile {
  const at = { file: path, line: 1, column: 1 };
  return {
    path,
    name: accountName(path),
    text: '',
    fields: undefined,
    claims: {},
    problems: [{ severity: 'error', at, message, hint }],
    at: () => at,
  };
}

/**
 * Reads one account file. Never throws: whatever is wrong with the text or a value becomes a problem
 * with its line and column. YAML 1.2 with merge keys, as Paco reads it.
 */
export function parseAccountFile(path: string, text: string): AccountFile {
  const yaml = readYaml(text);
  const { contents } = yaml.document;
  const placeOf = placer(text);
  const spot = (offset: number): Location => ({ file: path, ...placeOf(offset) });
  const at = (...keys: PropertyKey[]): Location => spot(find(yaml, keys).offset);
  const file = { path, name: accountName(path), text, at };
  const broken = (problems: readonly Problem[], claims = {}): AccountFile => ({
    ...file,
    fields: undefined,
    claims,
    problems: theFirst(problems),
  });

  if (yaml.faults.length > 0) {
    return broken(
      yaml.faults.map((fault) => ({
        severity: 'error',
        at: spot(fault.offset),
        ...explainYaml(fault.code, fault.message),
      })),
    );
  }
  const error = (where: Path, message: string, hint?: string): Problem => ({
    severity: 'error',
    at: at(...where),
    message,
    ...(hint !== undefined && { hint }),
  });
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return broken([error([], 'the file is empty', 'An account needs at least its `root_email`.')]);
  }
  if (!isMap(contents)) {
    return broken([
      error(
        [],
        'the file is not a map of fields',
        'Write one `field: value` per line, with a space after the colon.',
      ),
    ]);
  }
  let data: Record<string, unknown>;
  try {
    data = valuesOf(yaml) as Record<string, unknown>;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `an alias can't be followed: ${code(reason)}`;
    const hint = 'Write the values out instead of `*name` and `<<`.';
    return broken([{ ...error([], message, hint), at: spot(yaml.firstAlias ?? 0) }]);
  }

  const notes: Problem[] = [];
  const id = find(yaml, ['account_id']).value;
  if (data.account_id === null || data.account_id === '') {
    // A line that waits for its id, as some templates have it: the same as no line.
    delete data.account_id;
  } else if (isScalar(id) && id.type === Scalar.PLAIN && /^\d+$/.test(id.source ?? '')) {
    // Read as a number it would lose its leading zero: the source's own digits count.
    data.account_id = id.source;
    notes.push({
      severity: 'note',
      at: at('account_id'),
      message: '`account_id` is not in quotes',
      hint: `Write ${code(`'${id.source}'`)}: without quotes, other tools read a number and lose a leading zero.`,
    });
  }

  const renamed = renameKey(data);
  const result = accountSchema.safeParse(renamed.data);
  if (result.success) {
    return { ...file, fields: renamed.fields(result.data), claims: data, problems: notes };
  }
  const spots = {
    error,
    keyOf: (keys: Path) => spot(find(yaml, keys).key),
    // `0123` and `+1` are numbers to YAML, and come back as 123 and 1.
    written: (keys: Path) => {
      const { value } = find(yaml, keys);
      return isScalar(value) && typeof value.value !== 'string' ? value.source : undefined;
    },
  };
  const problems: Problem[] = [];
  const reported = new Set<string>();
  for (const found of result.error.issues) {
    const issue = { ...found, path: [...renamed.path(found.path)] };
    const key = JSON.stringify(issue.path.map(String));
    if (issue.code !== 'unrecognized_keys' && reported.has(key)) continue;
    reported.add(key);
    for (const problem of explainValue(issue, data, spots)) problems.push(problem);
  }
  return broken([...problems, ...notes], data);
}

/** In the order of their lines; those beyond the first ones are counted. */
function theFirst(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort(inOrder);
  const next = sorted[MOST_PROBLEMS];
  if (!next || sorted.length === MOST_PROBLEMS + 1) return sorted;
  const more = sorted.length - MOST_PROBLEMS;
  const message = `${count(more, 'more problem')} in this file`;
  const rest: Problem = { ...next, severity: 'error', message, hint: 'Fix the ones above first.' };
  return [...sorted.slice(0, MOST_PROBLEMS), rest];
}

function inOrder(one: Problem, other: Problem): number {
  if (!one.at || !other.at) return 0;
  return one.at.line - other.at.line || one.at.column - other.at.column;
}
