import { createHash } from 'node:crypto';

/** Ids in the forms that AWS documents, the same ones in every run. */
export interface Ids {
  /** Twelve digits; every fourth begins with a zero, as some real ones do. */
  account(): string;
  organization(): string;
  root(): string;
  unit(rootId: string): string;
  creation(): string;
  handshake(): string;
  /** IAM's unique ids and access key ids: a prefix such as `AROA`, then capitals and digits. */
  unique(prefix: 'AROA' | 'AIDA' | 'AKIA' | 'ASIA'): string;
  secret(bytes: number): string;
  request(): string;
  quotaRequest(): string;
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';

export function startIds(seed: string): Ids {
  // Every kind of id has a stream of its own: how many requests came changes no account's id.
  const drawn = new Map<string, number>();
  const draw = (stream: string, alphabet: string, length: number): string => {
    let out = '';
    while (out.length < length) {
      const count = (drawn.get(stream) ?? 0) + 1;
      drawn.set(stream, count);
      for (const byte of createHash('sha256').update(`${seed}/${stream}/${count}`).digest()) {
        out += alphabet[byte % alphabet.length] ?? '';
      }
    }
    return out.slice(0, length);
  };
  let accounts = 0;
  return {
    account: () => {
      accounts += 1;
      return `${accounts % 4 === 0 ? '0' : draw('account', '123456789', 1)}${draw('account', DIGITS, 11)}`;
    },
    organization: () => `o-${draw('organization', LOWER, 10)}`,
    root: () => `r-${draw('root', LOWER, 4)}`,
    unit: (rootId) => `ou-${rootId.slice(2)}-${draw('unit', LOWER, 8)}`,
    creation: () => `car-${draw('creation', HEX, 32)}`,
    handshake: () => `h-${draw('handshake', HEX, 32)}`,
    // Access key ids have twenty characters, all others twenty-one.
    unique: (prefix) =>
      `${prefix}${draw(prefix, UPPER, prefix === 'AKIA' || prefix === 'ASIA' ? 16 : 17)}`,
    secret: (bytes) => draw('secret', `${LOWER}${LOWER.toUpperCase()}+/`, bytes),
    request: () => {
      const hex = draw('request', HEX, 32);
      return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1] ?? 32)).join('-');
    },
    quotaRequest: () => draw('quota request', HEX, 40),
  };
}

/**
 * A place in an order that is stable and means nothing. AWS promises no order for its lists, so
 * nothing may lean on one.
 */
export function arbitraryPlace(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
