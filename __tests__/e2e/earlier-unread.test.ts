import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  expectNoSecond,
  type Files,
  imported,
  merge,
  OLD,
  propose,
  withEmail,
} from './earlier-support.ts';
import { accounts, child, comment, existing, failed, master, start, succeeded } from './support.ts';

const GONE: Files = { 'accounts/prod.yaml': null };

/** Changes the folder so often that its beginning is not looked at any longer. */
async function changeOften({ repository }: Sandbox): Promise<void> {
  for (let n = 0; n < 101; n += 1) {
    await repository.commit('main', accounts({ dev: existing('dev', '200000000009', `# ${n}\n`) }));
  }
  await repository.commit('main', { 'accounts/dev.yaml': null });
}

describe('an account whose file went long ago, and whose name a new file has', () => {
  test.each([
    ['live', withEmail('live', 'new', 'account_name: Production\n')],
    ['Production', withEmail('Production', 'new')],
    ['production', withEmail('production', 'new')],
  ])('is not made a second time, as %s', async (name, text) => {
    const sandbox = await imported();
    await merge(sandbox, GONE);
    await changeOften(sandbox);
    await expectNoSecond(sandbox, accounts({ [name]: text }));
    expect(comment(sandbox, 2)).toContain('may have had the account');
  });

  test('is told for certain where the folder has changed less', async () => {
    const sandbox = await imported();
    await merge(sandbox, GONE);
    const files = accounts({ live: withEmail('live', 'new', 'account_name: Production\n') });
    const { number } = await propose(sandbox, files);
    expect(comment(sandbox, number)).toContain('a file that is gone had the account');
  });

  test('is no problem under a name of its own', async () => {
    const sandbox = await imported();
    await merge(sandbox, GONE);
    await changeOften(sandbox);
    const { step } = await propose(sandbox, accounts({ live: withEmail('live', 'new') }));
    succeeded(step);
  });
});

describe('a file that was put aside is the one that had an account as it comes back', () => {
  test.each(['docs/old/prod.md', 'attic/prod', 'notes/accounts.txt', 'a/b/c/prod.json'])(
    'from %s',
    async (aside) => {
      const sandbox = await imported();
      await merge(sandbox, { ...GONE, [aside]: existing('prod', OLD) });
      await merge(sandbox, { 'README.md': 'between\n' });
      await expectNoSecond(sandbox, {
        [aside]: null,
        ...accounts({ live: withEmail('live', 'new', 'account_name: main\n') }),
      });
      await expectNoSecond(sandbox, accounts({ live: withEmail('live', 'newer') }));
    },
  );

  test('other files that go with it are none', async () => {
    const sandbox = await imported();
    await sandbox.repository.commit('main', {
      'docs/a.md': '# About\n\nNothing of an account.\n',
      'docs/b.bin': Buffer.from([0, 1, 2, 3]),
      'src/c.json': '{"root_emails": 1}',
    });
    const { number, step } = await propose(sandbox, {
      'docs/a.md': null,
      'docs/b.bin': null,
      'src/c.json': null,
      ...accounts({ live: child('live') }),
    });
    succeeded(step);
    expect(comment(sandbox, number)).not.toContain(
      'can’t be read to its beginning'.replace('’', "'"),
    );
  });
});

/** Versions that had the account, and that no parser takes. */
const UNREAD: Readonly<Record<string, string>> = {
  'an id with blanks around it': existing('prod', ` ${OLD} `).replace('aws+prod@', 'aws+was@'),
  'an id with dashes': existing('prod', '2000-0000-0001').replace('aws+prod@', 'aws+was@'),
  'an id with blanks in it': existing('prod', '2000 0000 0001').replace('aws+prod@', 'aws+was@'),
  'a flow mapping without its end': `{account_type: AWS, title: prod, region: us-west-2, root_email: aws+prod@example.com, account_id: '${OLD}'\n`,
  'a flow mapping over lines': `{\n  account_type: AWS,\n  "root_email": "aws+was@example.com",\n  "account_id": "${OLD}",\n`,
  'a field twice': existing('prod', OLD, 'title: b\n').replace('aws+prod@', 'aws+was@'),
  'an id twice': existing('prod', '200000000008', `account_id: '${OLD}'\n`).replace(
    'aws+prod@',
    'aws+was@',
  ),
  'an email with blanks': `account_type: AWS\ntitle: [\nroot_email: ' AWS+Prod@example.com '\n`,
};

describe('what a version said that no parser takes counts', () => {
  test.each(Object.keys(UNREAD))('%s', async (kind) => {
    const sandbox = await start({
      files: accounts({ master: master([]), prod: UNREAD[kind] ?? '' }),
    });
    sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
    await sandbox.repository.commit('main', accounts({ prod: 'account_type: AWS\n' }));
    await expectNoSecond(sandbox, accounts({ prod: withEmail('prod', 'new') }));
  });

  test.each([
    ['an id that is none', `account_type: AWS\naccount_id: [200000000001]\n`],
    ['an id in a template', `account_type: AWS\naccount_id: '{{ prod }}'\n`],
    ['a broken file with an id', `a: [\naccount_id: *prod\n`],
    ['an email over lines', `a: [\nroot_email: >-\n  aws+prod@example.com\n`],
  ])('%s: the history tells not all', async (_, text) => {
    const sandbox = await start({ files: accounts({ master: master([]), prod: text }) });
    sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
    await sandbox.repository.commit('main', accounts({ prod: 'account_type: AWS\n' }));
    sandbox.aws.refuse({ operation: 'GetResources', code: 'AccessDeniedException', times: 1000 });
    const { number, step } = await propose(sandbox, accounts({ prod: withEmail('prod', 'new') }));
    failed(step);
    expect(comment(sandbox, number)).toContain(
      'it is unknown whether this file had an account before',
    );
    await sandbox.repository.merge(number);
    failed(await sandbox.provision());
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });

  test.each([
    ['a comment about ids', '# account_id and root_email come later\n'],
    ['an empty id', "account_type: AWS\naccount_id: ''\n"],
  ])('%s says nothing', async (_, text) => {
    const sandbox = await start({ files: accounts({ master: master([]), prod: text }) });
    sandbox.aws.refuse({ operation: 'GetResources', code: 'AccessDeniedException', times: 1000 });
    const { step } = await propose(sandbox, accounts({ prod: child('prod') }));
    succeeded(step);
  });
});
