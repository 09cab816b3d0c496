import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import {
  beginAs,
  bulk,
  file,
  IDS,
  killedAfter,
  MASTER,
  merge,
  open,
  push,
  settled,
  tags,
} from './binding-support.ts';
import { delegateRole, failed, MANAGEMENT, succeeded } from './support.ts';

const ROLE = 'Paco-Organization-Account-Delegate-Role';
const LEADS = `${MASTER}admin_delegate_role_name: ${ROLE}\n`;

/** Something that a run does to AWS before it is killed. */
interface Part {
  readonly what: string;
  /** Files before, and with the change; `null` where there is none. */
  readonly before: Readonly<Record<string, string | null>>;
  readonly after: Readonly<Record<string, string | null>>;
  /** The call after which the run is killed. */
  readonly call: string;
  /** What AWS has of it. */
  readonly read: (sandbox: Sandbox) => unknown;
}

const contact = (who: string): string =>
  file(
    'prod',
    `alternate_contacts:\n  security:\n    name: ${who}\n    title: CISO\n    email: ada@example.com\n    phone_number: '+1 555'\n`,
  );
const field = (line: string): Readonly<Record<string, string>> => ({ prod: file('prod', line) });
const policy = ({ aws }: Sandbox): unknown =>
  JSON.stringify(aws.account(MANAGEMENT).roles[ROLE]?.policies['org-accounts-delegate-access']);

const PARTS: readonly Part[] = [
  {
    what: 'a tag that was set',
    before: field(''),
    after: field('tags:\n  team: core\n'),
    call: 'TagResource',
    read: (sandbox) => tags(sandbox, 'prod'),
  },
  {
    what: 'a tag that got another value',
    before: field('tags:\n  team: core\n'),
    after: field('tags:\n  team: web\n'),
    call: 'TagResource',
    read: (sandbox) => tags(sandbox, 'prod'),
  },
  {
    what: 'a tag that was taken off',
    before: field('tags:\n  team: core\n'),
    after: field(''),
    call: 'UntagResource',
    read: (sandbox) => tags(sandbox, 'prod'),
  },
  {
    what: 'a move',
    before: field('organizational_unit: One\n'),
    after: field('organizational_unit: Two\n'),
    call: 'MoveAccount',
    read: ({ aws }) => aws.account(IDS.prod).membership?.path,
  },
  {
    what: 'a name',
    before: field('account_name: Prod\n'),
    after: field('account_name: Production\n'),
    call: 'PutAccountName',
    read: ({ aws }) => aws.account(IDS.prod).name,
  },
  {
    what: 'a contact',
    before: { prod: contact('Ada') },
    after: { prod: contact('Grace') },
    call: 'PutAlternateContact',
    read: ({ aws }) => aws.account(IDS.prod).contacts,
  },
  {
    what: 'an alias',
    before: field('account_alias: acme-prod\n'),
    after: field('account_alias: acme-production\n'),
    call: 'CreateAccountAlias',
    read: ({ aws }) => aws.account(IDS.prod).alias,
  },
  {
    what: 'access that was given',
    before: { lab: null },
    after: { lab: file('lab') },
    call: 'PutRolePolicy',
    read: policy,
  },
  {
    what: 'access that was taken away',
    before: { lab: file('lab') },
    after: { lab: null },
    call: 'PutRolePolicy',
    read: policy,
  },
];

/** A repository in which all is as `before` says. */
function beginWith({ before }: Part): Promise<Sandbox> {
  return beginAs({ master: LEADS, ...before }, (sandbox) => {
    for (const unit of ['One', 'Two']) sandbox.aws.unit(unit);
    sandbox.aws.setTrustedAccess('account.amazonaws.com', true);
    delegateRole(sandbox);
    const Principal = { AWS: `arn:aws:iam::${MANAGEMENT}:root` };
    const Version = '2012-10-17';
    sandbox.aws.role({
      account: IDS.prod,
      name: ROLE,
      trust: { Version, Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal }] },
      policies: { all: { Version, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
    });
  });
}

/** Those that neither the files nor a plan tell by themselves. */
const HIDDEN = PARTS.filter(({ what }) =>
  ['a tag that was set', 'an alias', 'access that was given'].includes(what),
);

describe('what a killed run did is taken back by the next one', () => {
  test.each(PARTS)('as reviewed meanwhile: $what', async (part) => {
    const sandbox = await beginWith(part);
    const was = part.read(sandbox);
    await merge(sandbox, 1, part.after);
    await open(sandbox, 2, part.before);
    await killedAfter(sandbox, part.call);
    expect(part.read(sandbox)).not.toEqual(was);
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect(part.read(sandbox)).toEqual(was);
    await settled(sandbox);
  });

  test.each(HIDDEN)('as reviewed in plans too large for values: $what', async (part) => {
    const sandbox = await beginWith(part);
    const was = part.read(sandbox);
    await merge(sandbox, 1, { ...part.after, ...bulk(1) });
    await open(sandbox, 2, { ...part.before, ...bulk(2) });
    await killedAfter(sandbox, part.call);
    await sandbox.repository.merge(2, 'squash');
    succeeded(await sandbox.provision());
    expect(part.read(sandbox)).toEqual(was);
    await settled(sandbox);
  });

  test.each(HIDDEN)('as reviewed after it: $what', async (part) => {
    const sandbox = await beginWith(part);
    const was = part.read(sandbox);
    await merge(sandbox, 1, part.after);
    await killedAfter(sandbox, part.call);
    await merge(sandbox, 2, part.before);
    succeeded(await sandbox.provision());
    expect(part.read(sandbox)).toEqual(was);
    await settled(sandbox);
  });

  test.each(HIDDEN)('not where a push brought it, which is said: $what', async (part) => {
    const sandbox = await beginWith(part);
    await merge(sandbox, 1, part.after);
    await killedAfter(sandbox, part.call);
    const is = part.read(sandbox);
    await push(sandbox, part.before);
    const step = failed(await sandbox.provision());
    expect(step.errors.join()).toContain('came without a pull request');
    expect(part.read(sandbox)).toEqual(is);
    await merge(sandbox, 2, { dev: file('dev', '# a comment\n') });
    succeeded(await sandbox.provision());
    expect(part.read(sandbox)).not.toEqual(is);
    await settled(sandbox);
  });
});
