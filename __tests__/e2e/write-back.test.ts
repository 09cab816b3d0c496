import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  accounts,
  changedLines,
  check,
  child,
  comment,
  diff,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

/** Merges these files through a reviewed pull request. The merge commit. */
async function merge(sandbox: Sandbox, files: Record<string, string | Buffer>): Promise<string> {
  const { number } = await sandbox.repository.openPullRequest({ head: `pr-${Date.now()}`, files });
  succeeded(await sandbox.plan());
  return sandbox.repository.merge(number);
}

describe('the commit that writes ids back', () => {
  test('adds one line to each file, whatever the file looks like', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const files = {
      'accounts/comments.yaml':
        '# who\nroot_email: comments@example.com # owner\n\n# why\ntitle: x\n',
      'accounts/quotes.yaml': `"root_email": "quotes@example.com"\n'title':   'it''s'\n`,
      'accounts/crlf.yaml': 'title: x\r\nroot_email: crlf@example.com\r\nregion: us-west-2\r\n',
      'accounts/noeol.yaml': 'region: us-west-2\ntitle: x\nroot_email: noeol@example.com',
      'accounts/bom.yaml': '\uFEFFroot_email: bom@example.com\n',
    };
    const merged = await merge(sandbox, files);
    succeeded(await sandbox.provision());
    for (const [path, before] of Object.entries(files)) {
      const email = `${path.replace(/^.*\//, '').replace('.yaml', '')}@example.com`;
      const { id } = sandbox.aws.account(email);
      const eol = before.includes('\r\n') ? '\r' : '';
      expect([path, changedLines(diff(sandbox, merged, 'main', path))]).toEqual([
        path,
        [`+account_id: '${id}'${eol}`],
      ]);
    }
    const [commit] = await sandbox.repository.log('main', 1);
    expect(commit?.parents).toEqual([merged]);
  });

  test('is made on the head as it is then, when others push meanwhile', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await merge(sandbox, accounts({ prod: child('prod') }));
    let pushes = 0;
    sandbox.github.server.fault({
      operation: 'graphql: WriteBack',
      when: 'before',
      times: 2,
      effect: async () => {
        pushes += 1;
        const text = child('prod').replace('title: prod', `title: prod, edition ${pushes}`);
        await sandbox.repository.commit('main', accounts({ prod: text }), 'Edit the same file');
      },
    });
    succeeded(await sandbox.provision());
    expect(pushes).toBe(2);
    const { id } = sandbox.aws.account('aws+prod@example.com');
    const text = await sandbox.repository.read('main', 'accounts/prod.yaml');
    expect(text).toBe(
      `${child('prod').replace('title: prod', 'title: prod, edition 2')}account_id: '${id}'\n`,
    );
  });

  test('is not made twice when its answer gets lost', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const merged = await merge(sandbox, accounts({ prod: child('prod') }));
    sandbox.github.server.fault({
      operation: 'graphql: WriteBack',
      when: 'after',
      effect: 'error',
    });
    succeeded(await sandbox.provision());
    const [commit] = await sandbox.repository.log('main', 1);
    expect(commit?.parents).toEqual([merged]);
    expect(changedLines(diff(sandbox, merged, 'main'))).toHaveLength(1);
  });

  test.each(['ruleset', 'classic'] as const)(
    'goes into a pull request where the branch is protected (%s), the same one at every run',
    async (kind) => {
      const sandbox = await start({
        files: accounts({ master: master([]) }),
        repository: { settings: { allowActionsToCreatePullRequests: true } },
      });
      const { repository } = sandbox;
      await merge(sandbox, accounts({ prod: child('prod') }));
      repository.protect('main', { kind, pullRequest: true });
      succeeded(await sandbox.provision());
      const request = repository.pullRequest(2);
      expect(request).toMatchObject({ state: 'open', headRef: 'org-accounts/account-ids' });
      const { id } = sandbox.aws.account('aws+prod@example.com');
      expect(changedLines(diff(sandbox, 'main', 'org-accounts/account-ids'))).toEqual([
        `+account_id: '${id}'`,
      ]);
      expect(comment(sandbox)).toContain('[#2](');
      const head = await repository.sha('org-accounts/account-ids');
      expect(await check(sandbox, head)).toMatchObject({ conclusion: 'success' });

      succeeded(await sandbox.provision());
      expect(() => repository.pullRequest(3)).toThrow();
      expect(await repository.sha('org-accounts/account-ids')).toBe(head);
      expect(sandbox.aws.server.count('CreateAccount')).toBe(1);

      await repository.merge(2);
      const settled = succeeded(await sandbox.provision());
      expect(settled.outputs['has-changes']).toBe('false');
    },
  );

  test('goes into a new pull request once the earlier one is merged, on the branch it left', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]) }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    const { repository } = sandbox;
    await merge(sandbox, accounts({ prod: child('prod') }));
    repository.protect('main', { pullRequest: true });
    succeeded(await sandbox.provision());
    await repository.merge(2);
    await merge(sandbox, accounts({ dev: child('dev') }));
    succeeded(await sandbox.provision());
    expect(repository.pullRequest(4)).toMatchObject({
      state: 'open',
      headRef: 'org-accounts/account-ids',
    });
    const { id } = sandbox.aws.account('aws+dev@example.com');
    expect(changedLines(diff(sandbox, 'main', 'org-accounts/account-ids'))).toEqual([
      `+account_id: '${id}'`,
    ]);
  });

  test('that can go nowhere leaves the lines to paste, and fails', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await merge(sandbox, accounts({ prod: child('prod') }));
    sandbox.repository.protect('main', { pullRequest: true });
    const step = failed(await sandbox.provision());
    const { id } = sandbox.aws.account('aws+prod@example.com');
    expect(step.errors.join()).toContain('no pull request could be opened');
    expect(step.summary).toContain(`# accounts/prod.yaml\naccount_id: '${id}'`);
    expect(step.summary).toContain('Allow GitHub Actions to create and approve pull requests');
    expect(comment(sandbox)).toContain('could not be committed');
  });

  test('leaves out a file that is gone, and says so', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await merge(sandbox, accounts({ dev: child('dev'), prod: child('prod') }));
    sandbox.github.server.fault({
      operation: 'graphql: WriteBack',
      when: 'before',
      effect: () =>
        sandbox.repository.commit('main', { 'accounts/prod.yaml': null }, 'Remove prod'),
    });
    // The head that was read has the file still: the commit is refused, and tried on the new head.
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('`accounts/prod.yaml`');
    const { id } = sandbox.aws.account('aws+dev@example.com');
    expect(await sandbox.repository.read('main', 'accounts/dev.yaml')).toContain(id);
    expect(step.summary).toContain(`# accounts/prod.yaml`);
  });
});
