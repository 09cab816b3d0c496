import { describe, expect, test } from '@jest/globals';
import { PERMISSIONS } from '../../sandbox/index.ts';
import { MARK } from '../report/hostile.ts';
import { hasTerminals, openTerminal } from './cli-support.ts';
import { expectHarmless, expectHarmlessText, expectMarkdown } from './foreign-support.ts';
import {
  accounts,
  check,
  child,
  comment,
  existing,
  failed,
  master,
  row,
  start,
  succeeded,
} from './support.ts';

const MASTER = master([]).replace(/^admin_delegate_role_name.*\n/m, '');

describe('the name of a file', () => {
  test.each([
    ['a\nb.yaml', 'a\\nb', 'has a control character'],
    ['\nb.yaml', '\\nb', 'has a control character'],
    ['b\n.yaml', 'b\\n', 'has a control character'],
    ['b.yaml\n', 'b.yaml\\n', 'has a control character'],
    ['b.ya\rml', 'b.ya\\u{d}ml', 'has a control character'],
    ['a\tb.yml', 'a\\tb', 'has a control character'],
    ['a\u001b[2Jb.yaml', 'a\\u{1b}[2Jb', 'has a control character'],
    ['a\u0085b.yaml', 'a\\u{85}b', 'has a control character'],
    ['a\u2028b.yaml', 'a\\u{2028}b', 'has a control character'],
    ['a\u202eb.yaml', 'a\\u{202e}b', 'has an invisible or ambiguous character'],
    ['\u3164.yaml', '\\u{3164}', 'has an invisible or ambiguous character'],
    ['prod\u200b.yaml', 'prod\\u{200b}', 'has an invisible or ambiguous character'],
    ['prod.yaml\u00a0', 'prod.yaml\\u{a0}', 'has an invisible or ambiguous character'],
    [' prod.yaml', '" prod"', 'begins or ends with a space'],
    ['prod .yaml', '"prod "', 'begins or ends with a space'],
    ['prod.yaml ', '"prod.yaml "', 'begins or ends with a space'],
  ])('%j is a problem of the pull request that adds it', async (name, shown, said) => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    const path = `accounts/${name}`;
    await sandbox.repository.openPullRequest({ head: 'p', files: { [path]: child('prod') } });
    const step = expectHarmless(failed(await sandbox.plan()));
    expect(step.errors).toEqual(['1 problem to fix']);
    expect(comment(sandbox)).toContain(`the name of the file ${said}`);
    expect(comment(sandbox)).toContain(`\`${shown}\``);
    const { conclusion, annotations } = await check(sandbox, await sandbox.repository.sha('p'));
    expect(conclusion).toBe('failure');
    expect(annotations).toMatchObject([{ path, start_line: 1 }]);
    // It stops nothing but itself.
    await sandbox.repository.merge(1);
    await sandbox.provision();
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test('may have any letter, and blanks within', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        'données été': child('a', 'account_name: a\n'),
        本番: child('b', 'account_name: b\n'),
        'My App (EU)': child('c'),
      }),
    });
    expectHarmless(succeeded(await sandbox.plan()));
    expect(row(comment(sandbox), '本番')).toContain('**Create**');
  });

  test('on a disk', async () => {
    const terminal = openTerminal(await start(), true);
    terminal.write({
      'accounts/master.yaml': MASTER,
      'accounts/a\tb.yaml': child('b'),
      'accounts/c\nd.yaml': child('d'),
    });
    terminal.git('add', '-A');
    terminal.git('commit', '-q', '-m', 'x');
    terminal.write({ 'accounts/e\u202e.yaml': child('e') });
    const ended = await terminal.run(['plan']);
    expect(ended.exitCode).toBe(1);
    expectHarmlessText(ended.stdout + ended.stderr);
    expect(ended.stdout).toContain('3 problems to fix');
    expect(ended.stdout).toContain('has a control character: `c\\nd`');
  });
});

/** What every object of JavaScript has. */
const INHERITED = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'isPrototypeOf',
  '__defineGetter__',
] as const;

const tags = (value: (key: string) => string): string =>
  `tags:\n${INHERITED.map((key) => `  ${key}: ${value(key)}\n`).join('')}`;

