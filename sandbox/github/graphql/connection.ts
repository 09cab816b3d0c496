import type { Args } from './context.ts';

/** A list in pages (GitHub Docs, "Using pagination in the GraphQL API"). */
export function connection<T>(
  args: Args,
  items: readonly T[],
  shape: (item: T) => unknown,
  more: Readonly<Record<string, unknown>> = {},
) {
  const after = position(args.after);
  const before = position(args.before);
  let start = after === undefined ? 0 : after + 1;
  let end = before === undefined ? items.length : Math.min(before, items.length);
  const { first, last } = args;
  if (typeof first === 'number') end = Math.min(end, start + first);
  if (typeof last === 'number') start = Math.max(start, end - last);
  const page = items.slice(start, Math.max(start, end));
  const nodes = page.map(shape);
  return {
    ...more,
    totalCount: items.length,
    nodes,
    edges: nodes.map((node, index) => ({ cursor: cursor(start + index), node })),
    pageInfo: {
      hasNextPage: start + page.length < items.length,
      hasPreviousPage: start > 0 && items.length > 0,
      startCursor: page.length > 0 ? cursor(start) : null,
      endCursor: page.length > 0 ? cursor(start + page.length - 1) : null,
    },
  };
}

function cursor(index: number): string {
  return Buffer.from(`cursor:v2:${index}`).toString('base64');
}

function position(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const index = Number(Buffer.from(value, 'base64').toString('utf8').split(':').at(-1));
  return Number.isInteger(index) ? index : undefined;
}
