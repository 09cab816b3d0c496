import { expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import { readHistory } from '../../src/github/branch-history.ts';
import type { GitHub } from '../../src/github/client.ts';
import { findComment } from '../../src/github/comment.ts';
import { readFolders } from '../../src/github/folder.ts';
import { readFolderIds } from '../../src/github/folder-ids.ts';
import { readTrails } from '../../src/github/history.ts';
import { readIssues } from '../../src/github/issue-list.ts';
import { readQueued } from '../../src/github/merge-queue.ts';
import { findOrigins } from '../../src/github/origin.ts';
import { readBranches } from '../../src/github/own-branch.ts';
import { commitEdits } from '../../src/github/write-back.ts';
import { setup } from './setup.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where the fields of an answer are: each by the keys that lead to it. */
function pathsIn(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    return [...(Array.isArray(value) ? [] : [here]), ...pathsIn(inner, here)];
  });
}

function without(value: Json, [key = '', ...rest]: readonly string[]): Json {
  const copy = structuredClone(value);
  let at = copy as Record<string, Json>;
  let last = key;
  for (const next of rest) {
    at = at[last] as Record<string, Json>;
    last = next;
  }
  delete at[last];
  return copy;
}

interface Case {
  readonly query: string;
  readonly read: (github: GitHub, sha: string) => Promise<unknown>;
  /** Fields that are absent where an object is of another type. */
  readonly optional?: RegExp;
}

const cases: readonly Case[] = [
  { query: 'Comments', read: (github) => findComment(github, 1, 'Hello') },
  {
    query: 'AccountFolders',
    read: (github, sha) => readFolders(github, 'accounts', [sha]),
    optional: /__typename$|\.oid$|^data\.repository\.f0_1$/,
  },
  {
    query: 'FolderIds',
    read: (github, sha) => readFolderIds(github, 'accounts', [sha]),
  },
  {
    query: 'BranchHistory',
    read: (github, sha) =>
      readHistory(github, { head: sha, since: `${sha}`, branch: 'main', isFresh: false }),
  },
  {
    query: 'FileHistories',
    read: (github, sha) => readTrails(github, [{ path: 'accounts/a.yaml', commit: sha }], 'main'),
    optional: /associatedPullRequests$/,
  },
  { query: 'Issues', read: (github) => readIssues(github, [{ state: 'OPEN' }]) },
  {
    query: 'Queued',
    read: (github) =>
      readQueued(github, `refs/heads/gh-readonly-queue/main/pr-1-${'0'.repeat(40)}`),
    optional: /\.id$/,
  },
  {
    query: 'Origins',
    read: (github, sha) => findOrigins(github, sha, 'main', ['accounts/a.yaml']),
    optional: /\.history$|\.commit(\.oid)?$/,
  },
  { query: 'OwnBranches', read: (github) => readBranches(github, 'main', ['one']) },
  {
    query: 'WriteBack',
    read: (github) =>
      commitEdits(
        github,
        'main',
        [{ path: 'accounts/a.yaml', apply: (text) => `${text}# ${Math.random()}\n` }],
        { headline: 'H', body: '' },
      ),
  },
];

test.each(cases)('an answer to $query that lacks a field is no answer', async (one) => {
  const { repository, job, sandbox } = await setup({ files: { 'accounts/a.yaml': 'a: 1\n' } });
  await repository.openPullRequest({ head: 'one', files: { 'accounts/b.yaml': 'b: 1\n' } });
  repository.comment(1, 'Hello');
  repository.openIssue('Talk');
  const github = await job({ contents: 'write', issues: 'read', 'pull-requests': 'read' });
  const sha = await repository.sha('main');
  const operation = `graphql: ${one.query}`;
  await one.read(github, sha);
  const exchange = sandbox.server.exchanges.find((all) => all.operation === operation);
  const { response } = exchange ?? {};
  if (!response || typeof response === 'string') throw new Error('there was no such query');
  const answer = JSON.parse(response.body) as Json;
  const paths = pathsIn(answer).filter((path) => !one.optional?.test(path.join('.')));
  expect(paths.length).toBeGreaterThan(2);
  const taken: string[] = [];
  for (const path of paths.filter(([, ...below]) => below.length > 0)) {
    const body = JSON.stringify(without(answer, path));
    sandbox.server.fault({ operation, when: 'after', effect: () => ({ ...response, body }) });
    const read = one.read(github, sha);
    await read.then(
      () => taken.push(path.join('.')),
      (error: unknown) => expect(error).toBeInstanceOf(Failure),
    );
  }
  expect(taken).toEqual([]);
});
