import { CreateOrganizationalUnitCommand } from '@aws-sdk/client-organizations';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { Reader, Writer } from './connection.ts';
import { type Settled, settle } from './settle.ts';
import { nameInAws, namesOf, ROOT, rootOf, unitsUnder } from './unit-list.ts';

export { readTree, type Tree } from './tree.ts';

/** Makes the last unit of a path; its parent must be there. */
export async function createUnit(writer: Writer, path: string): Promise<Settled> {
  const { reader } = writer;
  const names = namesOf(path);
  const parentPath = names.slice(0, -1).join('/') || ROOT;
  let parent: string | undefined;
  return settle(writer, {
    action: 'organizations:CreateOrganizationalUnit',
    already: ['DuplicateOrganizationalUnitException'],
    isSo: async () => {
      parent = await findUnit(reader, parentPath);
      if (parent === undefined) throw noUnit(parentPath);
      return (await findUnit(reader, path)) !== undefined;
    },
    send: () =>
      writer.organizations.send(
        new CreateOrganizationalUnitCommand({
          ParentId: parent,
          Name: nameInAws(names.at(-1) ?? ''),
        }),
      ),
  });
}

/** That the units of a path are not there. */
export function noUnit(path: string): Failure {
  return new Failure(
    `the organizational unit ${code(path)} does not exist`,
    'It was removed, or could not be created: plan again, or create it in AWS Organizations.',
  );
}

/** The ids of the units right under a parent, by name. */
type Listing = ReadonlyMap<string, string>;

/** What a run has listed, by parent: hundreds of moves ask for the same few units. */
const listings = new WeakMap<Reader, Map<string, Promise<Listing>>>();

/** The id of the unit at a path, as AWS shows it now or has shown it in this run. */
export async function findUnit(reader: Reader, path: string): Promise<string | undefined> {
  let id: string | undefined = await rootOf(reader);
  for (const name of namesOf(path)) {
    if (id === undefined) return undefined;
    id = await findUnder(reader, id, name);
  }
  return id;
}

async function findUnder(
  reader: Reader,
  parent: string,
  name: string,
): Promise<string | undefined> {
  const known = listings.get(reader) ?? new Map<string, Promise<Listing>>();
  listings.set(reader, known);
  const found = (await known.get(parent)?.catch(() => undefined))?.get(name);
  if (found !== undefined) return found;
  const listing = list(reader, parent);
  known.set(parent, listing);
  return (await listing).get(name);
}

async function list(reader: Reader, parent: string): Promise<Listing> {
  const units = new Map<string, string>();
  for await (const { id, name } of unitsUnder(reader, parent)) units.set(name, id);
  return units;
}

/** Units that this run has seen are looked for once more. */
export function forgetUnits(reader: Reader): void {
  listings.delete(reader);
}
