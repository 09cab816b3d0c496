import { join } from 'node:path';
import type { Operation } from './openapi.ts';
import { reachedStatements } from './reached.ts';

const entry = join(import.meta.dirname, '..', '..', 'src', 'action.ts');

/** Services that the SDK and botocore, whose name the sandbox takes, call differently. */
const BOTOCORE_NAMES: Readonly<Record<string, string>> = {
  'resource-groups-tagging-api': 'resourcegroupstaggingapi',
};

/**
 * Every call that the action can make, as `service operation`: what the recordings must hold, so that a
 * call that no end-to-end test makes is found. It is read from the text; should that ever miss a call, a
 * recording of it gives it away.
 */
export function possibleCalls(restOperations: readonly Operation[]): ReadonlySet<string> {
  const rest = new Map(restOperations.map(({ id, name }) => [octokitName(id), name]));
  const calls = new Set(['GitHub OIDC GetIdToken']);
  for (const { module, text } of reachedStatements(entry)) {
    for (const [, method = ''] of text.matchAll(/\boctokit\.rest\.(\w+\.\w+)/g)) {
      calls.add(`GitHub REST ${rest.get(method) ?? method}`);
    }
    for (const [, name] of text.matchAll(/[`']\s*(?:query|mutation) (\w+)/g)) {
      calls.add(`GitHub GraphQL graphql: ${name}`);
    }
    for (const [command, paged, sent] of text.matchAll(/\bpaginate(\w+)|\b(\w+)Command\b/g)) {
      const [client = ''] = module.imports.get(command) ?? [];
      const name = /^@aws-sdk\/client-(.+)$/.exec(client)?.[1];
      if (name) calls.add(`${BOTOCORE_NAMES[name] ?? name} ${paged ?? sent}`);
    }
  }
  return calls;
}

/** `issues/create-comment` is `issues.createComment` in Octokit. */
function octokitName(operationId: string): string {
  return operationId
    .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace('/', '.');
}
