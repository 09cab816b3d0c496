import type { Answer, RepositoryContext } from './route.ts';

interface Page {
  readonly number: number;
  readonly size: number;
}

/** `per_page` is 30 unless told and 100 at most (GitHub Docs, "Using pagination in the REST API"). */
function pageOf({ query }: RepositoryContext): Page {
  return {
    number: positive(query.get('page')) ?? 1,
    size: Math.min(positive(query.get('per_page')) ?? 30, 100),
  };
}

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : undefined;
}

/** One page of a list, with links to the others. */
export async function listed<T>(
  context: RepositoryContext,
  items: readonly T[],
  shape: (item: T) => unknown,
  wrap: (shapes: readonly unknown[]) => unknown = (shapes) => shapes,
): Promise<Answer> {
  const page = pageOf(context);
  const start = (page.number - 1) * page.size;
  const shapes = await Promise.all(items.slice(start, start + page.size).map(shape));
  const link = links(context, page, items.length);
  return { status: 200, body: wrap(shapes), ...(link && { headers: { link } }) };
}

function links(context: RepositoryContext, page: Page, total: number): string | undefined {
  const last = Math.max(1, Math.ceil(total / page.size));
  const rels: [string, number][] = [];
  if (page.number > 1) rels.push(['prev', page.number - 1]);
  if (page.number < last) rels.push(['next', page.number + 1], ['last', last]);
  if (page.number > 1) rels.push(['first', 1]);
  if (rels.length === 0) return undefined;
  return rels.map(([rel, number]) => `<${address(context, number)}>; rel="${rel}"`).join(', ');
}

/** Other pages are addressed by the repository's id, as GitHub does. */
function address({ world, repository, rest, query }: RepositoryContext, page: number): string {
  const parameters = query.with('page', String(page));
  return `${world.apiUrl}/repositories/${repository.id}${rest}?${parameters}`;
}
