import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { type Files, propose, withEmail } from './earlier-support.ts';
import { accounts, child, comment, existing, master, row, start } from './support.ts';

const ONE = '200000000001';
const OTHER = '200000000002';
const P = `\`${ONE}\` (\`Production\`, \`aws+prod@example.com\`)`;
const D = `\`${OTHER}\` (\`Development\`, \`aws+dev@example.com\`)`;

/** Accounts that exist, while the ids of their files have not come to the branch. */
async function waiting(more: Record<string, string> = {}): Promise<Sandbox> {
  const files = { master: master([]), prod: child('prod'), ...more };
  const sandbox = await start({ files: accounts(files) });
  sandbox.aws.addAccount({ id: ONE, name: 'Production', email: 'aws+prod@example.com' });
  sandbox.aws.addAccount({ id: OTHER, name: 'Development', email: 'aws+dev@example.com' });
  return sandbox;
}

/** The first line of an account's row in the plan, and the log. */
async function firstLine(
  sandbox: Sandbox,
  files: Files,
  account: string,
): Promise<{ readonly line: string; readonly log: string; readonly said: string }> {
  const { number, step } = await propose(sandbox, files);
  const said = comment(sandbox, number);
  const line = (row(said, account).split('<br>')[0] ?? '').replaceAll('\\', '');
  return { line, log: step.log, said };
}

describe('a file without an id that comes to mean another account', () => {
  test('by another email, while its id waits', async () => {
    const files = accounts({ prod: withEmail('prod', 'dev') });
    const { line, log, said } = await firstLine(await waiting(), files, 'prod');
    expect(line).toBe(`**Different account**: the account of this file changes from ${P} to ${D}`);
    expect(log).toContain(`the account of this file changes from ${P} to ${D}`);
    expect(said).toContain('`prod` refers to a different AWS account after the merge');
  });

  test('by another email in capitals, with changes of all else', async () => {
    const text = withEmail('prod', 'dev', 'tags:\n  a: b\n').replace('aws+dev@', 'AWS+DEV@');
    const { line } = await firstLine(await waiting(), accounts({ prod: text }), 'prod');
    expect(line).toContain(`from ${P} to ${D}`);
  });

  test('by another id, while its own waits', async () => {
    const text = existing('prod', OTHER).replace('aws+prod@', 'aws+dev@');
    const { line } = await firstLine(await waiting(), accounts({ prod: text }), 'prod');
    expect(line).toContain(`from ${P} to ${D}`);
  });

  test('as two files swap their emails', async () => {
    const sandbox = await waiting({ dev: child('dev') });
    const files = accounts({ prod: withEmail('prod', 'dev'), dev: withEmail('dev', 'prod') });
    const { line, said } = await firstLine(sandbox, files, 'prod');
    expect(line).toContain(`from ${P} to ${D}`);
    expect((row(said, 'dev').split('<br>')[0] ?? '').replaceAll('\\', '')).toContain(
      `from ${D} to ${P}`,
    );
  });

  test('as two files swap their names, and ids wait', async () => {
    const sandbox = await waiting({ dev: child('dev') });
    const files = accounts({
      prod: child('dev').replace('title: dev', 'title: prod'),
      dev: child('prod').replace('title: prod', 'title: dev'),
    });
    const { line } = await firstLine(sandbox, files, 'dev');
    expect(line).toContain(`from ${D} to ${P}`);
  });

  test('as the file goes, and another one comes', async () => {
    const files = { 'accounts/prod.yaml': null, ...accounts({ live: withEmail('live', 'dev') }) };
    const { line } = await firstLine(await waiting(), files, 'live');
    expect(line).toContain(`\`accounts/prod.yaml\`, which is removed, is for ${P}; this new file`);
    expect(line).toContain(D);
  });
});

describe('a file without an id means the same account', () => {
  test.each<[string, Files, string]>([
    ['that gets its id', accounts({ prod: existing('prod', ONE) }), 'prod'],
    ['in other capitals', accounts({ prod: child('prod').replace('aws+', 'AWS+') }), 'prod'],
    [
      'under another name',
      { 'accounts/prod.yaml': null, ...accounts({ live: withEmail('live', 'prod') }) },
      'live',
    ],
  ])('%s', async (_, files, account) => {
    const { line, said } = await firstLine(await waiting(), files, account);
    expect(line).not.toBe('');
    expect(said).not.toContain('Different account');
  });

  test('where it had none before, and adopts one', async () => {
    const sandbox = await waiting({ new: withEmail('new', 'nobody') });
    const files = accounts({ new: withEmail('new', 'dev') });
    const { line, said } = await firstLine(sandbox, files, 'new');
    expect(line).toContain('**Adopt**');
    expect(said).not.toContain('Different account');
  });
});
