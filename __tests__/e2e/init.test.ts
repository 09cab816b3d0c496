import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import {
  accounts,
  changedLines,
  check,
  child,
  comment,
  diff,
  failed,
  MANAGEMENT,
  master,
  start,
  succeeded,
} from './support.ts';

/** A person runs the workflow by hand with the command `init`. */
function init(sandbox: Sandbox, given: Record<string, string> = {}): Promise<Step> {
  return sandbox.plan({
    event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
    permissions: PERMISSIONS.write,
    with: { command: 'init', ...given },
  });
}

const head = 'org-accounts/init';
const repository = { settings: { allowActionsToCreatePullRequests: true } };

describe('init', () => {
  test('writes the files of all that are listed, with Paco’s titles, once; the merge creates them', async () => {
    const sandbox = await start({
      files: accounts({ master: master(['prod', 'dev', 'my-app']), dev: child('dev', '# own\n') }),
      repository,
    });
    const before = await sandbox.repository.sha('main');
    const step = succeeded(await init(sandbox, { 'root-email-pattern': 'aws+{name}@example.com' }));
    expect(step.outputs['pull-request-url']).toContain('/pull/1');
    expect(await sandbox.repository.read(head, 'accounts/prod.yaml')).toBe(
      'account_type: AWS\ntitle: Production AWS Account\nregion: us-west-2\nroot_email: aws+prod@example.com\n',
    );
    expect(await sandbox.repository.read(head, 'accounts/my-app.yaml')).toContain(
      'title: My App AWS Account',
    );
    expect(changedLines(diff(sandbox, before, head, 'accounts/master.yaml'))).toEqual([]);
    expect(changedLines(diff(sandbox, before, head, 'accounts/dev.yaml'))).toEqual([]);
    expect(comment(sandbox)).toContain(
      '## AWS accounts: 2 accounts to create, 1 change left over from earlier',
    );
    expect(await check(sandbox, await sandbox.repository.sha(head))).toMatchObject({
      conclusion: 'success',
    });

    const tip = await sandbox.repository.sha(head);
    const again = await init(sandbox, { 'root-email-pattern': 'aws+{name}@example.com' });
    expect(succeeded(again).summary).toContain('There are no files to write');
    expect(await sandbox.repository.sha(head)).toBe(tip);

    await sandbox.repository.merge(1, 'squash');
    succeeded(await sandbox.provision());
    expect(sandbox.aws.account('aws+my-app@example.com')).toMatchObject({ name: 'my-app' });
  });

  test('invents no email, takes one that is given, and leaves out what would be wrong', async () => {
    const sandbox = await start({
      files: accounts({ master: master(['dev', 'prod', 'data', 'tools']), dev: child('dev') }),
      repository,
    });
    const none = failed(await init(sandbox));
    expect(none.errors.join()).toContain('`prod`: its root email is not known');
    expect(() => sandbox.repository.pullRequest(1)).toThrow();

    const some = failed(
      await init(sandbox, {
        accounts:
          'prod=aws+prod@example.com\ndata=AWS+dev@example.com, dev=x@example.com\ntools=none',
      }),
    );
    expect(await sandbox.repository.files(head)).not.toContain('accounts/data.yaml');
    expect(await sandbox.repository.files(head)).toContain('accounts/prod.yaml');
    expect(some.summary).toContain('| `dev` | `accounts/dev.yaml` already exists |');
    expect(some.errors.join()).toContain('is used by more than one account');
    expect(some.errors.join()).toContain('`tools`: `root_email` `none` is shorter');
    expect(failed(await init(sandbox, { accounts: '../x' })).errors.join()).toContain('`../x`');
    const wrong = await init(sandbox, { 'root-email-pattern': 'aws@example.com' });
    expect(failed(wrong).errors.join()).toContain('`root-email-pattern` is `aws@example.com`');
  });

  test('begins in an empty repository with the management account, as it is', async () => {
    const sandbox = await start({ repository });
    const step = succeeded(await init(sandbox));
    expect(step.outputs['pull-request-url']).toContain('/pull/1');
    expect(await sandbox.repository.read(head, 'accounts/master.yaml')).toBe(
      [
        'account_type: AWS',
        'title: Master AWS Account',
        'region: us-east-1',
        'root_email: aws@example.com',
        `account_id: '${MANAGEMENT}'`,
        'is_master: true',
        'organization_account_ids: []',
        '',
      ].join('\n'),
    );
    expect(comment(sandbox)).toContain('## AWS accounts: nothing to do');
  });

  test('begins where there is no organization either, with an email that is given', async () => {
    const sandbox = await start({ repository, organization: false });
    expect(failed(await init(sandbox)).errors.join()).toContain(
      '`master`: its root email is not known',
    );
    succeeded(await init(sandbox, { accounts: 'master=aws@example.com' }));
    const text = await sandbox.repository.read(head, 'accounts/master.yaml');
    expect(text).toContain('is_master: true');
    expect(text).not.toContain('account_id:');
  });
});
