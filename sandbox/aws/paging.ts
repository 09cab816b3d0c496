import { createHash } from 'node:crypto';
import { arbitraryPlace } from './state/ids.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

export interface Listing<T> {
  /** Which list it is, parameters included: a token is good for its own list alone. */
  readonly name: string;
  readonly items: readonly T[];
  readonly key: (item: T) => string;
  readonly size: number;
  readonly token: string | undefined;
  /** Whether some pages are empty though more follow. */
  readonly emptyPages: boolean;
}

/** The token was not given out for this list. */
export class BadToken extends Error {}

/**
 * Every fifth page is empty, the very first one included: "These operations can occasionally return
 * an empty set of results even when more results are available" (Organizations API, every `List*`).
 */
const EMPTY_EVERY = 5;

/**
 * One page of a list, in an order that means nothing but stays. What is added meanwhile shows up or
 * not, depending on its place; nothing is shown twice.
 * @throws BadToken
 */
export function pageOf<T>(listing: Listing<T>): Page<T> {
  const { page, after } = listing.token ? readToken(listing) : { page: 0, after: '' };
  const ordered = listing.items
    .map((item) => ({ item, place: arbitraryPlace(listing.key(item)) }))
    .filter(({ place }) => place > after)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  if (listing.emptyPages && page % EMPTY_EVERY === 0) {
    return { items: [], next: writeToken(listing.name, page + 1, after) };
  }
  const shown = ordered.slice(0, listing.size);
  const last = shown.at(-1);
  const more = last !== undefined && ordered.length > shown.length;
  return {
    items: shown.map(({ item }) => item),
    next: more ? writeToken(listing.name, page + 1, last.place) : undefined,
  };
}

function writeToken(name: string, page: number, after: string): string {
  const content = `${page}|${after}`;
  return Buffer.from(`${content}|${seal(name, content)}`).toString('base64');
}

function readToken<T>({ name, token }: Listing<T>): { page: number; after: string } {
  const text = Buffer.from(token ?? '', 'base64').toString('utf8');
  const [page = '', after = '', given = ''] = text.split('|');
  if (given !== seal(name, `${page}|${after}`)) throw new BadToken();
  return { page: Number(page), after };
}

function seal(name: string, content: string): string {
  return createHash('sha256').update(`${name}|${content}`).digest('hex').slice(0, 32);
}
