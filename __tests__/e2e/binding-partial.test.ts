import { describe, expect, test } from '@jest/globals';
import type { Exchange, Response } from '../../sandbox/http.ts';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  begin,
  file,
  IDS,
  MASTER,
  merge,
  push,
  SCHEDULE,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import { accounts, child, comment, failed, start, succeeded } from './support.ts';

/*
 * GitHub answers a query that it could not finish with a part of the data, nulls in place of the rest, and errors
 * ("GraphQL rate limits and node limits", and its answers "Something went wrong while executing your query").
 */

type Json = { [key: string]: unknown };

/** An answer in which all is null that is as deep under the repository as that. */
function partial({ response }: Exchange, depth: number): Response | undefined {
  if (!response) return undefined;
  const body = JSON.parse(String(response.body)) as { data?: { repository?: Json } };
  const emptied = (value: unknown, left: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => emptied(one, left));
    if (left === 0) return null;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, emptied(v, left - 1)]));
  };
  const data = { ...body.data, repository: emptied(body.data?.repository, depth) };
  const errors = [{ message: 'Something went wrong while executing your query.' }];
  return { ...response, body: JSON.stringify({ data, errors }) };
}

/** Answers a query in part for as long as a run takes, and then as it is again. */
function answering({ github }: Sandbox, query: string) {
  let depth: number | undefined;
  github.server.fault({
    operation: `graphql: ${query}`,
    when: 'after',
    effect: (exchange) => (depth === undefined ? undefined : partial(exchange, depth)),
    times: 10_000,
  });
  return async (at: number, run: () => Promise<Step>): Promise<Step> => {
    depth = at;
    const step = await run();
    depth = undefined;
    return step;
  };
}

type Step = Awaited<ReturnType<Sandbox['provision']>>;

describe('an answer of which a part is missing is no answer: nothing is forgotten, and nothing done that nobody saw', () => {
  test.each([
    'BranchHistory',
    'FolderIds',
    'AccountFolders',
    'FileHistories',
    'Arrivals',
    'FormerFolders',
  ])('(%s)', async (query) => {
    const sandbox = await begin({ isRecorded: false });
    await merge(sandbox, 1, { prod: tagged('prod', 'core'), a1: child('a1') });
    await push(sandbox, { dev: tagged('dev', 'evil') });
    const inPart = answering(sandbox, query);
    for (const depth of [1, 2, 3]) {
      failed(await inPart(depth, () => sandbox.provision()));
      expect(tags(sandbox, 'dev')).toEqual({});
    }
    const step = failed(await sandbox.provision({ event: SCHEDULE }));
    expect(step.errors.join()).toMatch(/not reviewed: `dev`/);
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    expect(tags(sandbox, 'dev')).toEqual({});
    const { id } = sandbox.aws.account('aws+a1@example.com');
    expect(await sandbox.repository.read('main', 'accounts/a1.yaml')).toContain(id);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
    await push(sandbox, { dev: file('dev') });
    succeeded(await sandbox.provision());
    succeeded(await sandbox.provision({ event: SCHEDULE }));
  });

  test.each(['Provisioned', 'Traces', 'Origins', 'BranchHistory', 'AccountFolders'])(
    '(%s, in the first run, after one that was dropped)',
    async (query) => {
      const files = { master: MASTER, prod: file('prod'), dev: file('dev'), lab: file('lab') };
      const sandbox = await start({ isRecorded: false, files: accounts(files) });
      for (const [name, id] of Object.entries(IDS)) {
        sandbox.aws.addAccount({ id, name, email: `aws+${name}@example.com` });
      }
      await merge(sandbox, 1, { prod: tagged('prod', 'core') });
      await merge(sandbox, 2, { dev: tagged('dev', 'web') });
      const inPart = answering(sandbox, query);
      for (const depth of [1, 2, 3]) {
        failed(await inPart(depth, () => sandbox.provision()));
      }
      succeeded(await sandbox.provision());
      expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
      expect(tags(sandbox, 'dev')).toEqual({ team: 'web' });
      await settled(sandbox);
    },
  );

  test.each(['TestMerge', 'AccountFolders', 'BranchHistory', 'FolderIds', 'FileHistories'])(
    '(%s, in a plan)',
    async (query) => {
      const sandbox = await begin({ isRecorded: false });
      await push(sandbox, { prod: tagged('prod', 'core') });
      await sandbox.repository.openPullRequest({
        head: 'p1',
        files: accounts({ dev: tagged('dev', 'web'), a1: child('a1') }),
      });
      const inPart = answering(sandbox, query);
      for (const depth of [1, 2, 3]) {
        failed(await inPart(depth, () => sandbox.plan()));
        const [check] = await sandbox.repository.checkRuns(await sandbox.repository.sha('p1'));
        expect(check?.conclusion).not.toBe('success');
      }
      succeeded(await sandbox.plan());
      expect(comment(sandbox)).toMatch(/`prod`.*not reviewed yet/);
    },
  );

  test('(AccountFiles) is made up for, text by text', async () => {
    const sandbox = await begin({ isRecorded: false });
    const inPart = answering(sandbox, 'AccountFiles');
    await merge(sandbox, 1, { prod: tagged('prod', 'core-1'), dev: tagged('dev', 'web') });
    for (const depth of [1, 2, 3]) {
      succeeded(await inPart(depth, () => sandbox.provision()));
      expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
        { team: `core-${depth}` },
        { team: 'web' },
      ]);
      await merge(sandbox, depth + 1, { prod: tagged('prod', `core-${depth + 1}`) });
    }
  });
});
