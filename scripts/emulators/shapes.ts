import type { Exchange } from '../../sandbox/http.ts';
import { isList, isObject, type Json, parseJson } from '../contracts/json.ts';
import { type Element, parseXml } from '../contracts/xml.ts';

/** For each operation, the members that its successes have: `Account.Id: string`. */
export type Shapes = ReadonlyMap<string, ReadonlySet<string>>;

/** What the answers of an AWS look like. */
export function shapesOf(exchanges: readonly Exchange[]): Shapes {
  const shapes = new Map<string, Set<string>>();
  for (const { service, operation, response } of exchanges) {
    if (response?.status !== 200) continue;
    const call = `${service} ${operation}`;
    const members = shapes.get(call) ?? new Set();
    shapes.set(call, members);
    for (const member of membersOf(response.body)) members.add(member);
  }
  return shapes;
}

/** The differences between two, as `<call>: <who> alone has <member>`. */
export function differences(
  [one, ours]: readonly [string, Shapes],
  [other, theirs]: readonly [string, Shapes],
): readonly string[] {
  return [...ours].flatMap(([call, members]) => {
    const others = theirs.get(call);
    if (!others) return [];
    const alone = (who: string, has: ReadonlySet<string>, lacks: ReadonlySet<string>) =>
      [...has]
        .filter((member) => !lacks.has(member))
        .map((member) => `${call}: ${who} alone has ${member}`);
    return [...alone(one, members, others), ...alone(other, others, members)];
  });
}

function membersOf(body: string): readonly string[] {
  if (body.trim() === '') return [];
  if (body.trimStart().startsWith('<')) return xmlMembers(parseXml(body), []);
  return jsonMembers(parseJson(body) ?? null, '');
}

/** Every member, lists as `[]`; `null` says no more than nothing, to the SDK too. */
function jsonMembers(value: Json, path: string): readonly string[] {
  if (value === null) return [];
  if (isList(value)) return value.flatMap((item) => jsonMembers(item, `${path}[]`));
  if (!isObject(value)) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, member]) =>
    jsonMembers(member, path === '' ? name : `${path}.${name}`),
  );
}

function xmlMembers({ name, children, text }: Element, path: readonly string[]): readonly string[] {
  const here = [...path, name];
  if (children.length > 0) return children.flatMap((child) => xmlMembers(child, here));
  return text === '' ? [] : [here.join('.')];
}
