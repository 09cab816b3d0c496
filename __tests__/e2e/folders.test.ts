import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { ALL, type Files, OLD } from './earlier-support.ts';
import { child, existing, failed, master, start, succeeded } from './support.ts';

const A = 'teams/a/aws';
const B = 'b';
const OTHER = '200000000002';

/** The same file under another name. */
const as = (name: string, text: string): string => text.replace('title: ', `title: ${name} `);

/** Two folders of one organization, each provisioned. */
async function two(): Promise<Sandbox> {
  const sandbox = await start({
    files: {
      [`${A}/master.yaml`]: master([]),
      [`${B}/master.yaml`]: master([]),
      [`${A}/prod.yaml`]: existing('prod', OLD),
      [`${B}/dev.yaml`]: existing('dev', OTHER),
    },
  });
  sandbox.aws.addAccount({ id: OLD, name: 'Production', email: 'aws+prod@example.com' });
  sandbox.aws.addAccount({ id: OTHER, name: 'Development', email: 'aws+dev@example.com' });
  for (const folder of [A, B]) succeeded(await sandbox.provision(all(folder)));
  return sandbox;
}

const all = (folder: string) => ({ ...ALL, with: { ...ALL.with, 'accounts-dir': folder } });

async function propose(
  sandbox: Sandbox,
  files: Files,
): Promise<{ readonly number: number; readonly steps: readonly Step[] }> {
  const head = `change-${sandbox.repository.activity.length}`;
  const { number } = await sandbox.repository.openPullRequest({ head, files });
  const steps: Step[] = [];
  for (const folder of [A, B]) steps.push(await sandbox.plan({ with: { 'accounts-dir': folder } }));
  return { number, steps };
}

async function merged(sandbox: Sandbox, number: number): Promise<readonly Step[]> {
  await sandbox.repository.merge(number);
  const steps: Step[] = [];
  for (const folder of [A, B]) {
    steps.push(await sandbox.provision({ with: { 'accounts-dir': folder } }));
  }
  return steps;
}

describe('several folders of one organization', () => {
  test('each makes its own accounts', async () => {
    const sandbox = await two();
    const { number, steps } = await propose(sandbox, {
      [`${A}/new.yaml`]: child('new'),
      [`${B}/own.yaml`]: child('own'),
    });
    for (const step of steps) succeeded(step);
    for (const step of await merged(sandbox, number)) succeeded(step);
    for (const [folder, name] of [
      [A, 'new'],
      [B, 'own'],
    ] as const) {
      const { id } = sandbox.aws.account(`aws+${name}@example.com`);
      expect(await sandbox.repository.read('main', `${folder}/${name}.yaml`)).toContain(id);
    }
    expect(sandbox.aws.server.count('CreateAccount')).toBe(2);
  });

  test('an account that a file of the other one manages by now is in nobody’s way', async () => {
    const sandbox = await two();
    const { number, steps } = await propose(sandbox, {
      [`${A}/prod.yaml`]: child('prod').replace('aws+prod@', 'aws+new@'),
      [`${B}/prod.yaml`]: as('b', existing('prod', OLD)),
    });
    for (const step of steps) succeeded(step);
    for (const step of await merged(sandbox, number)) succeeded(step);
    expect(sandbox.aws.account('aws+new@example.com').name).toBe('prod');
  });

  test('nor under its name, in a later change', async () => {
    const sandbox = await two();
    await merged(
      sandbox,
      (
        await propose(sandbox, {
          [`${A}/prod.yaml`]: null,
          [`${B}/prod.yaml`]: as('b', existing('prod', OLD)),
        })
      ).number,
    );
    const text = child('live', 'account_name: Production\n');
    const { number, steps } = await propose(sandbox, { [`${A}/live.yaml`]: text });
    for (const step of steps) succeeded(step);
    for (const step of await merged(sandbox, number)) succeeded(step);
    expect(sandbox.aws.server.count('CreateAccount')).toBe(1);
  });

  test.each([
    ['a folder that nothing is provisioned from', 'archive/prod.yaml', existing('prod', OLD)],
    [
      'a file of the other one that means another account',
      `${B}/prod.yaml`,
      child('prod').replace('aws+prod@', 'aws+third@'),
    ],
  ])('it is in the way where it went to %s', async (_, path, text) => {
    const sandbox = await two();
    const { number, steps } = await propose(sandbox, {
      [`${A}/prod.yaml`]: child('prod').replace('aws+prod@', 'aws+new@'),
      [path]: text,
    });
    failed(steps[0] as Step);
    expect(steps[0]?.log).toContain('no second one is created');
    await merged(sandbox, number);
    failed(await sandbox.provision(all(A)));
    expect(sandbox.aws.accounts().some(({ email }) => email.includes('+new@'))).toBe(false);
  });

  test('a file that goes from the one, and comes rewritten to the other, is not created again', async () => {
    const sandbox = await two();
    const { number, steps } = await propose(sandbox, {
      [`${A}/prod.yaml`]: null,
      [`${B}/live.yaml`]: child('live'),
    });
    failed(steps[1] as Step);
    expect(steps[1]?.log).toContain('no second one is created');
    await merged(sandbox, number);
    failed(await sandbox.provision(all(B)));
    expect(sandbox.aws.server.count('CreateAccount')).toBe(0);
  });
});
