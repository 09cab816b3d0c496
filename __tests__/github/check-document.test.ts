import { expect, test } from '@jest/globals';
import {
  type CheckDocument,
  partsOf,
  readDocument,
  writeDocument,
} from '../../src/github/check-document.ts';
import type { GitHub } from '../../src/github/client.ts';
import { MOST_PARTS } from '../../src/github/document-parts.ts';
import type { DocumentId } from '../../src/github/external-id.ts';
import { type Setup, setup } from './setup.ts';

const permissions = { contents: 'read', checks: 'write' } as const;
const APPS = ['github-actions'];
const plan: DocumentId = { name: 'AWS accounts', kind: 'plan', scope: 'accounts' };
const POST = 'POST /repos/{owner}/{repo}/check-runs';
const LIST = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';

async function start(): Promise<Setup & { github: GitHub; sha: string }> {
  const world = await setup();
  const github = await world.job(permissions);
  return { ...world, github, sha: await world.repository.sha('main') };
}

function write(
  github: GitHub,
  sha: string,
  document: string | undefined,
  more: Partial<CheckDocument> = {},
): Promise<string> {
  return writeDocument(github, {
    id: plan,
    sha,
    document,
    conclusion: 'success',
    title: '1 account to create',
    summary: '**Merging will create an account.**',
    annotations: [],
    detailsUrl: 'https://github.com/acme/accounts/actions/runs/1',
    ...more,
  });
}

const read = (github: GitHub, sha: string, id = plan, apps: readonly string[] = APPS) =>
  readDocument(github, sha, id, apps);

/** Lines of 100 characters that differ. */
function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => String(index).padEnd(100, '.')).join('\n');
}

test('what was written is read again, to the character', async () => {
  const { github, sha, repository } = await start();
  expect(await read(github, sha)).toEqual({ kind: 'none', isShared: false });
  for (const text of [
    'a\nb\nc',
    '',
    '\n',
    'ends with a line end\n',
    'a\r\nb\r\n',
    'a\r',
    '```\nnot the end\n```text\n````\n  `````',
    'Grüße 👋, <b>&amp;</b> \\n $1',
    `${lines(639)}\r\n${lines(20)}`,
  ]) {
    const url = await write(github, sha, text);
    const [newest] = await repository.checkRuns(sha);
    expect(url).toBe(`https://github.com/${repository.fullName}/runs/${newest?.id}`);
    expect(await read(github, sha)).toEqual({
      kind: 'found',
      text,
      checkRunId: newest?.id,
      writtenAt: expect.any(Number),
      isShared: false,
    });
  }
});

test('people see a sentence and a block of code; the text stays within what GitHub takes', async () => {
  const { github, sha, repository } = await start();
  await write(github, sha, 'one\ntwo', { conclusion: 'failure' });
  const [run] = await repository.checkRuns(sha);
  expect(run).toMatchObject({
    name: 'AWS accounts',
    conclusion: 'failure',
    title: '1 account to create',
    summary: '**Merging will create an account.**',
  });
  expect(run?.text).toMatch(/^[A-Z][^\n]*`AWS accounts`[^\n]*\.\n\n```text\none\ntwo\n```$/);
});

test('eight parts are written, the conclusion last, and read; nine are refused before anything is written', async () => {
  const { github, sha, repository, sandbox } = await start();
  const text = lines(633 * 8);
  expect(partsOf(text)).toBe(8);
  await write(github, sha, text);
  const runs = await repository.checkRuns(sha);
  expect(runs.map(({ name }) => name)).toEqual([
    'AWS accounts',
    ...[8, 7, 6, 5, 4, 3, 2].map((part) => `AWS accounts (part ${part} of 8)`),
  ]);
  expect(runs.map(({ conclusion }) => conclusion)).toEqual([
    'success',
    ...Array(7).fill('neutral'),
  ]);
  for (const run of runs) expect(run.text?.length).toBeLessThanOrEqual(65_000);
  sandbox.server.forget();
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text });
  expect(sandbox.server.count()).toBe(8);
  const more = `${text}\n${'x'.repeat(100)}`;
  expect(partsOf(more)).toBe(MOST_PARTS + 1);
  sandbox.server.forget();
  await expect(write(github, sha, more)).rejects.toThrow(/`AWS accounts` needs 9.*8 check runs/);
  await expect(write(github, sha, 'x'.repeat(70_000))).rejects.toThrow(/a line that is too long/);
  expect(sandbox.server.count()).toBe(0);
  expect(partsOf('')).toBe(1);
  expect(partsOf('é'.repeat(31_000))).toBe(1);
});

