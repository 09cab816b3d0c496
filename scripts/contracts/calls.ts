import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Operation } from './openapi.ts';

const entry = join(import.meta.dirname, '..', '..', 'src', 'action.ts');

/**
 * Every call that the action can make, as `service operation`: what the recordings must hold, so that a
 * call that no end-to-end test makes is found. It is read from the text; should that ever miss a call, a
 * recording of it gives it away.
 */
export function possibleCalls(restOperations: readonly Operation[]): ReadonlySet<string> {
  const rest = new Map(restOperations.map(({ id, name }) => [octokitName(id), name]));
  const calls = new Set(['GitHub OIDC GetIdToken']);
  for (const text of textsFrom(entry).values()) {
    for (const [, method = ''] of text.matchAll(/\boctokit\.rest\.(\w+\.\w+)/g)) {
      calls.add(`GitHub REST ${rest.get(method) ?? method}`);
    }
    for (const [, name] of text.matchAll(/`\s*(?:query|mutation) (\w+)/g)) {
      calls.add(`GitHub GraphQL graphql: ${name}`);
    }
    for (const [, names = '', service] of text.matchAll(
      /import \{([^}]*)\} from '@aws-sdk\/client-([\w-]+)'/g,
    )) {
      for (const [, paged, sent] of names.matchAll(/\bpaginate(\w+)|\b(\w+)Command\b/g)) {
        calls.add(`${service} ${paged ?? sent}`);
      }
    }
  }
  return calls;
}

/** The text of a module and of all modules of ours that it leads to, by path. */
function textsFrom(module: string, texts = new Map<string, string>()): ReadonlyMap<string, string> {
  if (texts.has(module)) return texts;
  const text = readFileSync(module, 'utf8');
  texts.set(module, text);
  for (const [, path = ''] of text.matchAll(/\b(?:from|import\() ?'(\.[^']+\.ts)'/g)) {
    textsFrom(join(dirname(module), path), texts);
  }
  return texts;
}

/** `issues/create-comment` is `issues.createComment` in Octokit. */
function octokitName(operationId: string): string {
  return operationId
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace('/', '.');
}
