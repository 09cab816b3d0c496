import { HttpClient } from '@actions/http-client';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * Milliseconds within which AWS has to answer one request, its body included. Without it, the SDK waits for ever; what
 * Organizations is asked takes it a second or two.
 */
const LONGEST = 30_000;

/** What `handle` of the SDK takes and gives. */
type Handle = NodeHttpHandler['handle'];

/**
 * How requests to AWS leave this machine: through the proxy that HTTPS_PROXY (HTTP_PROXY for an endpoint without TLS)
 * and NO_PROXY name for their host, as GitHub's own toolkit takes them; the SDK knows none of these. One for each
 * client, whose `destroy` ends it.
 */
class ProxiedHandler extends NodeHttpHandler {
  readonly #proxied = new Map<string, NodeHttpHandler>();

  override handle(...[request, options]: Parameters<NodeHttpHandler['handle']>) {
    const { protocol, hostname, port } = request;
    const url = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`;
    if (!getProxyUrl(new URL(url))) return super.handle(request, options);
    let handler = this.#proxied.get(url);
    if (!handler) {
      // A tunnelling agent keeps no connection that could be destroyed; the SDK takes for an agent what has `destroy`.
      const agent = Object.assign(new HttpClient().getAgent(url), { destroy: () => undefined });
      handler = new NodeHttpHandler({ httpAgent: agent, httpsAgent: agent });
      this.#proxied.set(url, handler);
    }
    return handler.handle(request, options);
  }

  override destroy(): void {
    for (const handler of this.#proxied.values()) handler.destroy();
    super.destroy();
  }
}

/** Sends requests to AWS, and gives each one up after a time, or at the end of the run. */
class TimedHandler extends ProxiedHandler {
  readonly #end: AbortSignal | undefined;

  constructor(end: AbortSignal | undefined) {
    super();
    this.#end = end;
  }

  override async handle(...[request, options = {}]: Parameters<Handle>): ReturnType<Handle> {
    const end = this.#end;
    const timeout = AbortSignal.timeout(LONGEST);
    const abortSignal = AbortSignal.any(end ? [timeout, end] : [timeout]);
    try {
      return await super.handle(request, { ...options, abortSignal });
    } catch (error) {
      if (end?.aborted) throw end.reason;
      // By this name the SDK knows that it may be sent again, where it sends anything again.
      if (timeout.aborted) throw new Unanswered(`no answer in ${LONGEST / 1000} seconds`);
      throw error;
    }
  }
}

class Unanswered extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * What sends the requests of one client, or of several.
 * @param end fires when nothing more is to be read; its reason is what every request then fails with
 */
export function requestHandler(end?: AbortSignal): NodeHttpHandler {
  return new TimedHandler(end);
}