test('the newest counts, whichever run wrote it, and one with only a conclusion takes the document away', async () => {
  const { github, sha } = await start();
  await write(github, sha, lines(2000));
  await write(github, sha, 'new');
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text: 'new' });
  await write(github, sha, lines(2000));
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text: lines(2000) });
  await write(github, sha, undefined, { conclusion: 'neutral' });
  expect(await read(github, sha)).toMatchObject({ kind: 'empty' });
  await write(github, sha, 'again');
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text: 'again' });
});

test('other kinds and scopes are other documents; that they share a name is told', async () => {
  const { github, sha } = await start();
  const checkpoint: DocumentId = { ...plan, kind: 'checkpoint' };
  const other: DocumentId = { ...plan, scope: 'other/accounts' };
  await write(github, sha, 'plan');
  await write(github, sha, 'checkpoint', { id: checkpoint });
  expect(await read(github, sha)).toMatchObject({ text: 'plan', isShared: false });
  expect(await read(github, sha, checkpoint)).toMatchObject({ text: 'checkpoint' });
  expect(await read(github, sha, other)).toEqual({ kind: 'none', isShared: true });
  await write(github, sha, 'another plan', { id: other });
  expect(await read(github, sha)).toMatchObject({ text: 'plan', isShared: true });
  expect(await read(github, sha, other)).toMatchObject({ text: 'another plan', isShared: true });
  const apart: DocumentId = { ...other, name: 'AWS accounts (other/accounts)' };
  await write(github, sha, 'apart', { id: apart });
  expect(await read(github, sha, apart)).toMatchObject({ text: 'apart', isShared: false });
});

test('jobs of the same name neither count nor hide a document, however many there are', async () => {
  const { github, sha } = await start();
  await write(github, sha, 'the document');
  const { octokit, owner, repo } = github;
  const job = { owner, repo, head_sha: sha, name: plan.name, conclusion: 'success' as const };
  for (let times = 0; times < 105; times += 1) {
    const external_id = times % 2 === 0 ? `job-${times}` : '';
    await octokit.rest.checks.create({ ...job, external_id });
  }
  await octokit.rest.checks.create({ ...job, external_id: 'org-accounts/provisioned' });
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text: 'the document' });
});

test('one that is in progress does not count yet', async () => {
  const { github, sha, repository } = await start();
  await write(github, sha, 'done');
  const id = (await externalIds(github, sha, plan.name))[0] ?? '';
  const { octokit, owner, repo } = github;
  await octokit.rest.checks.create({
    owner,
    repo,
    head_sha: sha,
    name: plan.name,
    status: 'in_progress',
    external_id: id.replace(/[\w-]{22}(?=\/1-1$)/, '-'),
  });
  expect(await repository.checkRuns(sha)).toHaveLength(2);
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text: 'done' });
});

test('an App that is not trusted can copy all of it and counts for nothing', async () => {
  const { github, sha, app } = await start();
  const stranger = await app('stranger', permissions);
  await write(stranger, sha, 'forged');
  expect(await read(github, sha)).toEqual({ kind: 'none', isShared: false });
  await write(github, sha, lines(2000));
  await write(stranger, sha, lines(2000));
  await write(stranger, sha, 'forged', { id: { ...plan, scope: 'other' } });
  expect(await read(github, sha)).toMatchObject({ text: lines(2000), isShared: false });
  expect(await read(github, sha, plan, ['accounts-bot'])).toMatchObject({ kind: 'none' });
  expect(await read(github, sha, plan, ['stranger'])).toMatchObject({ isShared: true });
  expect(await read(github, sha, plan, [])).toMatchObject({ kind: 'none' });
});

