import { Readable } from 'node:stream';
import { defaults } from '@actions/github/lib/utils';
import { HttpClient } from '@actions/http-client';
import { HttpResponse } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Clock } from '../../sandbox/clock.ts';
import type { Answer, Request, Server } from '../../sandbox/http.ts';
import { type Owner, owner } from './owner.ts';

/*
 * Requests without sockets: what the action's three clients send is handed to the simulated servers in this process.
 */

/** Where the simulated services seem to be. */
export const ADDRESSES = { github: 'http://github.sandbox', aws: 'http://aws.sandbox' } as const;

/** What answers at the addresses, for the world that is played. */
export interface Network {
  readonly clock: Clock;
  readonly github: Server;
  readonly aws: Server;
  /** Told of every request, in the order of their effects. */
  readonly note: (run: Owner, request: Request, answer: Answer) => void;
}

let network: Network | undefined;
let turn: Promise<unknown> = Promise.resolve();

export function connectTo(next: Network): void {
  network = next;
  turn = Promise.resolve();
}

const NEVER = new Promise<never>(() => {});

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends a request, one at a time over all runs; how long the way takes is the run's own chance. */
async function send({ method, url, headers, body }: Sent): Promise<Answer> {
  const run = owner();
  const net = network;
  if (!run || !net) throw new Error(`nobody sends ${method} ${url}`);
  const alive = async <T>(value: T): Promise<T> => (run.isOver() ? NEVER : value);
  run.requests += 1;
  const number = run.requests;
  await net.clock.sleep(5 + 200 * run.random.next());
  await run.around('before', number);
  await alive(undefined);
  const at = new URL(url);
  const request: Request = {
    method,
    url: at,
    headers: { host: at.host, ...headers },
    body: body.toString('utf8'),
    bytes: body,
  };
  const server = at.origin === ADDRESSES.aws ? net.aws : net.github;
  const work = net.clock.begin();
  const mine = turn.then(async () => {
    try {
      const answer = await server.ask(request);
      net.note(run, request, answer);
      return answer;
    } finally {
      work.end();
    }
  });
  turn = mine.catch(() => undefined);
  const answer = await mine;
  await run.around('after', number);
  await alive(undefined);
  await net.clock.sleep(5 + 200 * run.random.next());
  await alive(undefined);
  return answer === 'hang' ? NEVER : answer;
}

/** The answer, unless the signal comes first: then its reason as `word` has it. */
function unless<T>(
  signal: AbortSignal | null | undefined,
  work: Promise<T>,
  word: (reason: unknown) => unknown,
): Promise<T> {
  if (!signal) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => {
      reject(word(signal.reason));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
}

/** As `fetch`, for octokit. */
async function fetchInProcess(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = Object.fromEntries(new Headers(init.headers));
  const body = Buffer.from(typeof init.body === 'string' ? init.body : '');
  const sent = send({ method: init.method ?? 'GET', url, headers, body });
  const answer = await unless(init.signal, sent, (reason) => reason);
  if (typeof answer === 'string') throw new TypeError('fetch failed', { cause: connectionReset() });
  const isBodiless = answer.status === 204 || answer.status === 304;
  const response = new Response(isBodiless ? null : (answer.bytes ?? answer.body), {
    status: answer.status,
    headers: { ...answer.headers },
  });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** As the SDK's handler for Node. */
const handle: NodeHttpHandler['handle'] = async (request, options = {}) => {
  const query = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
    [value ?? ''].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
  );
  const port = request.port === undefined ? '' : `:${request.port}`;
  const search = query.length > 0 ? `?${query.join('&')}` : '';
  const url = `${request.protocol}//${request.hostname}${port}${request.path}${search}`;
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = Buffer.from((request.body as string | Uint8Array | undefined) ?? '');
  const signal = options.abortSignal as AbortSignal | undefined;
  const sent = send({ method: request.method, url, headers, body });
  const answer = await unless(signal, sent, () =>
    Object.assign(new Error('Request aborted'), { name: 'AbortError' }),
  );
  if (typeof answer === 'string') throw Object.assign(connectionReset(), { name: 'TimeoutError' });
  const response = new HttpResponse({
    statusCode: answer.status,
    headers: { ...answer.headers },
    body: Readable.from([answer.bytes ?? Buffer.from(answer.body)]),
  });
  return { response };
};

/** As the toolkit's client, which asks for OIDC tokens. */
async function getJson(this: HttpClient, url: string) {
  const options = { headers: {} as Record<string, string> };
  for (const handler of this.handlers) handler.prepareRequest(options as never);
  const headers = Object.fromEntries(
    Object.entries(options.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const answer = await send({ method: 'GET', url, headers, body: Buffer.alloc(0) });
  if (typeof answer === 'string') throw connectionReset();
  if (answer.status > 299) {
    const error = new Error(`Failed request: (${answer.status})`);
    throw Object.assign(error, { statusCode: answer.status });
  }
  return { statusCode: answer.status, result: JSON.parse(answer.body), headers: {} };
}

/** Puts these in the place of the clients' own ways out. */
export function installNetwork(): void {
  defaults.request = { ...defaults.request, fetch: fetchInProcess };
  NodeHttpHandler.prototype.handle = handle;
  HttpClient.prototype.getJson = getJson as typeof HttpClient.prototype.getJson;
}
