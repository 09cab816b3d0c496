import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** An HTTP proxy, as companies have them between their runners and the world. */
export interface WebProxy {
  readonly url: string;
  /** Hosts that were asked for, with their ports, one for each request or tunnel. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts a proxy that tunnels (RFC 9110, 9.3.6) and forwards (RFC 9112, 3.2.2). It alone knows the hosts of its
 * `world`; to others it answers 502.
 * @param world by host and port, such as `api.github.test:80`: the address of the server that it is
 */
export async function startProxy(world: ReadonlyMap<string, string>): Promise<WebProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://invalid');
    const host = `${url.hostname}:${url.port || 80}`;
    asked.push(host);
    const there = world.get(host);
    if (there === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    const { hostname, port } = new URL(there);
    const { method, headers } = incoming;
    const path = `${url.pathname}${url.search}`;
    const onward = forward({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url = '' }: { url?: string }, socket: Socket) => {
    asked.push(url);
    const there = world.get(url);
    if (there === undefined) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const { hostname, port } = new URL(there);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const [one, other] of [[socket, onward] as const, [onward, socket] as const]) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
