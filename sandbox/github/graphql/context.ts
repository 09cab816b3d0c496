import { denial, identify, type Needs } from '../access.ts';
import type { Ref } from '../git/store.ts';
import type { Quota, RateLimits } from '../limits.ts';
import type { Account, App } from '../model/accounts.ts';
import type { Token } from '../model/tokens.ts';
import type {
  CheckRun,
  CheckSuite,
  Comment,
  Identity,
  Issue,
  Label,
  PullRequest,
  RepositoryState,
} from '../model/types.ts';
import type { World } from '../model/world.ts';
import { GraphqlFault } from './faults.ts';

/** Trouble to make in GraphQL answers, for clients that must cope with it. */
export interface GraphqlTrouble {
  /** A query that gives more file texts than this is answered with 502. */
  failBeyondTexts: number | undefined;
  /** File texts beyond this many are null, each with an error of its own, in an answer of 200. */
  partialBeyondTexts: number | undefined;
  /** So many commits' pull requests are null yet, each with an error of its own, in answers of 200. */
  pullsLost: number;
  /** Whether `createdBy` finds no bot's issues, as reported of Enterprise Cloud (renovate#44730). */
  createdByMissesBots: boolean;
}

/**
 * What makes the nodes of an answer. Each can lead to any other, so they are found here rather than
 * imported from one another.
 */
export interface Nodes {
  readonly account: (context: GraphContext, account: Account) => unknown;
  readonly app: (context: GraphContext, app: App) => unknown;
  readonly blob: (context: GraphContext, repository: RepositoryState, oid: string) => unknown;
  readonly comment: (context: GraphContext, comment: Comment) => unknown;
  readonly commit: (context: GraphContext, repository: RepositoryState, oid: string) => unknown;
  readonly issue: (context: GraphContext, issue: Issue) => unknown;
  readonly label: (context: GraphContext, repository: RepositoryState, label: Label) => unknown;
  /** Whatever an expression or an id names, null for nothing. */
  readonly object: (
    context: GraphContext,
    repository: RepositoryState,
    expression: string,
  ) => unknown;
  readonly pull: (context: GraphContext, pull: PullRequest) => unknown;
  readonly ref: (context: GraphContext, repository: RepositoryState, ref: Ref) => unknown;
  readonly repository: (context: GraphContext, repository: RepositoryState) => unknown;
  readonly rollup: (context: GraphContext, repository: RepositoryState, oid: string) => unknown;
  readonly run: (context: GraphContext, run: CheckRun) => unknown;
  readonly suite: (context: GraphContext, suite: CheckSuite) => unknown;
  readonly tree: (context: GraphContext, repository: RepositoryState, oid: string) => unknown;
  readonly viewer: (context: GraphContext) => unknown;
}

/** What the resolvers of one request share. */
export interface GraphContext {
  readonly world: World;
  readonly nodes: Nodes;
  readonly token: Token;
  readonly limits: RateLimits;
  readonly trouble: GraphqlTrouble;
  readonly quota: Quota;
  readonly cost: { readonly points: number; readonly nodes: number };
  /** How many file texts the answer holds so far. */
  texts: number;
}

export type Args = Readonly<Record<string, unknown>>;

/** Refuses what the token has no permission for, in GraphQL's way. */
export function demand(context: GraphContext, repository: RepositoryState, needs: Needs): void {
  const refused = denial(context.token, repository, needs);
  if (!refused) return;
  if (context.token.kind === 'user') {
    const { login } = context.token.account;
    const message = `${login} does not have the correct permissions to execute this action`;
    throw new GraphqlFault('FORBIDDEN', message, { saml_failure: false });
  }
  throw new GraphqlFault('FORBIDDEN', 'Resource not accessible by integration', {
    saml_failure: false,
  });
}

export function actor({ token }: GraphContext, repository: RepositoryState): Identity {
  return identify(token, repository);
}

export function text(args: Args, name: string): string | undefined {
  const value = args[name];
  return typeof value === 'string' ? value : undefined;
}

export function requiredText(args: Args, name: string): string {
  const value = text(args, name);
  if (value === undefined) throw new Error(`the schema lets ${name} be absent`);
  return value;
}

export function object(args: Args, name: string): Args {
  const value = args[name];
  return typeof value === 'object' && value !== null ? (value as Args) : {};
}

export function list(args: Args, name: string): readonly unknown[] | undefined {
  const value = args[name];
  // Read whole: a filter is heeded even where there is nothing to filter.
  return Array.isArray(value) ? [...value] : undefined;
}
