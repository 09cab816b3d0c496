import { expect, test } from '@jest/globals';
import type { Reader } from '../../src/organization/connection.ts';
import { startBench } from './bench.ts';

const { Failure } = await import('../../src/failure.ts');
const { listAccounts, toRequest } = await import('../../src/organization/live.ts');
const { readTags } = await import('../../src/organization/tags.ts');
const { findTagged } = await import('../../src/organization/tagged.ts');
const { unitsUnder } = await import('../../src/organization/unit-list.ts');

/** What is thrown, or what is told where it is told. */
async function troubleOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (value) => (value as { readonly said?: string }).said ?? value,
    (error: unknown) => error,
  );
}

async function allUnits(reader: Reader, root: string): Promise<unknown> {
  const found: unknown[] = [];
  for await (const unit of unitsUnder(reader, root)) found.push(unit);
  return found;
}

test.each([
  ['ListAccounts', 'Id', 'Account.Id', (reader: Reader) => listAccounts(reader)],
  [
    'ListOrganizationalUnitsForParent',
    'Id',
    'OrganizationalUnit.Id',
    (reader: Reader, root: string) => allUnits(reader, root),
  ],
  [
    'ListTagsForResource',
    'Key',
    'Tag.Key',
    (reader: Reader, _: string, id: string) => readTags(reader, id),
  ],
  [
    'GetResources',
    'ResourceARN',
    'ResourceTagMapping.ResourceARN',
    (reader: Reader) => findTagged(reader, 'team', undefined),
  ],
] as const)(
  'an answer of %s without %s names nothing: it is an error',
  async (operation, field, said, read) => {
    const { reader, aws } = await startBench();
    const { id } = aws.addAccount({ name: 'one', email: 'one@example.com', tags: { team: 'a' } });
    aws.unit('Workloads');
    aws.server.fault({
      operation,
      when: 'after',
      // The first page may be empty.
      times: 9,
      effect: ({ response }: { readonly response?: unknown }) => {
        const { body, ...rest } = response as { readonly body: string };
        return { ...rest, body: body.replaceAll(`"${field}":`, `"Other":`) };
      },
    });
    const trouble = await troubleOf(read(reader, aws.organization().rootId, id));
    expect(trouble instanceof Failure ? trouble.message : trouble).toBe(
      `AWS answered without \`${said}\``,
    );
  },
);

test('nor does a request to create an account that has none', () => {
  expect(() => toRequest({ AccountName: 'one', State: 'SUCCEEDED' })).toThrow(
    'AWS answered without `CreateAccountStatus.Id`',
  );
});
