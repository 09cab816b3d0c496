import { BadToken, type Page, pageOf } from '../paging.ts';
import type { Output } from '../protocol/protocol.ts';
import type { World } from '../state/world.ts';
import { invalidInput } from './errors.ts';

interface PagingInput {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** Pages hold twenty at most, whatever is asked for. */
const PAGE_SIZE = 20;

/** Whose list it is, and which; an `Inside` tells. */
interface Scope {
  readonly world: World;
  readonly call: { readonly operation: string };
  readonly organization: { readonly id: string };
}

interface List<T> {
  /** The member of the answer that holds the page. */
  readonly member: string;
  readonly items: readonly T[];
  readonly key: (item: T) => string;
  readonly answer: (item: T) => unknown;
}

/** Answers one page of a list. The other parameters are part of what a token is good for. */
export function answerPage<T>(
  { world, call, organization }: Scope,
  input: PagingInput,
  { member, items, key, answer }: List<T>,
  emptyPages = world.behaviour.emptyPages,
): Output {
  const { NextToken, MaxResults, ...parameters } = input;
  const name = `${organization.id} ${call.operation} ${JSON.stringify(parameters)}`;
  let page: Page<T>;
  try {
    page = pageOf({
      name,
      items,
      key,
      size: MaxResults ?? PAGE_SIZE,
      token: NextToken,
      emptyPages,
    });
  } catch (error) {
    if (!(error instanceof BadToken)) throw error;
    throw invalidInput(
      'INVALID_NEXT_TOKEN',
      'Get the value for the NextToken parameter from the response to a previous call of the operation.',
    );
  }
  return {
    [member]: page.items.map(answer),
    ...(page.next !== undefined && { NextToken: page.next }),
  };
}