describe('what every object has', () => {
  test('is the name of an account like any other, and the key of a tag', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    const { aws, repository } = sandbox;
    const limit = { 'max-creates': '10' };
    const ALL = { name: 'workflow_dispatch', ref: 'main', inputs: {} } as const;
    await repository.openPullRequest({
      head: 'p1',
      files: accounts(
        Object.fromEntries(
          INHERITED.map((name) => [
            name,
            child(
              name,
              tags((key) => `${name}-${key}`),
            ),
          ]),
        ),
      ),
    });
    const planned = succeeded(await sandbox.plan({ with: limit }));
    expect(planned.outputs.changes).toBe(String(INHERITED.length));
    for (const name of INHERITED) {
      expect(row(comment(sandbox), name)).toContain('**Create**');
      expect(comment(sandbox)).toContain(`| Tag \`${name}\` |`);
    }
    await repository.merge(1);
    const done = succeeded(await sandbox.provision({ with: limit }));
    const known = JSON.parse(done.outputs.accounts ?? '');
    expect(Object.keys(known).sort()).toEqual([...INHERITED, 'master'].sort());
    for (const name of INHERITED) {
      const account = aws.account(`aws+${name}@example.com`);
      expect(account.name).toBe(name);
      expect(Object.getOwnPropertyDescriptor(known, name)?.value).toMatchObject({ id: account.id });
      for (const key of INHERITED) {
        const own = Object.getOwnPropertyDescriptor(account.tags, key)?.value;
        expect([key, own]).toEqual([key, `${name}-${key}`]);
      }
    }
    succeeded(await sandbox.plan({ event: ALL, with: { scope: 'all' } }));

    // Changed, then taken away, of an account that has them.
    const { id } = aws.account('aws+constructor@example.com');
    await repository.openPullRequest({
      head: 'p2',
      files: accounts({
        constructor: existing(
          'constructor',
          id,
          tags((key) => `new-${key}`),
        ),
      }),
    });
    const changed = succeeded(await sandbox.plan());
    expect(changed.outputs.changes).toBe('1');
    const [change] = JSON.parse(changed.outputs.plan ?? '').changes;
    expect(Object.keys(change.after.tags).sort()).toEqual([...INHERITED].sort());
    await repository.merge(2);
    succeeded(await sandbox.provision());
    for (const key of INHERITED) {
      const own = Object.getOwnPropertyDescriptor(aws.account(id).tags, key)?.value;
      expect([key, own]).toEqual([key, `new-${key}`]);
    }
    await repository.openPullRequest({
      head: 'p3',
      files: accounts({ constructor: existing('constructor', id, 'tags: {}\n') }),
    });
    succeeded(await sandbox.plan());
    expect(row(comment(sandbox, 3), 'constructor')).toContain(
      '**Remove** tags `constructor`, `__proto__`, ',
    );
    await repository.merge(3);
    succeeded(await sandbox.provision());
    expect(Object.keys(aws.account(id).tags)).toEqual(['org-accounts:file']);
    succeeded(await sandbox.plan({ event: ALL, with: { scope: 'all' } }));
    expect(succeeded(await sandbox.drift()).outputs['has-changes']).toBe('false');
  });

  test('is no tag that nobody set: what others have is left alone, what none has is nothing', async () => {
    const id = '200000000001';
    const sandbox = await start({
      files: accounts({ master: MASTER, prod: existing('prod', id, 'tags:\n  toString: x\n') }),
    });
    sandbox.aws.addAccount({ id, name: 'prod', email: 'aws+prod@example.com', tags: { a: 'b' } });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({ prod: existing('prod', id, 'tags:\n  constructor: y\n  __proto__: z\n') }),
    });
    succeeded(await sandbox.plan());
    expect(row(comment(sandbox), 'prod')).toBe('**Tag** `constructor` = `y` and `__proto__` = `z`');
  });

  test('is a located problem where its value is wrong, or no field has the name', async () => {
    const sandbox = await start({ files: accounts({ master: MASTER }) });
    await sandbox.repository.openPullRequest({
      head: 'p',
      files: accounts({
        a: child('a', 'tags:\n  __proto__: 5\n  constructor: 6\n'),
        b: child('b', '__proto__: x\nconstructor: y\n'),
        c: '__proto__:\n  root_email: aws+c@example.com\n',
      }),
    });
    failed(await sandbox.plan());
    const { annotations } = await check(sandbox, await sandbox.repository.sha('p'));
    expect(annotations.map(({ path, start_line }) => `${path}:${start_line}`)).toEqual([
      'accounts/a.yaml:6',
      'accounts/a.yaml:7',
      'accounts/b.yaml:5',
      'accounts/b.yaml:6',
      'accounts/c.yaml:1',
      'accounts/c.yaml:1',
    ]);
    expect(comment(sandbox)).toContain('`tags.__proto__` is the number `5`');
  });

  test('is written by init and import', async () => {
    const sandbox = await start({
      files: accounts({ master: master(['constructor', '__proto__', 'toString']) }),
      repository: { settings: { allowActionsToCreatePullRequests: true } },
    });
    const { aws, repository } = sandbox;
    const run = (inputs: Record<string, string>) =>
      sandbox.plan({
        event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
        permissions: PERMISSIONS.write,
        with: inputs,
      });
    await run({ command: 'init', 'root-email-pattern': 'aws+{name}@example.com' });
    expect(await repository.read('org-accounts/init', 'accounts/constructor.yaml')).toContain(
      'title: Constructor AWS Account\n',
    );
    aws.addAccount({
      id: '200000000001',
      name: 'valueOf',
      email: 'v@example.com',
      tags: Object.fromEntries([
        ['__proto__', 'x'],
        ['constructor', 'y'],
        ['evil\u3164', `${MARK}\u2028`],
      ]),
    });
    await run({ command: 'import', accounts: 'all', include: 'tags' });
    const text = await repository.read('org-accounts/import', 'accounts/valueof.yaml');
    expect(text).toContain('  __proto__: x\n');
    expect(text).toContain("  constructor: 'y'\n");
    expect(text).not.toMatch(/[\u2028\u3164]/);
  });
});

