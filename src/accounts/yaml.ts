import {
  type Alias,
  Composer,
  type CST,
  Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  Parser,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { messageOf } from '../failure.ts';

/*
 * YAML of people we don't know: whatever it holds is read in a time that grows with its length alone. The yaml
 * package compares each key of a map with all others, follows each alias through the whole document, and reads
 * nested values by recursion: keys are compared here, and aliases and levels are counted.
 */

/** Levels of maps and lists within one another; the fields of an account have three. */
export const MAX_DEPTH = 50;

/** Aliases (`*name`) in one file: following one takes a look at all anchors. */
export const MAX_ALIASES = 100;

/** Something that is wrong with the text. */
export interface Fault {
  /** One of the yaml package's, or an `OwnCode`. */
  readonly code: ErrorCode | OwnCode;
  /** In the words of the yaml package; the key, where that is there twice. */
  readonly message: string;
  /** From the beginning of the text, in UTF-16 units. */
  readonly offset: number;
}

/** Faults that the yaml package has no code for. */
type OwnCode =
  | 'TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'UNREADABLE'
  | 'OPEN_QUOTE'
  | 'OPEN_BRACKET'
  | 'CONFLICT'
  | 'NO_ANCHOR'
  | 'BAD_MERGE';

/** A text, read. */
export interface Yaml {
  readonly document: Document;
  /** Where there is one, what was read of the document counts for nothing. */
  readonly faults: readonly Fault[];
  /** Where the first alias is, from the beginning of the text. */
  readonly firstAlias: number | undefined;
  /** What an alias means. */
  readonly target: (alias: Alias) => Node | undefined;
  /** The pair with a key: the map's own, else one that is merged into it by `<<`. */
  readonly pair: (map: YAMLMap, key: string) => Pair | undefined;
}

/** Reads a text as one document of YAML 1.2, with merge keys, as Paco reads it. Never throws. */
export function readYaml(text: string): Yaml {
  const { document, faults } = withoutStacks(() => compose(text));
  const targets = new Map<Alias, Node | undefined>();
  const all = faults.length > 0 ? faults : lookOver(document, targets);
  const target = (alias: Alias): Node | undefined => targets.get(alias);
  const indexes = new Map<YAMLMap, Map<string, Pair>>();
  return {
    document,
    faults: all,
    firstAlias: [...targets.keys()][0]?.range?.[0],
    target,
    pair: (map, key) => indexOf(map, target, indexes).get(key),
  };
}

/**
 * The values of a document without faults.
 * @throws Error for an alias or a merge that can't be followed, or that would make endless data of few lines
 */
export function valuesOf({ document }: Yaml): unknown {
  return document.toJS({ maxAliasCount: MAX_ALIASES });
}

interface Composed {
  readonly document: Document;
  readonly faults: readonly Fault[];
}

/** The package makes an Error for each thing that it does not like, and a trace of each takes most of its time. */
function withoutStacks<T>(read: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return read();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);

function compose(text: string): Composed {
  const composer = new Composer({ merge: true, stringKeys: true, uniqueKeys: false });
  const parser = new Parser();
  const starts = openings();
  let tooDeep: Fault | undefined;
  function* tokens(): Generator<CST.Token, void> {
    for (const lexeme of new Lexer().lex(text)) {
      starts.note(lexeme, parser.offset);
      yield* parser.next(lexeme);
      const top = parser.stack.at(-1);
      // The document is the first of them; a scalar may be the last.
      if (!top || parser.stack.length <= MAX_DEPTH + 1 || !COLLECTIONS.has(top.type)) continue;
      const message = `more than ${MAX_DEPTH} levels`;
      tooDeep = { code: 'TOO_DEEP', message, offset: top.offset };
      return;
    }
    yield* parser.end();
  }
  let first: Document | undefined;
  const faults: Fault[] = [];
  try {
    for (const document of composer.compose(tokens(), true, text.length)) {
      if (first) {
        const message = 'a second document';
        faults.push({ code: 'MULTIPLE_DOCS', message, offset: document.range[0] });
        break;
      }
      first = document;
      for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
        // What is left over where the first fault made the reader stumble says nothing of its own.
        if (code === 'UNEXPECTED_TOKEN' && faults.length > 0) continue;
        faults.push(starts.faultOf(code, message, pos[0]));
      }
    }
  } catch (error) {
    const message = messageOf(error);
    faults.push({ code: 'UNREADABLE', message, offset: parser.offset });
  }
  const conflict = faults.length > 0 ? /^<{7}(?: .*)?$/m.exec(text) : null;
  if (conflict) {
    return {
      document: new Document(null),
      faults: [{ code: 'CONFLICT', message: conflict[0], offset: conflict.index }],
    };
  }
  return { document: first ?? new Document(null), faults: tooDeep ? [tooDeep] : faults };
}

