import { HttpClient } from '@actions/http-client';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * How requests to AWS leave this machine: through the proxy that HTTPS_PROXY (HTTP_PROXY for an endpoint without TLS)
 * and NO_PROXY name for their host, as GitHub's own toolkit takes them; the SDK knows none of these. One for each
 * client, whose `destroy` ends it.
 */
export class ProxiedHandler extends NodeHttpHandler {
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
