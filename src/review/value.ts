import { createHash } from 'node:crypto';
import type { Value } from '../fields/field.ts';

/** Stands for a value that the run which made a plan could not read, such as an alias. */
export const UNKNOWN = '?';

/**
 * Bytes of a hash, base64url: 72 bits. What is merged is what the head of the pull request held when it was planned, so
 * a value would have to be found for a hash that is given; that takes 2^72 tries.
 */
const HASH = 12;

/**
 * A value as it is compared: bound to its field, and short, so that thousands fit into a check run.
 * @param value `undefined` where it could not be read
 */
export function digest(field: string, value: Value | undefined): string {
  if (value === undefined) return UNKNOWN;
  return createHash('sha256')
    .update(JSON.stringify([field, value]))
    .digest('base64url')
    .slice(0, HASH);
}

/** JSON that is one line of plain ASCII and holds nothing that could act as markup, mention or command. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]|[`<>&@#|]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