/** Where quotes and brackets begin: the package tells where it missed their ends, which may be the end of the file. */
function openings() {
  const quotes = new Map<number, number>();
  const brackets: number[] = [];
  return {
    note: (lexeme: string, offset: number): void => {
      if (/^["']/.test(lexeme)) quotes.set(offset + lexeme.length, offset);
      if (lexeme === '{' || lexeme === '[') brackets.push(offset);
      if (lexeme === '}' || lexeme === ']') brackets.pop();
    },
    faultOf: (code: ErrorCode, message: string, offset: number): Fault => {
      const quote = quotes.get(offset);
      if (code === 'MISSING_CHAR' && quote !== undefined) {
        return { code: 'OPEN_QUOTE', message, offset: quote };
      }
      const [bracket] = brackets;
      return /end with a [\]}]/.test(message) && bracket !== undefined
        ? { code: 'OPEN_BRACKET', message, offset: bracket }
        : { code, message, offset };
    },
  };
}

/** Keys that are there twice, and aliases and merges that can't be followed. What each alias means goes into `targets`. */
function lookOver(document: Document, targets: Map<Alias, Node | undefined>): readonly Fault[] {
  const faults: Fault[] = [];
  const anchors = new Map<string, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const there = anchors.get(node.source);
        targets.set(node, there);
        if (!there) {
          faults.push({ code: 'NO_ANCHOR', message: node.source, offset: node.range?.[0] ?? 0 });
        }
        if (targets.size <= MAX_ALIASES) return undefined;
        const message = `more than ${MAX_ALIASES} aliases`;
        faults.push({ code: 'TOO_MANY_ALIASES', message, offset: node.range?.[0] ?? 0 });
        return visit.BREAK;
      }
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isMap(node)) for (const fault of twice(node)) faults.push(fault);
      return undefined;
    },
  });
  return faults.length > 0 ? faults : badMerges(document, (alias) => targets.get(alias));
}

/** Merges (`<<`) of what is no map, nor a list of maps. */
function badMerges(document: Document, target: Yaml['target']): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Map: (_, map) => {
      for (const { key, value } of map.items) {
        const sources = isMerge(key) ? sourcesOf(value) : [];
        for (const source of sources) {
          const node = isAlias(source) ? target(source) : source;
          if (isMap(node)) continue;
          const at = isNode(source) ? source : (key as Node);
          faults.push({ code: 'BAD_MERGE', message: '<<', offset: at.range?.[0] ?? 0 });
        }
      }
    },
  });
  return faults;
}

function isMerge(key: unknown): key is Scalar {
  return isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN;
}

function sourcesOf(value: unknown): readonly unknown[] {
  return isSeq(value) ? value.items : [value];
}

function twice(map: YAMLMap): readonly Fault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key) || typeof key.value !== 'string') return [];
    const { value } = key;
    if (seen.has(value)) {
      return [{ code: 'DUPLICATE_KEY', message: value, offset: key.range?.[0] ?? 0 }];
    }
    seen.add(value);
    return [];
  });
}

/** A map's pairs by key: its own first, then those of maps that are merged into it. */
function indexOf(
  map: YAMLMap,
  target: Yaml['target'],
  indexes: Map<YAMLMap, Map<string, Pair>>,
): ReadonlyMap<string, Pair> {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map<string, Pair>();
  // Before its merges are followed, since a map may merge itself.
  indexes.set(map, index);
  for (const pair of map.items) {
    if (isScalar(pair.key) && typeof pair.key.value === 'string') index.set(pair.key.value, pair);
  }
  for (const merged of mergedInto(map, target)) {
    for (const [name, pair] of indexOf(merged, target, indexes)) {
      if (!index.has(name)) index.set(name, pair);
    }
  }
  return index;
}

function mergedInto(map: YAMLMap, target: Yaml['target']): readonly YAMLMap[] {
  return map.items.flatMap(({ key, value }) => {
    if (!isMerge(key)) return [];
    return sourcesOf(value)
      .map((one) => (isAlias(one) ? target(one) : one))
      .filter(isMap);
  });
}
