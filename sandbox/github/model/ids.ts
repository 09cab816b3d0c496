/** Numbers that are handed out one after the other, so that a run can be repeated. */
export interface Ids {
  next(kind: string): number;
}

/** Where each kind of number starts, far apart so that one kind's id is never another's. */
const starts: Readonly<Record<string, number>> = {
  user: 1001,
  bot: 50_001,
  app: 200_001,
  repository: 700_001,
  issue: 2_000_001,
  pull: 3_000_001,
  comment: 4_000_001,
  reaction: 5_000_001,
  label: 6_000_001,
  suite: 30_000_000_001,
  check: 40_000_000_001,
  run: 9_000_000_001,
  job: 60_000_000_001,
  ruleset: 8_000_001,
  installation: 100_001,
  token: 1,
  request: 1,
};

export function startIds(): Ids {
  const last = new Map<string, number>();
  return {
    next: (kind) => {
      const start = starts[kind];
      if (start === undefined) throw new Error(`no ids of kind ${kind}`);
      const id = (last.get(kind) ?? start - 1) + 1;
      last.set(kind, id);
      return id;
    },
  };
}

/** A global node id: a prefix that tells the type, and what finds the object again. */
export function nodeId(prefix: string, ...parts: readonly (string | number)[]): string {
  return `${prefix}_${Buffer.from(parts.join(':')).toString('base64url')}`;
}

export function readNodeId(
  id: string,
): { readonly prefix: string; readonly parts: readonly string[] } | undefined {
  const match = /^([A-Za-z]+)_([A-Za-z0-9_-]+)$/.exec(id);
  if (!match) return undefined;
  const [, prefix = '', encoded = ''] = match;
  return { prefix, parts: Buffer.from(encoded, 'base64url').toString('utf8').split(':') };
}

/** GitHub's times have whole seconds: `2011-01-26T19:01:12Z`. */
export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
