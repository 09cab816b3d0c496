import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from './clock.ts';

/** A request as it came in, its body read. */
export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as it came, for what is no text. */
  readonly bytes: Buffer;
}

export interface Response {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Sent instead of `body`, for what is no text. */
  readonly bytes?: Buffer;
}

/** One request and what became of it. `response` is absent when the connection was cut. */
export interface Exchange {
  readonly service: string;
  readonly operation: string;
  /** Simulated milliseconds since the epoch at which the request came. */
  readonly at: number;
  readonly request: Request;
  readonly response?: Response;
  /** Set when the answer was the work of a fault. */
  readonly fault?: string;
}

/** A protocol: names a request, answers it, and knows how it words trouble. */
export interface Service {
  readonly name: string;
  /** The operation that a request asks for, such as `CreateAccount` or `POST /repos/{owner}/{repo}/issues`. */
  operation(request: Request): string;
  handle(request: Request, operation: string): Promise<Response> | Response;
  throttled(request: Request): Response;
  failed(request: Request): Response;
}

/**
 * Trouble to make, once or more often.
 * - `reset`: the connection is cut; `hang`: no answer ever comes
 * - `error`: HTTP 500; `throttle`: too many requests, in the service's own words
 * - `stale`, before alone: what the same request was answered last, as by a replica that lags; the
 *   present answer where it was never asked
 * - a function: called and awaited; then the request goes on, unless it gives `reset`
 */
export interface Fault {
  /** The exact operation, or a pattern. */
  readonly operation: string | RegExp;
  /** Whether a request of that operation is meant; all of them without it. */
  readonly where?: (request: Request) => boolean;
  /** Before the request takes effect, or after it took effect and before the answer. */
  readonly when: 'before' | 'after';
  readonly effect:
    | 'reset'
    | 'hang'
    | 'error'
    | 'throttle'
    | 'stale'
    /** A response that it gives is the answer. */
    | ((exchange: Exchange) => unknown);
  /** How many matching requests to let pass first. Default 0. */
  readonly skip?: number;
  /** How many matching requests to trouble. Default 1. */
  readonly times?: number;
}

/** What becomes of a request: an answer, a connection that is cut, or nothing, ever. */
export type Answer = Response | 'reset' | 'hang';

/** A running server: where it is, all that was asked of it, and the trouble it makes. */
export interface Server {
  readonly url: string;
  /** Asks it without a connection. */
  ask(request: Request): Promise<Answer>;
  readonly exchanges: readonly Exchange[];
  /** The same, with what was forgotten. */
  readonly history: readonly Exchange[];
  /** How many requests were made, of one operation or of all. */
  count(operation?: string | RegExp): number;
  /** Forgets the exchanges so far; faults stay. */
  forget(): void;
  fault(fault: Fault): void;
  close(): Promise<void>;
}

/**
 * Starts an HTTP server on 127.0.0.1 that gives each request to the first service that `choose`
 * finds for it, records every exchange and applies faults.
 * @param url where it seems to be, if it is to listen nowhere and is only asked in this process
 */
export async function startServer(
  clock: Clock,
  choose: (request: Request) => Service,
  url?: string,
): Promise<Server> {
  const exchanges: Exchange[] = [];
  const history: Exchange[] = [];
  const faults: { fault: Fault; seen: number; done: number }[] = [];

  const due = (when: Fault['when'], operation: string, request: Request): Fault | undefined => {
    for (const entry of faults) {
      const { fault } = entry;
      if (fault.when !== when || !matches(fault.operation, operation)) continue;
      if (fault.where && !fault.where(request)) continue;
      entry.seen += 1;
      if (entry.seen <= (fault.skip ?? 0) || entry.done >= (fault.times ?? 1)) continue;
      entry.done += 1;
      return fault;
    }
    return undefined;
  };

  const answer = async (request: Request): Promise<Answer> => {
    const service = choose(request);
    const operation = service.operation(request);
    const seen = { service: service.name, operation, at: clock.now(), request };
    const record = (response: Response | undefined, fault?: Fault): void => {
      const exchange = {
        ...seen,
        ...(response && { response }),
        ...(fault && {
          fault: `${fault.when}: ${typeof fault.effect === 'string' ? fault.effect : 'call'}`,
        }),
      };
      exchanges.push(exchange);
      history.push(exchange);
    };
    let response: Response | undefined;
    for (const when of ['before', 'after'] as const) {
      if (when === 'after') response = await service.handle(request, operation);
      const fault = due(when, operation, request);
      if (!fault) continue;
      const effect =
        typeof fault.effect === 'function'
          ? await fault.effect({ ...seen, ...(response && { response }) })
          : fault.effect;
      const trouble = troubleOf(effect, service, request);
      if (trouble) {
        record(trouble, fault);
        return trouble;
      }
      switch (effect) {
        case 'reset':
        case 'hang':
          record(undefined, fault);
          return effect;
        case 'stale': {
          const last = history.findLast(
            (one) => one.operation === operation && one.response && isSame(one.request, request),
          );
          if (!last?.response) break;
          record(last.response, fault);
          return last.response;
        }
      }
    }
    if (!response) throw new Error(`${operation} was not handled`);
    record(response);
    return response;
  };
  const ask = (request: Request): Promise<Answer> =>
    answer(request).catch((error: unknown) => {
      // A bug of the sandbox: loud, and never mistaken for the simulated service's own answer.
      console.error('sandbox:', error);
      return { status: 599, body: `sandbox: ${String(error)}` };
    });

  const server = createServer((incoming, outgoing) => {
    const work = clock.begin();
    read(incoming)
      .then(ask)
      .then((given) => {
        if (given === 'reset') incoming.socket.resetAndDestroy();
        else if (given !== 'hang') write(outgoing, given);
      })
      .catch((error: unknown) => {
        console.error('sandbox:', error);
        write(outgoing, { status: 599, body: `sandbox: ${String(error)}` });
      })
      .finally(() => {
        const { socket } = incoming;
        if (outgoing.writableEnded || socket.destroyed) return work.end();
        work.hang();
        socket.once('close', work.end);
      });
  });
  return {
    url: url ?? (await listen(server)),
    ask,
    exchanges,
    history,
    count: (operation) =>
      operation === undefined
        ? exchanges.length
        : exchanges.filter((exchange) => matches(operation, exchange.operation)).length,
    forget: () => {
      exchanges.length = 0;
    },
    fault: (fault) => {
      faults.push({ fault, seen: 0, done: 0 });
    },
    close: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Where the server is from now on. */
async function listen(server: HttpServer): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

function matches(pattern: string | RegExp, operation: string): boolean {
  return typeof pattern === 'string' ? pattern === operation : pattern.test(operation);
}

/** The answer that a fault is. */
function troubleOf(effect: unknown, service: Service, request: Request): Response | undefined {
  if (effect === 'error') return service.failed(request);
  if (effect === 'throttle') return service.throttled(request);
  const isResponse = typeof effect === 'object' && effect !== null && 'status' in effect;
  return isResponse ? (effect as Response) : undefined;
}

function isSame(one: Request, other: Request): boolean {
  return one.method === other.method && one.url.href === other.url.href && one.body === other.body;
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const bytes = Buffer.concat(chunks);
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `http://${headers.host ?? '127.0.0.1'}`),
    headers,
    body: bytes.toString('utf8'),
    bytes,
  };
}

function write(outgoing: ServerResponse, response: Response): void {
  outgoing.writeHead(response.status, response.headers);
  outgoing.end(response.bytes ?? response.body);
}
