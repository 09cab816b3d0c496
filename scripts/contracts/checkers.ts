import { awsChecker } from './aws.ts';
import { awsDescriptions, openApiDescription } from './descriptions.ts';
import type { Verdict } from './finding.ts';
import { checkGraphql } from './github-graphql.ts';
import { checkOidc } from './github-oidc.ts';
import { checkRest } from './github-rest.ts';
import { graphqlSchema } from './graphql-schema.ts';
import { OpenApi, type Operation } from './openapi.ts';
import type { Recorded } from './recordings.ts';

export interface Checkers {
  /** Checks one exchange by the description of its service. */
  readonly check: (exchange: Recorded) => Verdict;
  /** The services of each family that there must be recordings of. */
  readonly families: Readonly<Record<string, readonly string[]>>;
  /** What GitHub's REST API can do. */
  readonly restOperations: readonly Operation[];
}

/** Reads all descriptions, fetching those that aren't here yet. */
export function openCheckers(): Checkers {
  const api = new OpenApi(openApiDescription());
  const schema = graphqlSchema();
  const { partitions, models } = awsDescriptions();
  const checkers = new Map<string, (exchange: Recorded) => Verdict>([
    ['GitHub REST', (exchange) => checkRest(api, exchange)],
    ['GitHub GraphQL', (exchange) => checkGraphql(schema, exchange)],
    ['GitHub OIDC', checkOidc],
  ]);
  for (const [name, model] of models) checkers.set(name, awsChecker(model, partitions));
  const check = (exchange: Recorded): Verdict => {
    const checker = checkers.get(exchange.service);
    if (checker) return checker(exchange);
    const what = 'no description tells what it should be';
    return { operation: undefined, findings: [{ where: 'request', what }] };
  };
  const families = {
    'GitHub REST': ['GitHub REST'],
    'GitHub GraphQL': ['GitHub GraphQL'],
    'GitHub OIDC': ['GitHub OIDC'],
    AWS: [...models.keys()],
  };
  return { check, families, restOperations: api.operations };
}
