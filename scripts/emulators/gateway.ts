import { accountModel } from '../../sandbox/aws/account/model.ts';
import { iamModel } from '../../sandbox/aws/iam/model.ts';
import { organizationsModel } from '../../sandbox/aws/organizations/model.ts';
import type { Model } from '../../sandbox/aws/service.ts';
import { serviceQuotasModel } from '../../sandbox/aws/service-quotas/model.ts';
import { stsModel } from '../../sandbox/aws/sts/model.ts';
import { taggingModel } from '../../sandbox/aws/tagging/model.ts';
import type { Clock } from '../../sandbox/clock.ts';
import {
  type Request,
  type Response,
  type Server,
  type Service,
  startServer,
} from '../../sandbox/http.ts';
import { LACKING } from './lacking.ts';

const MODELS: readonly Model[] = [
  organizationsModel,
  serviceQuotasModel,
  iamModel,
  stsModel,
  accountModel,
  taggingModel,
];

/** A server in front of an emulator, and what it noticed. */
export interface Gateway {
  /** Its exchanges are named as the sandbox's are. */
  readonly server: Server;
  /** What the bundle and the emulator did not understand of each other, as sentences. */
  readonly complaints: ReadonlySet<string>;
}

/**
 * Gives all requests to an emulator, word for word, but for the operations that it lacks and the story needs:
 * those it answers itself.
 */
export async function startGateway(emulator: string, clock: Clock): Promise<Gateway> {
  const complaints = new Set<string>();
  const respond = async (
    { protocol, naming }: Model,
    request: Request,
    operation: string,
  ): Promise<Response> => {
    const call = `${naming.name} ${operation}`;
    const { answer } = LACKING[call] ?? {};
    if (!answer) {
      const response = await forward(emulator, request);
      if (isMissing(response)) complaints.add(`moto does not know ${call}: ${response.body}`);
      return response;
    }
    const envelope = { requestId: 'gateway', now: clock.now() };
    return protocol.success(operation, answer, envelope);
  };
  const choose = (request: Request): Service => {
    const model = MODELS.find(({ protocol }) => protocol.owns(request));
    if (!model) throw new Error(`no AWS service for ${request.method} ${request.url.pathname}`);
    const noFaults = (): never => {
      throw new Error('the gateway makes no trouble of its own');
    };
    return {
      name: model.naming.name,
      operation: model.protocol.operation,
      handle: (asked, operation) => respond(model, asked, operation),
      throttled: noFaults,
      failed: noFaults,
    };
  };
  return { server: await startServer(clock, choose), complaints };
}

/** Whether an emulator knows a call, of the JSON protocols. It is asked for without input. */
export async function knows(emulator: string, call: string): Promise<boolean> {
  const [service, operation = ''] = call.split(' ');
  const model = MODELS.find(({ naming }) => naming.name === service);
  if (!model) throw new Error(`no AWS service ${service}`);
  const { signingName, version } = model.naming;
  const isRest = model === accountModel;
  const path = isRest ? `${operation.charAt(0).toLowerCase()}${operation.slice(1)}` : '';
  const response = await forward(emulator, {
    method: 'POST',
    url: new URL(`/${path}`, emulator),
    headers: {
      'content-type': isRest ? 'application/json' : 'application/x-amz-json-1.1',
      ...(!isRest && { 'x-amz-target': `${version}.${operation}` }),
      // An emulator finds the service here, and looks at nothing else of it.
      authorization: `AWS4-HMAC-SHA256 Credential=anyone/20260101/us-east-1/${signingName}/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: '{}',
    bytes: Buffer.from('{}'),
  });
  return !isMissing(response);
}

/** Whether an answer is that of an emulator that doesn't know the operation. AWS has no such answers. */
function isMissing({ status, headers, body }: Response): boolean {
  const isHtml = headers?.['content-type']?.startsWith('text/html') === true;
  return (
    status >= 500 || (isHtml && status >= 400) || /NotImplemented|not been implemented/.test(body)
  );
}

/** A request as it came, but for what belongs to a single connection. */
async function forward(to: string, { method, url, headers, bytes }: Request): Promise<Response> {
  const { host, connection, 'content-length': length, expect, ...rest } = headers;
  const response = await fetch(`${to}${url.pathname}${url.search}`, {
    method,
    headers: rest,
    ...(bytes.length > 0 && { body: new Uint8Array(bytes) }),
  });
  const kept = ['content-type', 'x-amzn-errortype', 'x-amzn-requestid'];
  return {
    status: response.status,
    headers: Object.fromEntries(
      kept.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    body: await response.text(),
  };
}
