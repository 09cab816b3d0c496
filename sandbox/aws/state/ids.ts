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

export function startIds(seed: string): Ids {
  let drawn = 0;
  let accounts = 0;
  const draw = (alphabet: string, length: number): string => {
    let out = '';
    while (out.length < length) {
      drawn += 1;
      for (const byte of createHash('sha256').update(`${seed}/${drawn}`).digest()) {
        out += alphabet[byte % alphabet.length] ?? '';
      }
    }
    return out.slice(0, length);
  };
  const uuid = (): string => {
    const hex = draw('0123456789abcdef', 32);
    return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1] ?? 32)).join('-');
  };
  return {
    account: () => {
      accounts += 1;
      return `${accounts % 4 === 0 ? '0' : draw('123456789', 1)}${draw(DIGITS, 11)}`;
    },
    organization: () => `o-${draw(LOWER, 10)}`,
    root: () => `r-${draw(LOWER, 4)}`,
    unit: (rootId) => `ou-${rootId.slice(2)}-${draw(LOWER, 8)}`,
    creation: () => `car-${draw('0123456789abcdef', 32)}`,
    handshake: () => `h-${draw('0123456789abcdef', 32)}`,
    // Access key ids have twenty characters, all others twenty-one.
    unique: (prefix) => `${prefix}${draw(UPPER, prefix === 'AKIA' || prefix === 'ASIA' ? 16 : 17)}`,
    secret: (bytes) => draw(`${LOWER}${LOWER.toUpperCase()}+/`, bytes),
    request: uuid,
    quotaRequest: () => draw('0123456789abcdef', 40),
  };
}

/**
 * A place in an order that is stable and means nothing. AWS promises no order for its lists, so
 * nothing may lean on one.
 */
export function arbitraryPlace(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
