import type { Route } from './route.ts';

interface Compiled {
  readonly route: Route;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** How many characters of the path are the route's own: the more, the better it fits. */
  readonly literal: number;
}

/** Parameters that may hold slashes. */
const wide = new Set(['ref', 'basehead', 'tree_sha']);

/** Finds the route of a path: of those that match, the one that says most about it. */
export function startRouter(routes: readonly Route[]) {
  const compiled = routes.map(compile);
  return (
    method: string,
    path: string,
  ):
    | {
        readonly route: Route;
        readonly params: Readonly<Record<string, string>>;
        readonly rest: string;
      }
    | undefined => {
    let best: { readonly entry: Compiled; readonly match: RegExpExecArray } | undefined;
    for (const entry of compiled) {
      if (entry.method !== method) continue;
      const match = entry.pattern.exec(path);
      if (match && (!best || entry.literal > best.entry.literal)) best = { entry, match };
    }
    if (!best) return undefined;
    const params: Record<string, string> = {};
    for (const [index, name] of best.entry.names.entries()) {
      params[name] = decode(best.match[index + 1] ?? '');
    }
    const rest = /^\/repos\/[^/]+\/[^/]+(.*)$/.exec(path)?.[1] ?? '';
    return { route: best.entry.route, params, rest };
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function compile(route: Route): Compiled {
  const space = route.operation.indexOf(' ');
  const template = route.operation.slice(space + 1);
  const names: string[] = [];
  const pattern = template
    .split('/')
    .map((part) =>
      part.replace(/\{(\w+)\}/g, (_, name: string) => {
        names.push(name);
        return wide.has(name) ? '(.+)' : '([^/]+)';
      }),
    )
    .join('/');
  return {
    route,
    method: route.operation.slice(0, space),
    pattern: new RegExp(`^${pattern}$`),
    names,
    literal: template.replace(/\{\w+\}/g, '').length,
  };
}
