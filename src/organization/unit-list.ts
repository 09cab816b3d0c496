import {
  DescribeOrganizationalUnitCommand,
  paginateListOrganizationalUnitsForParent,
  paginateListParents,
  paginateListRoots,
} from '@aws-sdk/client-organizations';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import type { Reader } from './connection.ts';
import { awsFailure } from './errors.ts';
import { given } from './given.ts';

/** The path of the root. A unit of this name below the root is not to be told from it. */
export const ROOT = 'Root';

/** The names of a path, from below the root. */
export function namesOf(path: string): readonly string[] {
  return path === ROOT ? [] : path.split('/');
}

export function childPath(parent: string, name: string): string {
  return parent === ROOT ? name : `${parent}/${name}`;
}

/** A unit's name may have slashes, which a path can't: they are written `%2F` there. */
function nameInPath(name: string | undefined): string {
  return (name ?? '').replaceAll('/', '%2F');
}

/** @param name as a path has it */
export function nameInAws(name: string): string {
  return name.replaceAll('%2F', '/');
}

const roots = new WeakMap<Reader, string>();

/** The id of the organization's one root (`r-…`), which never changes: asked once for a reader. */
export async function rootOf(reader: Reader): Promise<string> {
  const known = roots.get(reader);
  if (known !== undefined) return known;
  try {
    // The first pages may be empty.
    for await (const page of paginateListRoots({ client: reader.organizations }, {})) {
      const id = page.Roots?.[0]?.Id;
      if (id === undefined) continue;
      roots.set(reader, id);
      return id;
    }
  } catch (error) {
    throw awsFailure(error, 'organizations:ListRoots');
  }
  throw new Failure('AWS shows no root of the organization');
}

/** The units right under a root or a unit, names as a path has them. */
export async function* unitsUnder(
  reader: Reader,
  parentId: string,
): AsyncGenerator<{ readonly id: string; readonly name: string }> {
  try {
    const config = { client: reader.organizations, pageSize: 20 };
    const pages = paginateListOrganizationalUnitsForParent(config, { ParentId: parentId });
    for await (const page of pages) {
      for (const { Id, Name } of page.OrganizationalUnits ?? []) {
        yield { id: given(Id, 'OrganizationalUnit.Id'), name: nameInPath(Name) };
      }
    }
  } catch (error) {
    throw awsFailure(error, 'organizations:ListOrganizationalUnitsForParent');
  }
}

/** A unit's name as a path has it. */
export async function unitName(reader: Reader, id: string): Promise<string> {
  try {
    const { OrganizationalUnit: unit } = await reader.organizations.send(
      new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: id }),
    );
    return nameInPath(unit?.Name);
  } catch (error) {
    throw awsFailure(error, 'organizations:DescribeOrganizationalUnit');
  }
}

/** The id of what an account or a unit is right under; every child has one parent (API reference). */
export async function parentOf(reader: Reader, childId: string): Promise<string> {
  try {
    const config = { client: reader.organizations };
    // The first pages may be empty.
    for await (const page of paginateListParents(config, { ChildId: childId })) {
      const id = page.Parents?.[0]?.Id;
      if (id !== undefined) return id;
    }
  } catch (error) {
    throw awsFailure(error, 'organizations:ListParents');
  }
  throw new Failure(`AWS shows no parent of ${code(childId)}`);
}
