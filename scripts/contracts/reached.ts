import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A statement at the top of a module. */
interface Statement {
  readonly module: Module;
  readonly text: string;
}

interface Module {
  readonly path: string;
  readonly statements: readonly Statement[];
  /** What it imports, by the name that it has here: the module, and the name there. */
  readonly imports: ReadonlyMap<string, readonly [from: string, name: string]>;
}

/**
 * The statements that a module leads to when it runs, by the names in them: what is written but not in use
 * yet is left out. Strings and members of the same name are followed too, so too much may be found.
 */
export function reachedStatements(entry: string): readonly Statement[] {
  const modules = new Map<string, Module>();
  const open = (path: string): Module => {
    const module = modules.get(path) ?? readModule(path);
    modules.set(path, module);
    return module;
  };
  const declarations = ({ statements, imports }: Module, name: string): readonly Statement[] => {
    const own = statements.filter(({ text }) => nameOf(text) === name);
    const [from = '', there = ''] = imports.get(name) ?? [];
    return from.startsWith('/') ? [...own, ...declarations(open(from), there)] : own;
  };
  const reached = new Set(open(entry).statements);
  // A set that grows is walked to its end.
  for (const { module, text } of reached) {
    const names = new Set([...text.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name));
    for (const name of names) {
      for (const statement of declarations(module, name)) reached.add(statement);
    }
  }
  return [...reached];
}

const IMPORT = /\{([^{}]*)\} (?:from|= await import\() ?'([^']+)'/g;

/** Reads a module. As Biome formats it, only the beginning of a statement is at the margin. */
function readModule(path: string): Module {
  const source = readFileSync(path, 'utf8').replace(/^ *(?:\/\*| \*|\/\/).*$/gm, '');
  const imports = [...source.matchAll(IMPORT)].flatMap(([, names = '', from = '']) =>
    [...names.matchAll(/(?:type )?(\w+)(?: as (\w+))?/g)].map(
      ([, name = '', here = name]): [string, [string, string]] => [
        here,
        [from.startsWith('.') ? join(dirname(path), from) : from, name],
      ],
    ),
  );
  const statements: Statement[] = [];
  const module = { path, statements, imports: new Map(imports) };
  for (const text of source.split(/^(?=[a-z]+\b)/m)) {
    if (!/^(?:import\b|export \{)/.test(text)) statements.push({ module, text });
  }
  return module;
}

/** The name that a statement declares; none of a statement that only does something. */
function nameOf(text: string): string | undefined {
  const declaration =
    /^(?:export )?(?:async )?(?:function\*?|const|let|class|interface|type) (?<name>\w+)/;
  return declaration.exec(text)?.groups?.name;
}
