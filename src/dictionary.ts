/**
 * An object without a prototype, for keys that others chose: `constructor` and `__proto__` are keys like any other,
 * and what nobody put in is not found.
 */
export function dictionary<T>(
  entries: Iterable<readonly [string, T]> = [],
): Readonly<Record<string, T>> {
  const made: Record<string, T> = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
}

/** What one of our tables has for a key that may come from anywhere. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
