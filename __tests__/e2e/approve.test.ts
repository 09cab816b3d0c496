import { describe, expect, test } from '@jest/globals';
import {
  answered,
  approve,
  approveAndDie,
  idOf,
  many,
  planned,
  propose,
  repush,
  say,
  team,
  withTeam,
} from './approve-support.ts';
import { DISPATCH, named, settled } from './binding-support.ts';
import { accounts, check, child, comments, existing, failed, succeeded } from './support.ts';

const NEEDED = '**Do not merge this before it is approved.**';

describe('a plan that changes more than a quarter of the organization, and more than 20 accounts', () => {
  test('is red until somebody approves it, and then done', async () => {
    const sandbox = await many(30);
    const { repository } = sandbox;
    const step = failed(await propose(sandbox, team('x', { to: 24 })));
    const head = await repository.sha('p1');
    expect(step.errors.join()).toContain("changes 24 of the organization's 31 accounts");
    expect(await check(sandbox, head)).toMatchObject({ conclusion: 'failure' });
    const [, , headline, lead = ''] = planned(sandbox)
      .split('\n')
      .filter((line) => line !== '');
    expect(headline).toContain('approval needed');
    expect(lead).toContain(NEEDED);
    expect(lead).toContain("This plan changes 24 of the organization's 31 accounts");
    expect(lead).toContain('comment `/accounts approve`');
    expect(step.summary).toContain(lead);
    expect(JSON.parse(step.outputs.plan ?? '')).toMatchObject({
      mergeable: false,
      approval: { state: 'needed', changed_accounts: 24, all_accounts: 31, given: [] },
    });

    const approved = succeeded(await approve(sandbox, { by: 'ada' }));
    const now = planned(sandbox);
    expect(now).toMatch(/Approved by `@ada` on \d{4}-\d\d-\d\d at \d\d:\d\d UTC/);
    expect(now).not.toContain(NEEDED);
    expect(approved.summary).toContain('Approved by `@ada` on');
    const run = await check(sandbox, head);
    expect(run.conclusion).toBe('success');
    expect(run.summary).toContain('Approved by `@ada` on');
    const proof = await named(sandbox, head, 'AWS accounts (approved)');
    expect(proof?.title).toMatch(/^Approved by @ada on \d{4}-\d\d-\d\d$/);
    expect(JSON.parse(approved.outputs.plan ?? '')).toMatchObject({
      mergeable: true,
      approval: { state: 'given', given: [{ by: 'ada', pull_request: 1 }] },
    });

    await repository.merge(1);
    succeeded(await sandbox.provision());
    expect(withTeam(sandbox, 'x')).toBe(24);
    await settled(sandbox);
  });

  test('is done too where the run that took the approval was killed before it planned again', async () => {
    const sandbox = await many(30);
    failed(await propose(sandbox, team('x', { to: 24 })));
    await approveAndDie(sandbox);
    expect(planned(sandbox)).toContain(NEEDED);
    await sandbox.repository.merge(1);
    let isBroken = true;
    sandbox.github.server.fault({
      operation: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      where: ({ url }) =>
        isBroken && url.searchParams.get('check_name')?.includes('(approved)') === true,
      when: 'before',
      effect: 'error',
      times: 999,
    });
    failed(await sandbox.provision());
    expect(withTeam(sandbox, 'x')).toBe(0);
    isBroken = false;
    succeeded(await sandbox.provision());
    expect(withTeam(sandbox, 'x')).toBe(24);
  });

  test.each([
    ['20 accounts of 31', 30, 20, true],
    ['21 accounts of 31', 30, 21, false],
    ['25 accounts of 100', 99, 25, true],
    ['26 accounts of 100', 99, 26, false],
  ])('%s', async (_, size, changed, isGreen) => {
    const sandbox = await many(size);
    const step = await propose(sandbox, team('x', { to: changed }));
    if (isGreen) succeeded(step);
    else failed(step);
    expect(planned(sandbox).includes(NEEDED)).toBe(!isGreen);
  });

  test('counts accounts, not changes; and neither creations nor what only gets an id', async () => {
    const sandbox = await many(30);
    const { aws } = sandbox;
    aws.addAccounts(25, (n) => ({ name: `b${n}`, email: `aws+b${n}@example.com` }));
    const lines = 'account_name: New name\ntags:\n  team: x\n  cost: y\n';
    const changed = Array.from({ length: 20 }, (_, n) => [
      `a${n}`,
      existing(`a${n}`, idOf(n), lines.replace('New name', `New ${n}`)),
    ]);
    const adopted = Array.from({ length: 25 }, (_, n) => [`b${n}`, child(`b${n}`)]);
    const created = Array.from({ length: 5 }, (_, n) => [`c${n}`, child(`c${n}`)]);
    const files = Object.fromEntries([...changed, ...adopted, ...created]);
    const step = succeeded(await propose(sandbox, files));
    expect(Number(step.outputs.changes)).toBeGreaterThan(60);
    expect(JSON.parse(step.outputs.plan ?? '')).toMatchObject({ approval: null });
  });
});

