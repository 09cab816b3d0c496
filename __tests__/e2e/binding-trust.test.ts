import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  begin,
  DISPATCH,
  merge,
  named,
  open,
  push,
  settled,
  tagged,
  tags,
} from './binding-support.ts';
import { accounts, comments, existing, failed, succeeded } from './support.ts';

const REF = 'refs/org-accounts/checkpoints/accounts/111122223333';
const CHECKPOINT = 'AWS accounts (provisioned)';
const APP = 'accounts-app';

interface Forged {
  readonly name: string;
  readonly sha: string;
  readonly app: string;
  readonly externalId?: string;
  readonly text?: string | null;
}

/** Reports a check run as any App may that was given the permission. */
async function report(
  { github, repository }: Sandbox,
  { name, sha, app, externalId, text }: Forged,
): Promise<void> {
  const token = github.appToken(app, { checks: 'write' }, [repository]);
  const response = await fetch(`${github.url}/repos/acme/aws-accounts/check-runs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name,
      head_sha: sha,
      status: 'completed',
      conclusion: 'success',
      ...(externalId !== undefined && { external_id: externalId }),
      output: { title: 'x', summary: 'x', ...(text && { text }) },
    }),
  });
  expect(response.status).toBe(201);
}

function trusted({ github, repository }: Sandbox): Readonly<Record<string, string>> {
  const all = { contents: 'write', pull_requests: 'write', checks: 'write' } as const;
  return { 'trusted-app': APP, 'github-token': github.appToken(APP, all, [repository]) };
}

describe('a check run that bears the name of the checkpoint', () => {
  test.each([
    { what: 'a job’s', app: 'github-actions', isCopy: false },
    { what: 'another App’s, with all that ours has,', app: 'other-app', isCopy: true },
  ])('$what hides it not', async ({ app, isCopy }) => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await push(sandbox, { prod: tagged('prod', 'core') });
    failed(await sandbox.provision());
    const sha = await repository.sha(REF);
    const old = await named(sandbox, await repository.sha(`${REF}~1`), CHECKPOINT);
    await report(sandbox, {
      name: CHECKPOINT,
      sha,
      app,
      ...(isCopy && { externalId: old?.externalId ?? '', text: old?.text ?? '' }),
    });
    await merge(sandbox, 1, { dev: tagged('dev', 'web') });
    succeeded(await sandbox.provision());
    expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([
      { team: 'core' },
      { team: 'web' },
    ]);
  });

  test('on a commit to which somebody moves the ref: only the trusted App’s is one', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const given = trusted(sandbox);
    const begun = await repository.sha('main');
    succeeded(await sandbox.provision({ event: DISPATCH, with: { ...given, checkpoint: begun } }));
    const own = await named(sandbox, begun, CHECKPOINT);
    await open(sandbox, 1, { prod: tagged('prod', 'core') }, given);
    await repository.merge(1, 'squash');
    const sha = await repository.sha('main');
    await report(sandbox, {
      name: CHECKPOINT,
      sha,
      app: 'github-actions',
      externalId: own?.externalId ?? '',
      text: own?.text ?? '',
    });
    await repository.setRef(REF, sha);
    const step = failed(await sandbox.provision({ with: given }));
    expect(step.errors.join()).toContain('has none by a trusted App');
    expect(tags(sandbox, 'prod')).toEqual({});
    await repository.setRef(REF, begun);
    succeeded(await sandbox.provision({ with: given }));
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
  });

  test('of another folder is none of this one', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const main = await repository.sha('main');
    const own = await named(sandbox, await repository.sha(REF), CHECKPOINT);
    const [start, kind, , ...rest] = (own?.externalId ?? '').split('/');
    await report(sandbox, {
      name: CHECKPOINT,
      sha: main,
      app: 'github-actions',
      externalId: [start, kind, 'A'.repeat(22), ...rest].join('/'),
      text: own?.text ?? '',
    });
    await repository.setRef(REF, main);
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('has none by a trusted App');
    expect(tags(sandbox, 'prod')).toEqual({});
  });
});

test('a plan that another App copied is none where the workflow trusts one', async () => {
  const sandbox = await begin();
  const { repository } = sandbox;
  const given = trusted(sandbox);
  const begun = await repository.sha('main');
  succeeded(await sandbox.provision({ event: DISPATCH, with: { ...given, checkpoint: begun } }));
  await open(sandbox, 1, { prod: tagged('prod', 'core') }, given);
  const is = await named(sandbox, await repository.sha('p1'), 'AWS accounts');
  await repository.commit('p1', accounts({ dev: tagged('dev', 'evil') }), 'One more');
  const sha = await repository.sha('p1');
  await report(sandbox, {
    name: 'AWS accounts',
    sha,
    app: 'github-actions',
    externalId: is?.externalId ?? '',
    text: is?.text ?? '',
  });
  await repository.merge(1, 'squash');
  const step = failed(await sandbox.provision({ with: given }));
  expect(step.errors.join()).toContain('merged without a plan');
  expect([tags(sandbox, 'prod'), tags(sandbox, 'dev')]).toEqual([{}, {}]);
});

describe('the input `checkpoint`', () => {
  test('that stays in the workflow fails every run that nobody starts by hand', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const given = { with: { checkpoint: await repository.sha('main') } };
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    const step = failed(await sandbox.provision(given));
    expect(step.errors.join()).toContain('the input `checkpoint` is for a run by hand');
    const schedule = { name: 'schedule', schedule: '1 * * * *' } as const;
    failed(await sandbox.provision({ event: schedule, ...given }));
    await repository.openPullRequest({
      head: 'p2',
      files: accounts({ dev: tagged('dev', 'web') }),
    });
    failed(await sandbox.plan(given));
    expect(comments(sandbox, 2).join()).toContain('Take it out of the workflow');
    expect(tags(sandbox, 'prod')).toEqual({});
    const put = succeeded(await sandbox.provision({ event: DISPATCH, ...given }));
    expect(put.summary).toContain('as the input `checkpoint` says');
    expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
    await settled(sandbox);
  });

  test('says where the checkpoint was', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const given = { with: { checkpoint: await repository.sha('main') } };
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    const was = (await repository.sha(REF)).slice(0, 7);
    const put = succeeded(await sandbox.provision({ event: DISPATCH, ...given }));
    expect(put.summary).toContain(`the checkpoint was \`${was}\``);
  });
});

