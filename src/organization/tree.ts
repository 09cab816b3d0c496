import pLimit from 'p-limit';
import { groupBy } from '../group-by.ts';
import type { LiveAccount } from './account.ts';
import type { Reader } from './connection.ts';
import { childPath, namesOf, parentOf, ROOT, rootOf, unitName, unitsUnder } from './unit-list.ts';

export interface Unit {
  /** `r-…` or `ou-…` */
  readonly id: string;
  /** As a path has it: a slash is written `%2F`. */
  readonly name: string;
  /** Names from below the root, joined by `/`; `Root` for the root. */
  readonly path: string;
}

/** As much of the organization's units as was asked for. */
export interface Tree {
  /** The units that exist of the paths asked for and of their beginnings, by path; `Root` always. */
  readonly byPath: ReadonlyMap<string, Unit>;
  /** Names of the units right under each unit that was listed, by that unit's path. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Where accounts are: account id → path of their parent. */
  readonly placements: ReadonlyMap<string, string>;
}

export interface TreeNeeds {
  /** Paths of names; `Root` is the root. */
  readonly paths: readonly string[];
  /** Accounts whose place is wanted. */
  readonly accounts: readonly LiveAccount[];
}

/** What is known of the units so far, by id; each is asked for once. */
interface Known {
  readonly reader: Reader;
  readonly names: Map<string, Promise<string>>;
  readonly parents: Map<string, Promise<string>>;
}

/**
 * Reads only as deep as the paths need: each unit on them is listed once. Where AWS tells an account's
 * `Paths`, its place takes a call for each unit that no list had, else one to begin with for each account.
 * @throws Failure when AWS refuses
 */
export async function readTree(reader: Reader, needs: TreeNeeds): Promise<Tree> {
  const known: Known = { reader, names: new Map(), parents: new Map() };
  const id = needs.accounts.find(({ ancestors }) => ancestors)?.ancestors?.[0];
  const root: Unit = { id: id ?? (await rootOf(reader)), name: ROOT, path: ROOT };
  const byPath = new Map<string, Unit>();
  const children = new Map<string, readonly string[]>();

  const descend = async (unit: Unit, below: readonly (readonly string[])[]): Promise<void> => {
    byPath.set(unit.path, unit);
    const wanted = groupBy(
      below.filter((names) => names.length > 0),
      ([name = '']) => name,
    );
    if (wanted.size === 0) return;
    const names: string[] = [];
    const found: Unit[] = [];
    for await (const { id, name } of unitsUnder(reader, unit.id)) {
      known.names.set(id, Promise.resolve(name));
      known.parents.set(id, Promise.resolve(unit.id));
      names.push(name);
      if (wanted.has(name)) found.push({ id, name, path: childPath(unit.path, name) });
    }
    children.set(unit.path, names);
    await Promise.all(
      found.map((one) =>
        descend(
          one,
          (wanted.get(one.name) ?? []).map(([, ...rest]) => rest),
        ),
      ),
    );
  };
  await descend(root, needs.paths.map(namesOf));

  const limit = pLimit(10);
  const placements = new Map<string, string>();
  await limit.map(needs.accounts, async (account) => {
    const [, ...units] = account.ancestors ?? (await ancestorsOf(known, account.id));
    const names = await Promise.all(units.map((unit) => nameOf(known, unit)));
    placements.set(account.id, names.reduce(childPath, ROOT));
  });
  return { byPath, children, placements };
}

function nameOf({ reader, names }: Known, id: string): Promise<string> {
  const name = names.get(id) ?? unitName(reader, id);
  names.set(id, name);
  return name;
}

/** The ids from the root down to an account's parent, asked for one by one upwards. */
async function ancestorsOf({ reader, parents }: Known, accountId: string): Promise<string[]> {
  let id = await parentOf(reader, accountId);
  const line = [id];
  while (id.startsWith('ou-')) {
    const parent = parents.get(id) ?? parentOf(reader, id);
    parents.set(id, parent);
    id = await parent;
    line.unshift(id);
  }
  return line;
}
