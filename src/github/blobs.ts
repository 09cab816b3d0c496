import * as z from 'zod';
import type { GitHub } from './client.ts';
import { GitHubFailure, GraphqlFailure } from './errors.ts';
import { graphql } from './graphql.ts';

/** What a file holds, or why its text can't be had. */
export type Blob =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'not-utf8' };

/** A blob to read: its Git id, and its size in bytes. */
export interface BlobRef {
  readonly oid: string;
  readonly size: number;
}

/** Bytes from which on GraphQL cuts a file's text. */
export const LARGEST_TEXT = 512_000;

/** Texts asked for in one query: more of them, or more bytes, run into GitHub's ten seconds. */
const BATCH = { blobs: 100, bytes: 1_000_000 };

/**
 * Reads blobs by id: one query for every 100, or for every megabyte. A query that GitHub does not finish
 * is halved; a blob that it does not give alone is read through REST. No blob may be larger than 512,000
 * bytes, where GraphQL cuts texts.
 */
export async function readBlobs(
  github: GitHub,
  refs: readonly BlobRef[],
): Promise<ReadonlyMap<string, Blob>> {
  const wanted = new Map(refs.map((ref) => [ref.oid, ref]));
  const found = new Map<string, Blob>();
  const batches = inBatches([...wanted.values()]);
  for (const batch of batches) {
    for (const [oid, blob] of await readBatch(github, batch)) found.set(oid, blob);
  }
  return found;
}

function inBatches(refs: readonly BlobRef[]): readonly (readonly BlobRef[])[] {
  const batches: BlobRef[][] = [];
  let bytes = 0;
  for (const ref of refs) {
    const last = batches.at(-1);
    if (!last || last.length >= BATCH.blobs || bytes + ref.size > BATCH.bytes) {
      batches.push([ref]);
      bytes = ref.size;
    } else {
      last.push(ref);
      bytes += ref.size;
    }
  }
  return batches;
}

/** None of it for what is no blob. */
const blobShape = z.object({
  oid: z.string().optional(),
  byteSize: z.number().optional(),
  isBinary: z.boolean().nullable().optional(),
  isTruncated: z.boolean().optional(),
  text: z.string().nullable().optional(),
});

type BlobNode = z.infer<typeof blobShape>;

/** After a fault, GitHub gives some of them, or none. */
const answerShape = z.object({
  repository: z.record(z.string(), blobShape.nullable()).nullable(),
});

async function readBatch(
  github: GitHub,
  batch: readonly BlobRef[],
): Promise<readonly (readonly [string, Blob])[]> {
  const asked = await askGraphql(github, batch);
  const found: (readonly [string, Blob])[] = [];
  const missing: BlobRef[] = [];
  for (const ref of batch) {
    const node = asked.get(ref.oid);
    const blob = node && toBlob(node);
    if (blob) found.push([ref.oid, blob]);
    else missing.push(ref);
  }
  if (missing.length === 1 && missing[0]) {
    found.push([missing[0].oid, await readOne(github, missing[0].oid)]);
  } else if (missing.length > 1) {
    const half = Math.ceil(missing.length / 2);
    found.push(...(await readBatch(github, missing.slice(0, half))));
    found.push(...(await readBatch(github, missing.slice(half))));
  }
  return found;
}

/** The blobs that GitHub gives for a query, which after a fault can be some of them, or none. */
async function askGraphql(
  github: GitHub,
  batch: readonly BlobRef[],
): Promise<ReadonlyMap<string, BlobNode>> {
  const fields = batch.map(
    ({ oid }, index) =>
      `b${index}: object(oid: "${oid}") { ... on Blob { oid byteSize isBinary isTruncated text } }`,
  );
  const query = `query AccountFiles($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${fields.join('\n')} }
}`;
  const { owner, repo } = github;
  let answer: z.infer<typeof answerShape> | undefined;
  try {
    answer = await graphql(github, query, { owner, repo }, answerShape);
  } catch (error) {
    if (error instanceof GraphqlFailure && error.data) {
      answer = answerShape.safeParse(error.data).data;
    } else if (!(error instanceof GitHubFailure && error.status >= 500)) {
      throw error;
    }
  }
  const nodes = Object.values(answer?.repository ?? {}).filter((node) => node !== null);
  return new Map(nodes.map((node) => [node.oid ?? '', node]));
}

function toBlob({ byteSize, isBinary, isTruncated, text }: BlobNode): Blob | undefined {
  if (isBinary === true) return { kind: 'binary' };
  if (text === null || text === undefined || isTruncated === true) return undefined;
  // GitHub guesses other encodings and converts them: then the bytes are not those of the text.
  return Buffer.byteLength(text) === byteSize ? { kind: 'text', text } : { kind: 'not-utf8' };
}

async function readOne({ octokit, owner, repo }: GitHub, oid: string): Promise<Blob> {
  const { data } = await octokit.rest.git.getBlob({ owner, repo, file_sha: oid });
  const bytes = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
  return decode(bytes);
}

/** Bytes as text, if they are strictly UTF-8. */
function decode(bytes: Uint8Array): Blob {
  if (bytes.includes(0)) return { kind: 'binary' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'text', text };
  } catch {
    return { kind: 'not-utf8' };
  }
}