describe('a history that went back', () => {
  test('before the checkpoint fails the run', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    await merge(sandbox, 1, { prod: tagged('prod', 'core') });
    succeeded(await sandbox.provision());
    await repository.setBranch('main', await repository.sha('main~1'));
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('is not in the history of `main`');
    await merge(sandbox, 2, { dev: tagged('dev', 'web') });
    failed(await sandbox.provision());
    expect(tags(sandbox, 'dev')).toEqual({});
  });
});

test('the query of the history that fails five times fails the run, and the next does the work', async () => {
  const sandbox = await begin();
  await merge(sandbox, 1, { prod: tagged('prod', 'core') });
  for (const operation of ['graphql: BranchHistory', 'graphql: AccountFolders']) {
    sandbox.github.server.fault({ operation, when: 'before', effect: 'error', times: 5 });
    failed(await sandbox.provision());
    expect(tags(sandbox, 'prod')).toEqual({});
  }
  succeeded(await sandbox.provision());
  expect(tags(sandbox, 'prod')).toEqual({ team: 'core' });
});

test('two folders keep a comment, a checkpoint and a drift issue each', async () => {
  const sandbox = await begin();
  const { aws, repository } = sandbox;
  const id = '200000000009';
  aws.addAccount({ id, name: 'other', email: 'aws+other@example.com' });
  const other = { with: { 'accounts-dir': 'others' } };
  const files = (version: string) => ({
    ...accounts({ prod: tagged('prod', version) }),
    'others/master.yaml':
      'account_type: AWS\nis_master: true\ntitle: M\nregion: us-west-2\nroot_email: aws@example.com\naccount_id: "111122223333"\n',
    'others/other.yaml': existing('other', id, `tags:\n  team: ${version}\n`),
  });
  await repository.openPullRequest({ head: 'p1', files: files('one') });
  succeeded(await sandbox.plan());
  succeeded(await sandbox.plan(other));
  expect(comments(sandbox, 1)).toHaveLength(2);
  await repository.merge(1, 'squash');
  succeeded(await sandbox.provision());
  succeeded(await sandbox.provision(other));
  expect([tags(sandbox, 'prod'), aws.account(id).tags]).toEqual([{ team: 'one' }, { team: 'one' }]);
  aws.changeAccount(id, { tags: { team: 'by hand' } });
  aws.changeAccount('200000000001', { tags: { team: 'by hand' } });
  await sandbox.drift();
  await sandbox.drift(other);
  const open = repository.issues().filter(({ state }) => state === 'open');
  const bodies = open.map(({ body }) => body ?? '').sort();
  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toMatch(/^<!-- org-accounts drift: accounts -->/);
  expect(bodies[1]).toMatch(/^<!-- org-accounts drift: others -->/);
  aws.changeAccount('200000000001', { tags: { team: 'one' } });
  await sandbox.drift();
  const after = repository
    .issues()
    .map(({ body }) => body ?? '')
    .sort();
  expect(after[0]).not.toContain('`prod`');
  expect(after[1]).toBe(bodies[1]);
});
