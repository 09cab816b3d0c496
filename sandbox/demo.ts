/*
 * The demo: a team in front of a simulated GitHub and a simulated AWS, and the committed action between them. It
 * tells the story as it goes, and fails if any of it is not so.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS, type Sandbox, startSandbox } from './index.ts';
import { type Exhibit, page } from './page.ts';
import type { Step } from './runner.ts';

const output = join(import.meta.dirname, '..', 'demo-output');

const ADMINISTRATORS = 'Paco-Organization-Account-Delegate-Role';

/** A Paco project's accounts folder: one account exists already. */
const PROJECT = {
  'accounts/master.yaml': `account_type: AWS
admin_delegate_role_name: Paco-Organization-Account-Delegate-Role
is_master: true
title: Master AWS Account
region: us-west-2
root_email: aws@example.com
account_id: '111122223333'
organization_account_ids:
- prod # customers
`,
  'accounts/prod.yaml': `account_type: AWS
title: Production AWS Account
region: us-west-2
root_email: aws+prod@example.com
account_id: '012345678912'
`,
};

const ADDED = {
  'accounts/master.yaml': `${PROJECT['accounts/master.yaml']}- dev
- tools
`,
  'accounts/dev.yaml': `# For trying things out.
account_type: AWS
title: Development AWS Account
region: us-west-2
root_email: aws+dev@example.com # read by the platform team
`,
  'accounts/tools.yaml': `account_type: AWS
title: Tools AWS Account
region: us-wst-2
root_email: aws+tools@example.com
`,
};

/** Lines that the story takes at a terminal, beside npm's own, and that one thing in it takes. */
const MOST_LINES = 116;
const MOST_SHOWN = 6;

const exhibits: Exhibit[] = [];
/** What is not shown whole, by the names of its files. */
const files = new Map<string, string>();
let lines = 0;
const started = performance.now();
const sandbox = await startSandbox({
  files: PROJECT,
  repository: { settings: { allowActionsToCreatePullRequests: true } },
});
try {
  await story(sandbox);
} finally {
  await sandbox.close();
}
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
for (const [name, text] of files) writeFileSync(join(output, name), `${text}\n`);
writeFileSync(join(output, 'comments.html'), page('The comments on pull requests', exhibits));
say(`
All of it is in demo-output/: the logs, and the comments as files and as demo-output/comments.html.
All of this was so, in ${Math.round((performance.now() - started) / 1000)} s.`);
assert.ok(lines <= MOST_LINES, `The story took ${lines} lines.`);

async function story({ aws, repository, plan, provision }: Sandbox): Promise<void> {
  aws.createOrganization({ quota: 10 });
  const Principal = { AWS: `arn:aws:iam::${aws.managementId}:root` };
  const Statement = [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }];
  aws.role({ name: ADMINISTRATORS, trust: { Version: '2012-10-17', Statement } });
  aws.addAccount({ id: '012345678912', name: 'prod', email: 'aws+prod@example.com' });
  chapter('A repository with one file for each AWS account, as Paco has them');
  show('Files', (await repository.files()).join('\n'));
  show('Accounts in AWS', accounts());

  chapter('Somebody opens a pull request that adds two accounts, with one mistake');
  const pull = await repository.openPullRequest({
    head: 'dev-and-tools',
    title: 'Add dev and tools',
    author: 'octocat',
    files: ADDED,
  });
  const wrong = await plan();
  log(wrong);
  check(wrong.exitCode === 1, 'the check fails');
  keep('On the pull request: one mistake', pull.number);
  check(
    /`region` is `us-wst-2`.*Did you mean `us-west-2`\?/.test(comment(pull.number)),
    'the comment names the mistake and the fix',
  );
  check(aws.server.count('CreateAccount') === 0, 'nothing was created');

  chapter('They fix it');
  const text = ADDED['accounts/tools.yaml'].replace('us-wst-2', 'us-west-2');
  await repository.commit('dev-and-tools', { 'accounts/tools.yaml': text }, 'Fix the region');
  check((await plan()).exitCode === 0, 'the check passes');
  keep('Fixed: the plan that is reviewed', pull.number);
  check(
    comment(pull.number).includes('2 accounts to create'),
    'the same comment now says what merging will do',
  );

  chapter('They merge it, and the action provisions');
  const merged = await repository.merge(pull.number, 'squash');
  const done = await provision();
  log(done);
  check(done.exitCode === 0, 'the run succeeds');
  keep('Merged: the outcome', pull.number);
  check(comment(pull.number).includes('2 accounts created'), 'the comment tells the outcome');
  show('Accounts in AWS', accounts());
  check(aws.accounts().length === 4, 'AWS has two accounts more');
  const commit = await repository.sha('main');
  show(
    'The commit with the ids',
    git('show', '--format=%h %s', '--unified=0', commit).replaceAll(
      /^(diff|index|---|@@|\n).*\n|^\n/gm,
      '',
    ),
  );
  for (const name of ['dev', 'tools']) {
    const { id } = aws.account(`aws+${name}@example.com`);
    const file = `accounts/${name}.yaml`;
    const before = await repository.read(merged, file);
    const after = await repository.read('main', file);
    const added = after?.split('\n').filter((line) => !before?.split('\n').includes(line));
    assert.deepEqual(added, [`account_id: '${id}'`]);
    check(true, `${file} has got its account_id, and nothing else changed`);
  }

  const { roles } = aws.account(aws.managementId);
  const access = JSON.stringify(roles[ADMINISTRATORS]?.policies);
  const ids = aws.accounts().map(({ id }) => id);
  check(
    ids.every((id) => id === aws.managementId || access.includes(`:${id}:role/${ADMINISTRATORS}`)),
    'administrators of the management account may enter all three accounts',
  );

  chapter('The action runs once more');
  const again: Step = await provision();
  log(again);
  check(again.exitCode === 0 && again.outputs['has-changes'] === 'false', 'there is nothing to do');
  check((await repository.sha('main')) === commit, 'and nothing was committed');

  await importLegacy(sandbox);
}

