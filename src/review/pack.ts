import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Characters up to which a document is kept as people can read it: it then fits into one check run. */
export const MOST_READABLE = 60_000;

const PACKED = 'deflate';
const WIDTH = 120;

/** A document for check runs: as it is, or packed into lines of base64 where it is long. */
export function pack(text: string): string {
  if (text.length <= MOST_READABLE) return text;
  const packed = deflateRawSync(Buffer.from(text), { level: 9 }).toString('base64');
  return [PACKED, ...(packed.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [])].join('\n');
}

/** Bytes that a document may unpack to: no more than ours ever have. */
const MOST_UNPACKED = 16 * 1024 * 1024;

/**
 * Reads what `pack` wrote.
 * @throws Error when it is damaged
 */
export function unpack(document: string): string {
  const [first, ...lines] = document.split(/\r?\n/);
  if (first !== PACKED) return document;
  const bytes = Buffer.from(lines.join(''), 'base64');
  return inflateRawSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString('utf8');
}
