import { nearest } from '../../accounts/nearest.ts';
import type { Problem } from '../../accounts/problem.ts';
import type { Tree } from '../../organization/units.ts';
import type { CreateUnit, MoveAccount } from '../../plan/change.ts';
import { code, some } from '../../text.ts';
import {
  type Context,
  type Findings,
  found,
  stop,
  type Target,
  unmanagedNow,
} from '../findings.ts';
import { wrongUnit } from './wrong-unit.ts';

/** The root's path, as files and plans write it. */
export const ROOT = 'Root';

/** `organizational_unit`: where the account belongs in the tree. */
export function comparePlacement(
  target: Target,
  { details: { tree }, desired, createUnits }: Context,
): Findings {
  const { account, before } = target;
  const { fields, file } = account;
  const to = fields.organizational_unit;
  if (to === undefined) {
    const past = before?.organizational_unit;
    return past === undefined ? found({}) : unmanagedNow(target, 'its place', `in ${code(past)}`);
  }
  const at = file.at('organizational_unit');
  const wrong = wrongUnit(to, { tree: tree ?? NO_UNITS, desired, createUnits });
  if (wrong) return stop({ severity: 'error', at, ...wrong });
  if (!tree) return found({});
  if (!tree.byPath.has(to) && !createUnits) return stop(missing(to, tree, at));
  const move = moveAsked(target, tree);
  return found({ changes: move ? [move] : [] });
}

/** The move that a file asks for; `undefined` where the account is there, or the file names no place. */
export function moveAsked(
  { account: { fields, file, name }, live }: Target,
  { placements }: Tree,
): MoveAccount | undefined {
  const to = fields.organizational_unit;
  // A new account starts in the root.
  const from = live ? (placements.get(live.id) ?? ROOT) : ROOT;
  if (to === undefined || from === to) return undefined;
  return { kind: 'move', account: name, file: file.path, id: live?.id, from, to };
}

/** A new organization's. */
const NO_UNITS: Tree = { byPath: new Map(), children: new Map(), placements: new Map() };

function missing(path: string, tree: Tree, at: Problem['at'] & object): Problem {
  const names = path.split('/');
  const depth = names.findIndex(
    (_, index) => !tree.byPath.has(names.slice(0, index + 1).join('/')),
  );
  const parent = names.slice(0, depth).join('/') || ROOT;
  const name = names[depth] ?? path;
  const siblings = tree.children.get(parent) ?? [];
  const near = nearest(name, siblings);
  const beside = (sibling: string): string => (parent === ROOT ? sibling : `${parent}/${sibling}`);
  const there =
    near === undefined
      ? siblings.length === 0
        ? `${code(parent)} has no units.`
        : `${code(parent)} has ${some(
            siblings.map((one) => code(one)),
            10,
          )}.`
      : `Did you mean ${code([beside(near), ...names.slice(depth + 1)].join('/'))}?`;
  return {
    severity: 'error',
    at,
    message: `there is no organizational unit ${code(name)} in ${code(parent)}`,
    hint: `${there} To create missing units, set \`create-organizational-units: true\`.`,
  };
}

/** The units that moves need and AWS does not have, parents first. */
export function unitsFor(moves: readonly MoveAccount[], tree: Tree | undefined): CreateUnit[] {
  const units = new Map<string, CreateUnit>();
  for (const { account, file, to } of moves) {
    const names = to === ROOT ? [] : to.split('/');
    for (let depth = 1; depth <= names.length; depth += 1) {
      const path = names.slice(0, depth).join('/');
      if (!tree || tree.byPath.has(path) || units.has(path)) continue;
      units.set(path, { kind: 'create-unit', account, file, path });
    }
  }
  return [...units.values()].sort((one, other) => depthOf(one) - depthOf(other));
}

function depthOf({ path }: CreateUnit): number {
  return path.split('/').length;
}
