/** GraphQL's kinds of error that this sandbox gives. */
export type FaultType =
  | 'ARGUMENT_LIMIT'
  | 'BRANCH_PROTECTION_RULE_VIOLATION'
  | 'EXCESSIVE_PAGINATION'
  | 'FORBIDDEN'
  | 'INTERNAL'
  | 'MAX_NODE_LIMIT_EXCEEDED'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'STALE_DATA'
  | 'UNPROCESSABLE';

/** A field's error in GitHub's words; any other exception in a resolver is a bug of the sandbox. */
export class GraphqlFault extends Error {
  readonly type: FaultType | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;

  constructor(
    type: FaultType | undefined,
    message: string,
    extensions?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.type = type;
    this.extensions = extensions;
  }
}

export function unresolved(kind: string, what: string): GraphqlFault {
  return new GraphqlFault('NOT_FOUND', `Could not resolve to ${kind} with ${what}.`);
}

/** What GitHub says when a query took too long. */
export function tookTooLong(id: number): string {
  return (
    'Something went wrong while executing your query. This may be the result of a timeout, ' +
    `or it could be a GitHub bug. Please include \`5A4D:${id}\` when reporting this issue.`
  );
}
