import { type GraphQLResolveInfo, Kind } from 'graphql';
import type { Args } from './context.ts';

/**
 * Arguments that notice which of their parts were asked for: an argument that GitHub heeds and the
 * sandbox doesn't must be loud, not look as if it had been heeded.
 */
export function heeded(
  args: Args,
  info: GraphQLResolveInfo,
): { readonly args: Args; ignored(): string[] } {
  const read = new Set<string>();
  const sent = new Map<string, unknown>();
  // What the schema itself fills in was not asked for by anyone.
  const named = info.fieldNodes
    .flatMap((node) => node.arguments ?? [])
    .filter(({ value }) => value.kind !== Kind.NULL)
    .map(({ name }) => name.value);
  for (const name of named) {
    if (args[name] !== undefined && args[name] !== null) sent.set(name, args[name]);
  }
  const parts = [...sent].flatMap(([name, value]) => paths(value, name));
  return {
    args: watch(args, '', read) as Args,
    ignored: () => parts.filter((path) => !read.has(path)),
  };
}

/** The path of a value and of everything in it. */
function paths(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return [path, ...inner.flatMap(([key, part]) => paths(part, `${path}.${key}`))];
}

function watch(value: unknown, path: string, read: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get: (target, key) => {
      const part: unknown = Reflect.get(target, key);
      if (typeof key !== 'string') return part;
      const inner = path === '' ? key : `${path}.${key}`;
      read.add(inner);
      return Object.hasOwn(target, key) ? watch(part, inner, read) : part;
    },
  });
}
