import type { Token } from './model/tokens.ts';
import type { World } from './model/world.ts';

export type Resource = 'core' | 'graphql';

export interface Quota {
  readonly resource: Resource;
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** Seconds since the epoch, simulated. */
  readonly reset: number;
  /** Whether this very request went over the limit. */
  readonly exceeded: boolean;
}

interface Window {
  used: number;
  readonly reset: number;
}

const hour = 3_600_000;

/**
 * Primary rate limits (GitHub Docs, "Rate limits for the REST API" and "… for the GraphQL API"):
 * GITHUB_TOKEN has 1,000 an hour for each repository, other tokens 5,000, the anonymous 60.
 */
export class RateLimits {
  readonly #world: World;
  readonly #windows = new Map<string, Window>();

  constructor(world: World) {
    this.#world = world;
  }

  use(token: Token | undefined, resource: Resource, points: number): Quota {
    const window = this.#window(token, resource);
    const limit = limitOf(token, resource);
    const exceeded = window.used + points > limit;
    window.used = Math.min(limit, window.used + points);
    return quota(resource, limit, window, exceeded);
  }

  /** Leaves only so much for the rest of the hour. */
  leave(token: Token, resource: Resource, remaining: number): void {
    this.#window(token, resource).used = limitOf(token, resource) - remaining;
  }

  #window(token: Token | undefined, resource: Resource): Window {
    const key = `${resource} ${whose(token)}`;
    const now = this.#world.clock.now();
    const known = this.#windows.get(key);
    if (known && known.reset * 1000 > now) return known;
    const window = { used: 0, reset: Math.ceil((now + hour) / 1000) };
    this.#windows.set(key, window);
    return window;
  }
}

function whose(token: Token | undefined): string {
  if (!token) return 'anonymous';
  if (token.kind === 'job') return `repository ${token.repositories.join()}`;
  return token.kind === 'app' ? `installation ${token.installation}` : `user ${token.account.id}`;
}

function limitOf(token: Token | undefined, resource: Resource): number {
  if (!token) return resource === 'core' ? 60 : 0;
  return token.kind === 'job' ? 1_000 : 5_000;
}

function quota(resource: Resource, limit: number, window: Window, exceeded: boolean): Quota {
  return {
    resource,
    limit,
    used: window.used,
    remaining: limit - window.used,
    reset: window.reset,
    exceeded,
  };
}

export function quotaHeaders(quota: Quota): Record<string, string> {
  return {
    'x-ratelimit-limit': String(quota.limit),
    'x-ratelimit-remaining': String(quota.remaining),
    'x-ratelimit-used': String(quota.used),
    'x-ratelimit-reset': String(quota.reset),
    'x-ratelimit-resource': quota.resource,
  };
}

export function exceededMessage(token: Token | undefined): string {
  if (!token) return 'API rate limit exceeded for 127.0.0.1.';
  return token.kind === 'user'
    ? `API rate limit exceeded for user ID ${token.account.id}.`
    : `API rate limit exceeded for installation ID ${token.installation}.`;
}
