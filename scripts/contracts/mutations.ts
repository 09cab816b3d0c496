import {
  withAnswer,
  withAnswerBody,
  withAnswerHeader,
  withBody,
  withClaims,
  withHeader,
  withList,
  withRequest,
  withStatus,
  withUrl,
} from './alter.ts';
import { isObject } from './json.ts';
import type { Recorded } from './recordings.ts';

/** A way to make an exchange wrong. */
export interface Mutation {
  readonly services: readonly string[];
  readonly what: string;
  /** The exchange made wrong; nothing where it has nothing to make wrong. */
  readonly mutate: (exchange: Recorded) => Recorded | undefined;
}

const REST = ['GitHub REST'];
const GRAPHQL = ['GitHub GraphQL'];
const OIDC = ['GitHub OIDC'];
const AWS_JSON = ['organizations', 'resourcegroupstaggingapi', 'service-quotas'];
const AWS_QUERY = ['sts', 'iam'];
const AWS_REST_JSON = ['account'];
const AWS = [...AWS_JSON, ...AWS_QUERY, ...AWS_REST_JSON];

/** What the check must see, by the services whose exchanges can have it. */
export const MUTATIONS: readonly Mutation[] = [
  {
    services: REST,
    what: 'a request to a path that is not described',
    mutate: (exchange) =>
      withUrl(exchange, (url) => {
        url.pathname += '/invented';
      }),
  },
  {
    services: REST,
    what: 'a query parameter that is not described',
    mutate: (exchange) => withUrl(exchange, (url) => url.searchParams.set('invented', '1')),
  },
  {
    services: REST,
    what: 'a request without what is required',
    mutate: (exchange) =>
      exchange.operation.startsWith('POST ') ? withRequest(exchange, () => ({})) : undefined,
  },
  {
    services: REST,
    what: 'an answer without its id',
    mutate: (exchange) =>
      withAnswer(exchange, ({ id, ...rest }) => (id === undefined ? undefined : rest)),
  },
  {
    services: REST,
    what: 'a status that is not described',
    mutate: (exchange) => withStatus(exchange, 418),
  },
  {
    services: GRAPHQL,
    what: 'a query for a field that GitHub lacks',
    mutate: (exchange) =>
      withRequest(exchange, (body) => ({
        ...body,
        query: String(body.query).replace('{', '{ invented '),
      })),
  },
  {
    services: GRAPHQL,
    what: 'a variable that is missing',
    mutate: (exchange) => withRequest(exchange, (body) => ({ ...body, variables: {} })),
  },
  {
    services: GRAPHQL,
    what: 'an answer without a field that was asked for',
    mutate: (exchange) =>
      withAnswer(exchange, (body) => (isObject(body.data) ? { ...body, data: {} } : undefined)),
  },
  {
    services: GRAPHQL,
    what: 'an error without a message',
    mutate: (exchange) => withAnswer(exchange, () => ({ errors: [{ type: 'NOT_FOUND' }] })),
  },
  {
    services: OIDC,
    what: 'a token for another audience',
    mutate: (exchange) => withUrl(exchange, (url) => url.searchParams.set('audience', 'invented')),
  },
  {
    services: OIDC,
    what: 'a token without a subject',
    mutate: (exchange) => withClaims(exchange, ({ sub, ...rest }) => rest),
  },
  {
    services: AWS_JSON,
    what: 'an operation that the service lacks',
    mutate: (exchange) => withHeader(exchange, 'x-amz-target', (target) => `${target}Invented`),
  },
  {
    services: [...AWS_JSON, ...AWS_REST_JSON],
    what: 'an error that the operation lacks',
    mutate: (exchange) => {
      const error = { __type: 'InventedException', Message: '' };
      const refused = withStatus(exchange, 400);
      const changed = refused && withAnswer(refused, () => error);
      return changed && withAnswerHeader(changed, 'x-amzn-errortype', 'InventedException');
    },
  },
  {
    services: AWS_QUERY,
    what: 'another version of the service',
    mutate: (exchange) => withBody(exchange, (body) => body.replace('Version=2', 'Version=1')),
  },
  {
    services: AWS_QUERY,
    what: 'a field that the operation lacks',
    mutate: (exchange) => withBody(exchange, (body) => `${body}&Invented=1`),
  },
  {
    services: AWS_QUERY,
    what: 'an element that the answer lacks',
    mutate: (exchange) =>
      withAnswerBody(exchange, (body) => body.replace('Result>', 'Result><Invented>1</Invented>')),
  },
  {
    services: AWS_QUERY,
    what: 'an answer in another namespace',
    mutate: (exchange) => withAnswerBody(exchange, (body) => body.replace('/doc/2', '/doc/1')),
  },
  {
    services: [...AWS_JSON, ...AWS_QUERY],
    what: 'a signature for another region',
    mutate: (exchange) =>
      withHeader(exchange, 'authorization', (text) => text.replace(/\/us-east-1\//, '/nowhere-1/')),
  },
  {
    services: AWS,
    what: 'a content type of another protocol',
    mutate: (exchange) => withHeader(exchange, 'content-type', () => 'text/plain'),
  },
  {
    services: AWS,
    what: 'a status that AWS does not answer with',
    mutate: (exchange) => withStatus(exchange, 418),
  },
  {
    services: [...REST, ...AWS_JSON, ...AWS_REST_JSON],
    what: 'a request with a member that is not described',
    mutate: (exchange) => withRequest(exchange, (body) => ({ ...body, invented: true })),
  },
  {
    services: [...REST, ...GRAPHQL, ...AWS_JSON, ...AWS_REST_JSON],
    what: 'an answer with a member that is not described',
    mutate: (exchange) => withAnswer(exchange, (body) => ({ ...body, invented: true })),
  },
  {
    services: [...REST, ...GRAPHQL, ...AWS_JSON, ...AWS_REST_JSON],
    what: 'an answer with a list for a text',
    mutate: (exchange) =>
      withAnswer(exchange, (body) => {
        const changed = withList(body);
        return isObject(changed) ? changed : undefined;
      }),
  },
];
