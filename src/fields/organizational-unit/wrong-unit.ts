import type { Desired } from '../../accounts/directory.ts';
import type { Problem } from '../../accounts/problem.ts';
import type { Tree } from '../../organization/units.ts';
import { code } from '../../text.ts';
import { faultOfUnits, foldedUnit, rightUnitPath } from './path.ts';

/** What a path is held against. */
export interface Units {
  readonly tree: Tree;
  readonly desired: Desired;
  /** Whether units that are missing are made. */
  readonly createUnits: boolean;
}

/**
 * What is wrong with a path of units as somebody has written it; `undefined` where each of them is there, or may be
 * made. Asked before an account is created, which can't be undone.
 */
export function wrongUnit(
  path: string,
  { tree, desired, createUnits }: Units,
): Pick<Problem, 'message' | 'hint'> | undefined {
  if (path === ROOT || tree.byPath.has(path)) return undefined;
  const names = path.split('/');
  const prefix = (length: number): string => names.slice(0, length).join('/');
  // `Root` is no unit of a longer path.
  const isThere = (unit: string): boolean => unit !== ROOT && tree.byPath.has(unit);
  const depth = names.findIndex((_, index) => !isThere(prefix(index + 1)));
  const siblings = tree.children.get(prefix(depth) || ROOT) ?? [];
  const there = (name: string, length: number): string =>
    [...names.slice(0, depth), name, ...names.slice(depth + length)].join('/');

  // `CI/CD` of a unit called "CI/CD".
  for (let length = 2; depth + length <= names.length; length += 1) {
    const name = names.slice(depth, depth + length).join('%2F');
    if (siblings.includes(name)) return slash(path, there(name, length));
  }
  const fault = faultOfUnits(path, depth);
  if (fault !== undefined) {
    const right = rightUnitPath(path);
    return {
      message: `\`organizational_unit\` ${code(path)} ${fault}`,
      hint:
        right === undefined
          ? 'Write the names of the units from the root down, as AWS Organizations shows them, such as `Workloads/Prod`.'
          : `Write ${code(right)}.`,
    };
  }
  if (!createUnits) return undefined;
  const name = names[depth] ?? '';
  const twin = siblings.find((sibling) => foldedUnit(sibling) === foldedUnit(name));
  if (twin !== undefined) {
    const beside = [...names.slice(0, depth), twin].join('/');
    return {
      message: `\`organizational_unit\` ${code(path)} would create a second unit next to ${code(beside)}, whose name differs only in case or spaces`,
      hint: `Write ${code(there(twin, 1))}.`,
    };
  }
  return twinOfOthers(path, depth, desired);
}

/** The root's path, as files write it. */
const ROOT = 'Root';

function slash(path: string, right: string): Pick<Problem, 'message' | 'hint'> {
  return {
    message: `\`organizational_unit\` ${code(path)} has a slash in the name of a unit`,
    hint: `Within a name it is written \`%2F\`: ${code(right)}.`,
  };
}

/** By folded path of a unit: how files write it, and the first file that does. */
type Spellings = ReadonlyMap<string, ReadonlyMap<string, string>>;

const spellings = new WeakMap<Desired, Spellings>();

/** Two units that are to be made, and whose names people take for one. */
function twinOfOthers(
  path: string,
  depth: number,
  desired: Desired,
): Pick<Problem, 'message' | 'hint'> | undefined {
  const known = spellings.get(desired) ?? spellingsOf(desired);
  spellings.set(desired, known);
  const names = path.split('/');
  const parents = depth === 0 ? '' : `${names.slice(0, depth).join('/')}/`;
  for (let length = depth + 1; length <= names.length; length += 1) {
    const prefix = names.slice(0, length).join('/');
    const others = known.get(foldedPath(prefix)) ?? new Map<string, string>();
    // One that differs where units are there is wrong by itself.
    const other = [...others].find(
      ([spelling]) => spelling !== prefix && spelling.startsWith(parents),
    );
    if (!other) continue;
    return {
      message: `\`organizational_unit\` ${code(prefix)} and ${code(other[0])} in ${code(other[1])} differ only in case or spaces, and would be two units`,
      hint: 'Write them the same way.',
    };
  }
  return undefined;
}

function spellingsOf({ accounts }: Desired): Spellings {
  const all = new Map<string, Map<string, string>>();
  for (const { fields, file } of accounts.values()) {
    const names = fields.organizational_unit?.split('/') ?? [];
    for (let length = 1; length <= names.length; length += 1) {
      const path = names.slice(0, length).join('/');
      const known = all.get(foldedPath(path)) ?? new Map<string, string>();
      all.set(foldedPath(path), known);
      if (!known.has(path)) known.set(path, file.path);
    }
  }
  return all;
}

function foldedPath(path: string): string {
  return path.split('/').map(foldedUnit).join('/');
}
