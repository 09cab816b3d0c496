import { describe, expect, test } from '@jest/globals';
import { accounts, child, comment, failed, master, row, start, succeeded } from './support.ts';

describe('a plan is stopped before anybody merges it', () => {
  test('when it creates more accounts than max-creates', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts(Object.fromEntries(names.map((name) => [name, child(name)]))),
    });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('this plan creates 6 accounts, and `max-creates` allows 5');
    await sandbox.repository.merge(1);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
    expect(comment(sandbox)).toMatch(/### Not done: not reviewed[\s\S]*- `a`: .*create/);
    succeeded(
      await sandbox.plan({
        with: { 'max-creates': '6' },
        event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
      }),
    );
  });

  test.each([
    [{ readable: true }, {}, '2 of 3 used, and this plan adds 2'],
    [{ readable: false }, { 'account-quota': '3' }, '2 of 3 used (`account-quota`)'],
  ])('when the account quota has no room for it', async (quota, inputs, words) => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.setQuota(3, quota);
    sandbox.aws.addAccount({ email: 'closed@example.com', state: 'CLOSED' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ dev: child('dev'), prod: child('prod') }),
    });
    failed(await sandbox.plan({ with: inputs }));
    expect(comment(sandbox)).toContain('account quota exceeded by 1');
    expect(comment(sandbox)).toContain(words);
    expect(comment(sandbox)).toContain('--quota-code L-E619E033 --desired-value 4');
    expect(comment(sandbox)).toContain('https://console.aws.amazon.com/servicequotas/');
  });

  test('but not by AWS’s default quota, which says little', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.setQuota(100, { readable: false });
    sandbox.aws.addAccounts(10);
    await sandbox.repository.openPullRequest({ head: 'p', files: accounts({ dev: child('dev') }) });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain("11 of 10 (AWS's default) used");
    expect(comment(sandbox)).toContain('set the input `account-quota`');
  });

  test('when a root email is of a domain that is not allowed', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        dev: child('dev'),
        prod: child('prod').replace('@example.com', '@exarnple.com'),
      }),
    });
    const inputs = { 'email-domains': 'example.com, *.example.org' };
    failed(await sandbox.plan({ with: inputs }));
    expect(comment(sandbox)).toContain('the domain of `aws+prod@exarnple.com` is not allowed here');
    expect(comment(sandbox)).toContain('accounts/prod.yaml:4');
    await sandbox.repository.merge(1);
    failed(await sandbox.provision({ with: inputs }));
    expect(row(comment(sandbox), 'dev')).toContain('**Created**');
    expect(comment(sandbox)).toMatch(/### Not done: not reviewed[\s\S]*- `prod`: .*create/);
  });

  test('when a new root email is none that AWS takes; an account that exists keeps the one it has', async () => {
    const emails = ["o'brien@example.com", 'ab@cde', `${'x'.repeat(70)}@example.com`, 'ü@ü.de'];
    const withEmail = (name: string, email: string, more = ''): string =>
      child(name, more).replace(/^root_email: .*$/m, `root_email: ${JSON.stringify(email)}`);
    const id = (n: number): string => `21000000000${n}`;
    const there = emails.map((email, n) => [
      `e${n}`,
      withEmail(`e${n}`, email, `account_id: '${id(n)}'\n`),
    ]);
    const sandbox = await start({
      // Some of them are older than the rules that AWS describes.
      isRecorded: false,
      files: accounts({ master: master([]), ...Object.fromEntries(there) }),
    });
    for (const [n, email] of emails.entries()) {
      sandbox.aws.addAccount({ id: id(n), name: `e${n}`, email });
    }
    const tagged = there.map(([name, text]) => [name, `${text}tags:\n  team: core\n`]);
    const { repository } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts(Object.fromEntries(tagged)) });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    succeeded(await sandbox.provision());
    expect(emails.map((_, n) => sandbox.aws.account(id(n)).tags.team)).toEqual(
      emails.map(() => 'core'),
    );

    const created = emails.map((email, n) => [`n${n}`, withEmail(`n${n}`, `n${email}`)]);
    await repository.openPullRequest({ head: 'q', files: accounts(Object.fromEntries(created)) });
    failed(await sandbox.plan());
    for (const n of emails.keys()) expect(comment(sandbox, 2)).toContain(`accounts/n${n}.yaml:4`);
    await repository.merge(2);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test.each(['SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'] as const)(
    'when its email belongs to an account that is %s',
    async (state) => {
      const sandbox = await start({ files: accounts({ master: master([]) }) });
      sandbox.aws.addAccount({ id: '200000000001', email: 'aws+prod@example.com', state });
      await sandbox.repository.openPullRequest({
        head: 'p',
        files: accounts({ prod: child('prod') }),
      });
      failed(await sandbox.plan());
      expect(comment(sandbox)).toContain(
        `belongs to the account \`200000000001\`, which is \`${state}\``,
      );
    },
  );

  test('that concern one account alone let the others be planned', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.addAccount({ id: '200000000001', name: 'x', email: 'aws+other@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        dev: child('dev'),
        wrong: child('wrong', "account_id: '200000000001'\n"),
        absent: child('absent', "account_id: '200000000002'\n"),
        payer: child('payer', "account_id: '111122223333'\n").replace('aws+payer', 'payer'),
        boss: child('boss').replace('aws+boss@', 'AWS@'),
      }),
    });
    failed(await sandbox.plan());
    const body = comment(sandbox);
    expect(body).toContain('## AWS accounts: 1 account to create, 1 to invite, 3 problems to fix');
    expect(body).toContain(
      '`200000000001` has the root email `aws+other@example.com`, not `aws+wrong@example.com`',
    );
    expect(row(body, 'absent')).toContain('**Invite** the account `200000000002`');
    expect(body).toContain('`111122223333` is in more than one file');
    expect(row(body, 'dev')).toContain('**Create**');
  });

  test('when the root email of an existing account changes: a person has to do it first', async () => {
    const sandbox = await start({
      files: accounts({ master: master([]), prod: child('prod', "account_id: '200000000001'\n") }),
    });
    const { aws, repository } = sandbox;
    aws.addAccount({ id: '200000000001', name: 'prod', email: 'aws+prod@example.com' });
    const text = child('prod', "account_id: '200000000001'\n").replace('aws+prod@', 'root+prod@');
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: text }) });
    failed(await sandbox.plan());
    expect(comment(sandbox)).toContain('## AWS accounts: 1 account to change by hand');
    expect(comment(sandbox)).toContain('AWS emails a code to the new address');
    aws.changeAccount('200000000001', { email: 'root+prod@example.com' });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('## AWS accounts: nothing to do');
  });

  test('a creation that is in progress is noted', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    const { repository, aws } = sandbox;
    await repository.openPullRequest({ head: 'p', files: accounts({ prod: child('prod') }) });
    succeeded(await sandbox.plan());
    await repository.merge(1);
    aws.nextCreation({ name: 'prod', seconds: 300 });
    failed(await sandbox.provision({ with: { 'creation-timeout': '1' } }));
    await repository.openPullRequest({ head: 'q', files: accounts({ dev: child('dev') }) });
    succeeded(await sandbox.plan());
    expect(comment(sandbox, 2)).toContain(
      'AWS is creating an account called `prod` right now (`car-',
    );
  });

  test('unmanaged accounts and namesakes are noted', async () => {
    const sandbox = await start({ files: accounts({ master: master([]) }) });
    sandbox.aws.addAccount({ id: '200000000001', name: 'prod', email: 'other@example.com' });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: child('prod') }),
    });
    succeeded(await sandbox.plan());
    expect(comment(sandbox)).toContain('<summary>2 notes</summary>');
    expect(comment(sandbox)).toContain('has no file: `200000000001 prod`');
    expect(comment(sandbox)).toContain('an account called `prod` exists with another email');
  });
});