async function importLegacy({ aws, repository, plan, provision }: Sandbox): Promise<void> {
  chapter('An account exists that nobody wrote down; they have it imported');
  aws.addAccount({
    id: '210987654321',
    name: 'Legacy Shop',
    email: 'shop@example.com',
    path: 'Old',
  });
  const step = await plan({
    event: { name: 'workflow_dispatch', ref: 'main', inputs: {} },
    permissions: PERMISSIONS.write,
    with: { command: 'import', accounts: 'all', include: 'organizational_unit' },
  });
  log(step);
  check(step.exitCode === 0, 'the run succeeds');
  const pull = repository.pullRequest(2);
  show(
    `Pull request ${pull.number}`,
    `${pull.title}\n${pull.body ?? ''}`.replaceAll(/\n{2,}/g, '\n'),
  );
  const file = 'accounts/legacy-shop.yaml';
  show(file, (await repository.read(pull.headRef, file)) ?? '');
  keep('An import: what merging it does', pull.number);
  check(!comment(pull.number).includes('to create'), 'nothing would happen to the account');
  const calls = aws.server.count('CreateAccount');
  await repository.merge(pull.number, 'squash');
  check((await provision()).exitCode === 0, 'it is merged, and the run succeeds');
  check(aws.server.count('CreateAccount') === calls, 'no account was created');
}

function accounts(): string {
  return sandbox.aws
    .accounts()
    .map(({ id, name, email, state }) => `${id}  ${name.padEnd(8)} ${email.padEnd(24)} ${state}`)
    .join('\n');
}

function comment(number: number): string {
  const all = sandbox.repository.comments(number);
  assert.equal(all.length, 1, 'There is not one comment on the pull request.');
  return all[0]?.body ?? '';
}

function keep(caption: string, number: number): void {
  const markdown = comment(number);
  exhibits.push({ caption, author: 'github-actions', markdown });
  const name = `comment-${exhibits.length}.md`;
  files.set(name, markdown);
  const shown = markdown
    .replaceAll(/<!--.*?-->\n|<details>.*?<\/details>\n|<sub>.*/gs, '')
    .replaceAll(/\]\(https:[^)]*\)/g, ']')
    .replaceAll(/\n{2,}/g, '\n');
  show('The comment', shown, name);
}

/** What the action says last, its plan or how it ended; the rest is in a file. */
function log(step: Step): void {
  const name = `log-${[...files.keys()].filter((one) => one.startsWith('log-')).length + 1}.txt`;
  files.set(name, step.log.trimEnd());
  const all = step.log.split('\n');
  show(
    'The action says',
    all
      .slice(
        Math.max(
          0,
          all.findLastIndex((line) => /^(Plan|Outcome):/.test(line)),
        ),
      )
      .join('\n'),
    name,
  );
}

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', sandbox.repository.directory, ...args], { encoding: 'utf8' });
}

function check(holds: boolean, what: string): void {
  assert.ok(holds, `It is not so that ${what}.`);
  say(`  ✓ ${what}`);
}

function chapter(title: string): void {
  say(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);
}

/** @param file where the whole of it is */
function show(title: string, text: string, file?: string): void {
  const all = text.trim().split('\n');
  const shown = file === undefined ? all : all.slice(0, MOST_SHOWN);
  say(`  ${title}${file === undefined ? '' : ` (demo-output/${file})`}:`);
  for (const line of shown) say(`    ${line}`);
  if (all.length > shown.length) say(`    … and ${all.length - shown.length} more lines`);
}

function say(text: string): void {
  lines += text.split('\n').length;
  process.stdout.write(`${text}\n`);
}