test('a part that is missing, or changed, is a failure', async () => {
  const { github, sha, app, repository } = await start();
  const text = lines(1500);
  const { octokit, owner, repo } = github;
  await write(github, sha, text);
  const runs = await repository.checkRuns(sha);
  const part = runs.find(({ name }) => name.includes('part 3 of 3'));
  const change = { owner, repo, check_run_id: part?.id ?? 0 };
  await octokit.rest.checks.update({ ...change, name: 'renamed' });
  await expect(read(github, sha)).rejects.toThrow(/`AWS accounts \(part 3 of 3\)` is missing/);
  // Nobody else's stands in for it.
  const stranger = await app('stranger', permissions);
  await write(stranger, sha, text);
  await expect(read(github, sha)).rejects.toThrow(/is missing/);
  await octokit.rest.checks.update({ ...change, name: part?.name ?? '' });
  expect(await read(github, sha)).toMatchObject({ text });
  for (const wrong of ['```text\nother\n```', 'no block', '']) {
    const output = { title: 'a', summary: 'b', text: wrong };
    await octokit.rest.checks.update({ ...change, output });
    await expect(read(github, sha)).rejects.toThrow(/not the one that was written/);
  }
  // Writing it again heals it.
  await write(github, sha, text);
  expect(await read(github, sha)).toMatchObject({ text });
});

test('line ends that became CRLF on the way do no harm', async () => {
  const { github, sha, repository } = await start();
  const { octokit, owner, repo } = github;
  const text = lines(1000);
  await write(github, sha, text);
  for (const run of await repository.checkRuns(sha)) {
    const output = { title: 'a', summary: 'b', text: run.text?.replaceAll('\n', '\r\n') ?? '' };
    await octokit.rest.checks.update({ owner, repo, check_run_id: run.id, output });
  }
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text });
});

test('a document of a later version is a failure, not nothing', async () => {
  const { github, sha } = await start();
  const { octokit, owner, repo } = github;
  await octokit.rest.checks.create({
    owner,
    repo,
    head_sha: sha,
    name: plan.name,
    conclusion: 'success',
    external_id: 'org-accounts/plan/v2/abc',
  });
  await expect(read(github, sha)).rejects.toThrow(/this version of org-accounts doesn't know/);
});

test('faults that pass are outlasted, writing and reading; others are failures', async () => {
  const { github, sha, sandbox, repository } = await start();
  const text = lines(700);
  sandbox.server.fault({ operation: POST, when: 'before', effect: 'error', times: 2 });
  // The check run with the conclusion was made, and the answer lost.
  sandbox.server.fault({ operation: POST, when: 'after', effect: 'reset', skip: 1 });
  await write(github, sha, text);
  expect((await repository.checkRuns(sha)).map(({ name }) => name)).toEqual([
    'AWS accounts',
    'AWS accounts',
    'AWS accounts (part 2 of 2)',
  ]);
  sandbox.server.fault({ operation: LIST, when: 'before', effect: 'error', times: 3 });
  expect(await read(github, sha)).toMatchObject({ kind: 'found', text });
  sandbox.server.fault({ operation: LIST, when: 'before', effect: 'error', skip: 1, times: 5 });
  await expect(read(github, sha)).rejects.toMatchObject({ status: 500 });
}, 60_000);

test('an unknown commit, and a token that may not read checks, are failures', async () => {
  const { github, sha, job } = await start();
  await expect(read(github, 'f'.repeat(40))).rejects.toMatchObject({ status: 422 });
  await expect(read(await job({ contents: 'read' }), sha)).rejects.toMatchObject({ status: 403 });
  await expect(write(await job({ checks: 'read' }), sha, 'a')).rejects.toMatchObject({
    status: 403,
  });
});

/** The external ids of a name, newest first. */
async function externalIds({ octokit, owner, repo }: GitHub, sha: string, name: string) {
  const { data } = await octokit.rest.checks.listForRef({
    owner,
    repo,
    ref: sha,
    check_name: name,
    filter: 'all',
  });
  return data.check_runs.map((run) => run.external_id ?? '');
}
