import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import {
  accounts,
  changedLines,
  child,
  comments,
  diff,
  failed,
  master,
  start,
  succeeded,
} from './support.ts';

interface Said {
  readonly id: number;
  readonly step: Step;
}

/** Somebody writes a comment, and the workflow runs for it. */
async function say(
  sandbox: Sandbox,
  body: string,
  {
    by,
    given = {},
    number = 1,
  }: { by?: string; given?: Record<string, string>; number?: number } = {},
): Promise<Said> {
  const { id } = sandbox.repository.comment(number, body, by);
  const step = await sandbox.plan({
    event: { name: 'issue_comment', comment: id, action: 'created' },
    permissions: PERMISSIONS.write,
    with: { command: 'auto', ...given },
  });
  return { id, step };
}

/** What stands under a comment. */
function reactions(sandbox: Sandbox, { id }: Said, number = 1): readonly string[] {
  const comment = sandbox.repository.comments(number).find((one) => one.id === id);
  return (comment?.reactions ?? []).map(({ content }) => content);
}

const sticky = (sandbox: Sandbox, number = 1): string =>
  comments(sandbox, number).find((body) => body.startsWith('<!-- org-accounts')) ?? '';

const writes = /^(Create(?!$)|Put|Tag|Untag|Move|Invite)/;

async function begin(): Promise<Sandbox> {
  const sandbox = await start({ files: accounts({ master: master(['dev']), dev: child('dev') }) });
  await sandbox.repository.openPullRequest({
    head: 'more',
    files: accounts({ master: master(['dev', 'prod', 'data']) }),
  });
  return sandbox;
}

function asked(sandbox: Sandbox): readonly string[] {
  return sandbox.aws.server.exchanges.map(({ operation }) => operation ?? '');
}

