import { expect, test } from '@jest/globals';
import { accounts, child, comment, failed, master, start, succeeded } from './support.ts';

const ODD = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

test('accounts, units and tags may have the names of what every object has', async () => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const text = (name: string): string =>
    child(
      name.replaceAll('_', 'u'),
      `account_name: ${name}\norganizational_unit: ${ODD.join('/')}\ntags:\n  ${name}: ${name}\n`,
    );
  const files = Object.fromEntries(ODD.map((name) => [name, text(name)]));
  const { number } = await sandbox.repository.openPullRequest({
    head: 'p',
    files: accounts(files),
  });
  succeeded(await sandbox.plan({ with: { 'create-organizational-units': 'true' } }));
  await sandbox.repository.merge(number);
  succeeded(await sandbox.provision({ with: { 'create-organizational-units': 'true' } }));
  for (const name of ODD) {
    const account = sandbox.aws.account(`aws+${name.replaceAll('_', 'u')}@example.com`);
    expect(account).toMatchObject({
      name,
      membership: { path: expect.stringContaining(ODD.join('/')) },
    });
    expect(Object.entries(account.tags)).toContainEqual([name, name]);
  }
  // A file of such a name that is renamed onto another is told apart, too.
  const { number: later } = await sandbox.repository.openPullRequest({
    head: 'q',
    files: { 'accounts/__proto__.yaml': null, ...accounts({ toString: child('new') }) },
  });
  failed(await sandbox.plan());
  expect(comment(sandbox, later)).toContain('no second one is created');
});

test.each(ODD)('%s is no region, no contact and no field', async (name) => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  const text = `${child('prod').replace('us-west-2', name)}alternate_contacts:\n  ${name}: {}\n${name}: 1\n`;
  const { number } = await sandbox.repository.openPullRequest({
    head: 'p',
    files: accounts({ prod: text }),
  });
  failed(await sandbox.plan());
  const said = comment(sandbox, number);
  for (const line of ['prod.yaml:3', 'prod.yaml:6', 'prod.yaml:7']) expect(said).toContain(line);
});