test('a list may name what can be no file', async () => {
  const sandbox = await start({
    files: accounts({
      master: `${MASTER}organization_account_ids: ["../x", "a\\u001b[2Jb", ".h"]\n`,
    }),
    repository: { settings: { allowActionsToCreatePullRequests: true } },
  });
  const step = failed(
    await sandbox.plan({
      event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
      permissions: PERMISSIONS.write,
      with: { command: 'init', 'root-email-pattern': 'aws+{name}@example.com' },
    }),
  );
  expectHarmless(step);
  expectMarkdown(step.summary);
  expect(step.errors.join()).toContain('`../x`: no account file can have this name');
});

describe('at a terminal', () => {
  test('nothing that a file or AWS says is an order to it, and JSON has it all', async () => {
    const sandbox = await start();
    const name = `##[stop-commands]${MARK} \`x\` ::y`;
    const hostile = `\u001b]0;t\u0007\u001b[2J\u202e${MARK}##[x]\r::stop-commands::z\u3164`;
    sandbox.aws.addAccount({ id: '200000000001', name: hostile, email: 'aws+prod@example.com' });
    sandbox.aws.addAccount({ id: '200000000002', name: hostile, email: 'aws+x@example.com' });
    const terminal = openTerminal(sandbox);
    terminal.write({
      'accounts/master.yaml': MASTER,
      'accounts/prod.yaml': existing(
        'prod',
        '200000000001',
        `account_name: ${JSON.stringify(name)}\n`,
      ),
      'accounts/wrong.yaml': `title: ${JSON.stringify(hostile)}\nroot_email: ${JSON.stringify(hostile)}\n${JSON.stringify(hostile)}: x\n`,
    });
    for (const command of [['plan'], ['drift'], ['import', 'all']]) {
      for (const more of [[], ['--json']]) {
        const { stdout, stderr } = await terminal.run([...command, ...more]);
        expectHarmlessText(stdout + stderr);
        for (const line of `${stdout}\n${stderr}`.split('\n')) expect(line).not.toMatch(/^\s*::/);
        if (more.length === 0 || command[0] !== 'plan') continue;
        expect(JSON.parse(stdout).changes).toContainEqual(
          expect.objectContaining({
            kind: 'rename_account',
            before: { account_name: hostile },
            after: { account_name: name },
          }),
        );
      }
    }
    const refused = await terminal.run([`--${hostile}`, '--json']);
    expectHarmlessText(refused.stdout + refused.stderr);
    expect(JSON.parse(refused.stdout).error.message).toContain('zqz');
  });

  (hasTerminals ? test : test.skip)('nor in its questions', async () => {
    const sandbox = await start();
    const terminal = openTerminal(sandbox);
    terminal.write({
      'accounts/master.yaml': `${MASTER}organization_account_ids: ["a\\u001b]0;t\\u0007b"]\n`,
    });
    const { stdout } = await terminal.run(['init'], { answers: [['never seen', '']] });
    expect(stdout).not.toContain('\u001b]0;t');
    expect(stdout).toContain('has a control character');
  });
});