describe('comments', () => {
  test('plan, write missing files, import, help: on the branch of the pull request', async () => {
    const sandbox = await begin();
    const { repository, aws } = sandbox;
    aws.addAccount({ id: '012345678912', name: 'Legacy', email: 'legacy@example.com' });

    const plan = await say(sandbox, '/accounts plan');
    expect(sticky(sandbox)).toContain('`prod` is listed, but there is no file');
    expect(sticky(sandbox)).toContain('`/accounts init prod email=…`');
    expect(reactions(sandbox, plan)).toEqual(['rocket']);

    const before = await repository.sha('more');
    const one = await say(
      sandbox,
      '/accounts init prod email=aws+prod@example.com title="Prod & more" region=eu-west-1\n\nThanks!',
    );
    succeeded(one.step);
    expect(reactions(sandbox, one)).toEqual(['rocket']);
    expect(changedLines(diff(sandbox, before, 'more'))).toEqual([
      '+account_type: AWS',
      '+title: Prod & more',
      '+region: eu-west-1',
      '+root_email: aws+prod@example.com',
    ]);
    expect(sticky(sandbox)).toContain('`/accounts init`: added with');
    expect(sticky(sandbox)).toContain('1 account to create, 1 change left over from earlier');

    succeeded(
      (
        await say(sandbox, '/accounts init', {
          given: { 'root-email-pattern': 'a+{name}@example.com' },
        })
      ).step,
    );
    expect(await repository.read('more', 'accounts/data.yaml')).toContain('a+data@example.com');

    const tip = await repository.sha('more');
    succeeded((await say(sandbox, '/accounts init new email=new@example.com')).step);
    expect(changedLines(diff(sandbox, tip, 'more', 'accounts/master.yaml'))).toEqual(['+- new']);

    succeeded((await say(sandbox, '/accounts import 012345678912=legacy')).step);
    expect(await repository.read('more', 'accounts/legacy.yaml')).toContain(
      "account_id: '012345678912'",
    );

    const help = await say(sandbox, '/accounts help');
    succeeded(help.step);
    expect(comments(sandbox).at(-1)).toContain('`/accounts import 012345678912=legacy`');
    expect(asked(sandbox).filter((operation) => writes.test(operation))).toEqual([]);
    expect(await repository.log('main')).toHaveLength(1);
  });

  test('of people without write access are refused, whatever they ask for', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    repository.role('reader', 'read');
    repository.role('triager', 'triage');
    for (const by of ['reader', 'triager', 'stranger']) {
      const said = await say(sandbox, '/accounts init prod email=x@example.com', { by });
      succeeded(said.step);
      expect(reactions(sandbox, said)).toEqual(['confused']);
      expect(comments(sandbox).at(-1)).toContain('people with write access');
    }
    expect(await repository.files('more')).not.toContain('accounts/prod.yaml');
    expect(asked(sandbox)).toEqual([]);
  });

  test('that are not understood, or can’t be done, are answered', async () => {
    const sandbox = await begin();
    const cases: readonly (readonly [string, string])[] = [
      ['/accounts plann', 'Unknown command `plann`; did you mean `plan`?\n'],
      ['/accounts apply', 'Unknown command `apply`'],
      ['/accounts import', 'needs the ids of accounts'],
      ['/accounts import 12345', 'not an account id'],
      ['/accounts init ../../x email=x@example.com', "can't be the name of a file"],
    ];
    for (const [body, answer] of cases) {
      const said = await say(sandbox, body);
      failed(said.step);
      expect(reactions(sandbox, said)).toEqual(['confused']);
      expect(comments(sandbox).at(-1)).toContain(answer);
    }
    const missing = await say(sandbox, '/accounts init prod');
    expect(reactions(sandbox, missing)).toEqual(['confused']);
    expect(sticky(sandbox)).toContain('its root email is not known');
    const unknown = await say(sandbox, '/accounts import 999999999999');
    failed(unknown.step);
    expect(sticky(sandbox)).toContain('it is not in the organization');
    const present = await say(sandbox, '/accounts init dev email=x@example.com');
    succeeded(present.step);
    expect(sticky(sandbox)).toContain('`accounts/dev.yaml` already exists');
    expect(await sandbox.repository.log('more')).toHaveLength(2);
  });

  test('that are no commands, were edited, or stand on an issue, do nothing', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    const quiet = await say(sandbox, 'I would run\n/accounts plan');
    succeeded(quiet.step);
    expect(reactions(sandbox, quiet)).toEqual([]);
    const { id } = repository.comment(1, '/accounts plan');
    succeeded(
      await sandbox.plan({
        event: { name: 'issue_comment', comment: id, action: 'edited' },
        permissions: PERMISSIONS.write,
        with: { command: 'auto' },
      }),
    );
    const { number } = repository.openIssue('A question');
    succeeded((await say(sandbox, '/accounts plan', { number })).step);
    expect(sticky(sandbox)).toBe('');
    expect(asked(sandbox)).toEqual([]);
  });

  test('on a fork’s pull request show the files to be pasted', async () => {
    const sandbox = await start({
      files: accounts({ master: master(['dev']), dev: child('dev') }),
    });
    await sandbox.repository.openPullRequest({
      head: 'more',
      fork: 'contributor',
      files: accounts({ master: master(['dev', 'prod']) }),
    });
    const said = await say(sandbox, '/accounts init prod email=prod@example.com');
    succeeded(said.step);
    expect(sticky(sandbox)).toContain('`/accounts init`: the branch is in another repository');
    expect(sticky(sandbox)).toContain('```yaml\naccount_type: AWS\ntitle: Production AWS Account');
    expect(await (await sandbox.repository.fork('contributor')).files('more')).not.toContain(
      'accounts/prod.yaml',
    );
  });

  test('on a protected branch show the files, and on a closed pull request nothing', async () => {
    const sandbox = await begin();
    const { repository } = sandbox;
    repository.protect('more', { pullRequest: true });
    succeeded((await say(sandbox, '/accounts init prod email=prod@example.com')).step);
    expect(sticky(sandbox)).toContain('the branch `more` does not accept commits');
    expect(sticky(sandbox)).toContain('root_email: prod@example.com');
    repository.closePullRequest(1);
    const closed = await say(sandbox, '/accounts init prod email=prod@example.com');
    failed(closed.step);
    expect(comments(sandbox).at(-1)).toContain('is closed');
    const wrong = await say(sandbox, '/accounts plan', { given: { command: 'provision' } });
    expect(failed(wrong.step).errors.join()).toContain('Leave `command` out');
  });
});