describe('an approval', () => {
  test('is for the plan that was there: one that is the same or does less keeps it, one that does more or else asks again', async () => {
    const sandbox = await many(40);
    failed(await propose(sandbox, team('x', { to: 24 })));
    succeeded(await approve(sandbox, { by: 'ada' }));
    succeeded(await repush(sandbox, { a39: existing('a39', idOf(39), '# nothing new\n') }));
    expect(planned(sandbox)).toContain('Approved by `@ada` on');
    succeeded(await repush(sandbox, team(undefined, { from: 22, to: 24 })));
    expect(planned(sandbox)).toContain("changes 22 of the organization's 41 accounts");
    expect(planned(sandbox)).toContain('Approved by `@ada` on');

    failed(await repush(sandbox, team('x', { from: 24, to: 26 })));
    expect(planned(sandbox)).toContain(NEEDED);
    // Without those two it is what was approved.
    succeeded(await repush(sandbox, team(undefined, { from: 24, to: 26 })));
    expect(planned(sandbox)).toContain('Approved by `@ada` on');

    failed(await repush(sandbox, team('y', { to: 1 })));
    expect(planned(sandbox)).toContain(NEEDED);
    succeeded(await approve(sandbox, { by: 'grace' }));
    expect(planned(sandbox)).toContain('Approved by `@grace` on');
    await sandbox.repository.merge(1, 'squash');
    succeeded(await sandbox.provision());
    expect([withTeam(sandbox, 'x'), withTeam(sandbox, 'y')]).toEqual([21, 1]);
  });

  test('is not for what AWS became meanwhile', async () => {
    const sandbox = await many(30);
    failed(await propose(sandbox, team('x', { to: 24 })));
    succeeded(await approve(sandbox));
    sandbox.aws.changeAccount(idOf(3), { tags: { team: 'by hand' } });
    failed(await sandbox.plan());
    expect(planned(sandbox)).toContain(NEEDED);
  });

  test('is given with the token of the trusted App', async () => {
    const sandbox = await many(30);
    const { repository, github } = sandbox;
    const permissions = { checks: 'write', contents: 'write', pull_requests: 'write' } as const;
    const token = github.appToken('accounts-app', permissions, [repository]);
    const given = { 'github-token': token, 'trusted-app': 'accounts-app' };
    const checkpoint = await repository.sha('main');
    succeeded(await sandbox.provision({ event: DISPATCH, with: { ...given, checkpoint } }));
    failed(await propose(sandbox, team('x', { to: 24 }), { with: given }));
    succeeded(await approve(sandbox, { by: 'grace', with: given }));
    await repository.merge(1);
    succeeded(await sandbox.provision({ with: given }));
    expect(withTeam(sandbox, 'x')).toBe(24);
  });

  test('is not for a plan that came while it was written, or after', async () => {
    const sandbox = await many(30);
    const { repository } = sandbox;
    failed(await propose(sandbox, team('x', { to: 24 })));
    // Pushed and planned after the comment.
    failed(await approve(sandbox, { meanwhile: () => repush(sandbox, team('y', { to: 25 })) }));
    expect(answered(sandbox)).toContain('The plan changed after your comment');
    expect(planned(sandbox)).toContain(NEEDED);
    // Pushed, and not planned yet.
    failed(
      await approve(sandbox, {
        meanwhile: () => repository.commit('p1', accounts(team('z', { to: 26 })), 'More'),
      }),
    );
    expect(answered(sandbox)).toContain('There is no plan for');
    failed(await sandbox.plan());
    const head = await repository.sha('p1');
    expect(await named(sandbox, head, 'AWS accounts (approved)')).toBeUndefined();
    await repository.merge(1);
    failed(await sandbox.provision());
    expect([withTeam(sandbox, 'y'), withTeam(sandbox, 'z')]).toEqual([0, 0]);
  });

  test('is taken from people with write access alone, whom GitHub is asked about', async () => {
    const sandbox = await many(30);
    const { repository } = sandbox;
    repository.role('reader', 'read');
    repository.role('triager', 'triage');
    failed(await propose(sandbox, team('x', { to: 24 })));
    for (const by of ['reader', 'triager', 'stranger']) {
      succeeded(await approve(sandbox, { by }));
      expect(answered(sandbox)).toContain('people with write access');
    }
    failed(await sandbox.plan());
    expect(planned(sandbox)).toContain(NEEDED);
  });

  test.each([
    ['true', true],
    ['false', false],
  ])('by the author, with author-may-approve: %s', async (input, isTaken) => {
    const sandbox = await many(30);
    const { repository } = sandbox;
    repository.role('Octocat', 'write');
    const files = accounts(team('x', { to: 24 }));
    await repository.openPullRequest({ head: 'p1', files, author: 'Octocat' });
    const given = { 'author-may-approve': input };
    failed(await sandbox.plan({ with: given }));
    expect(planned(sandbox).includes('except the author')).toBe(!isTaken);
    const step = await approve(sandbox, { by: 'octocat', with: given });
    if (isTaken) succeeded(step);
    else {
      failed(step);
      expect(answered(sandbox)).toContain('The author of a pull request may not approve');
      succeeded(await approve(sandbox, { by: 'ada', with: given }));
    }
    expect(planned(sandbox)).toContain(`Approved by \`@${isTaken ? 'octocat' : 'ada'}\` on`);
  });

  test('can be made by no comment, nor by another App than the trusted one', async () => {
    const sandbox = await many(30);
    const { repository, github } = sandbox;
    const token = github.appToken(
      'accounts-app',
      { checks: 'write', contents: 'write', pull_requests: 'write' },
      [repository],
    );
    const given = { 'github-token': token, 'trusted-app': 'accounts-app' };
    const checkpoint = await repository.sha('main');
    succeeded(await sandbox.provision({ event: DISPATCH, with: { ...given, checkpoint } }));
    // What a workflow of somebody's branch may write, and with it the comment.
    failed(await propose(sandbox, team('x', { to: 24 })));
    succeeded(await approve(sandbox, { by: 'ada' }));
    const head = await repository.sha('p1');
    const proof = await named(sandbox, head, 'AWS accounts (approved)');
    failed(await sandbox.plan({ with: given }));
    expect(await check(sandbox, head)).toMatchObject({ conclusion: 'failure' });

    const other = github.appToken('other-app', { checks: 'write' }, [repository]);
    const made = await fetch(`${github.url}/repos/acme/aws-accounts/check-runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${other}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'AWS accounts (approved)',
        head_sha: head,
        status: 'completed',
        conclusion: 'success',
        external_id: proof?.externalId,
        output: { title: 'x', summary: 'x', text: proof?.text },
      }),
    });
    expect(made.status).toBe(201);
    for (const comment of repository.comments(1)) {
      repository.editComment(comment.id, planned(sandbox).replace(NEEDED, 'Approved by `@ada`'));
    }
    failed(await sandbox.plan({ with: given }));
    await repository.merge(1);
    const step = failed(await sandbox.provision({ with: given }));
    expect(step.errors.join()).toContain('was merged without the approval that its plan needs');
    expect(withTeam(sandbox, 'x')).toBe(0);
  });

  test('that can’t be read is no approval', async () => {
    const sandbox = await many(30);
    failed(await propose(sandbox, team('x', { to: 24 })));
    await approveAndDie(sandbox);
    let isBroken = true;
    sandbox.github.server.fault({
      operation: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      where: ({ url }) =>
        isBroken && url.searchParams.get('check_name')?.includes('(approved)') === true,
      when: 'before',
      effect: 'error',
      times: 999,
    });
    failed(await sandbox.plan());
    const head = await sandbox.repository.sha('p1');
    expect(await check(sandbox, head)).toMatchObject({ conclusion: 'failure' });
    isBroken = false;
    succeeded(await sandbox.plan());
    expect(planned(sandbox)).toContain('Approved by `@ada` on');
  });

  test('that is not needed, or not possible, is answered', async () => {
    const sandbox = await many(30);
    const { repository } = sandbox;
    succeeded(await propose(sandbox, team('x', { to: 2 })));
    await approve(sandbox);
    expect(answered(sandbox)).toContain('This plan needs no approval');
    failed(await repush(sandbox, team('x', { to: 24 })));
    succeeded(await approve(sandbox, { by: 'ada' }));
    await approve(sandbox, { by: 'grace' });
    expect(answered(sandbox)).toContain('approved already, by `@ada`');
    failed(await say(sandbox, '/accounts approve all'));
    expect(answered(sandbox)).toContain('`approve` takes no arguments, but got `all`');
    await say(sandbox, '/accounts help');
    expect(answered(sandbox)).toContain('| `/accounts approve` |');
    await say(sandbox, '/accounts aprove');
    expect(answered(sandbox)).toContain('did you mean `approve`?');
    repository.closePullRequest(1);
    failed(await approve(sandbox));
    expect(answered(sandbox)).toContain('This pull request is closed');
    await repository.openPullRequest({ head: 'p2', files: { 'README.md': 'x\n' } });
    failed(await approve(sandbox, { number: 2 }));
    expect(answered(sandbox, 2)).toContain('There is no plan for');
    expect(comments(sandbox, 2)).toHaveLength(2);
  });
});
