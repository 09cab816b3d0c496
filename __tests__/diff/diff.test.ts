import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readDirectory } from '../../src/accounts/directory.ts';
import { parseAccountFile } from '../../src/accounts/parse.ts';
import { diff } from '../../src/diff/diff.ts';
import { NOTHING_EARLIER } from '../../src/diff/earlier.ts';
import { NO_DETAILS } from '../../src/fields/read.ts';
import type { LiveAccount } from '../../src/organization/account.ts';
import type { Live } from '../../src/organization/live.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { scopeOf } from '../../src/plan/scope.ts';

const account = (
  id: string,
  email: string,
  state: LiveAccount['state'] = 'ACTIVE',
): LiveAccount => ({
  id,
  arn: '',
  name: `live ${id}`,
  email,
  state,
  ancestors: undefined,
  joined: 'CREATED',
});

const LIVE = [
  account('000000000001', 'aws@example.com'),
  account('000000000002', 'Known@example.com'),
  account('000000000003', 'adopted@example.com'),
  account('000000000004', 'closed@example.com', 'CLOSED'),
  account('000000000005', 'stray@example.com'),
];

const FILES: Readonly<Record<string, string>> = {
  'master.yaml': "root_email: aws@example.com\naccount_id: '000000000001'\n",
  'known.yaml': "root_email: known@example.com\naccount_id: '000000000002'\n",
  'adopted.yaml': 'root_email: Adopted@example.com\n',
  'closed.yaml': 'root_email: closed@example.com\n',
  'fresh.yaml': 'root_email: fresh@example.com\n',
  'newer.yaml': 'root_email: newer@example.com\n',
  'wrong.yaml': 'root_email: wrong@example.com\nregion: x\n',
  'gone.yaml': "root_email: gone@example.com\naccount_id: '000000000009'\n",
};

function planOf(names: readonly string[], live: readonly LiveAccount[]): Plan {
  const files = names.map((name) => parseAccountFile(`accounts/${name}`, FILES[name] ?? ''));
  const desired = readDirectory('accounts', files);
  const aws: Live = {
    organization: {
      id: 'o-1',
      partition: 'aws',
      managementAccountId: '000000000001',
      managementEmail: 'aws@example.com',
    },
    accounts: new Map(live.map((one) => [one.id, one])),
    isWhole: true,
    invitations: [],
    room: undefined,
  };
  const changed = new Set(files.map(({ path }) => path));
  const options = {
    createOrganization: false,
    createUnits: false,
    caller: '000000000001',
    earlier: NOTHING_EARLIER,
    repository: 'acme/aws',
  };
  return diff(desired, aws, NO_DETAILS, scopeOf(desired, changed, undefined), options);
}

test('each file gets what its account needs', () => {
  const plan = planOf(Object.keys(FILES), LIVE);
  expect(plan.changes.map(({ kind, account: name }) => `${kind} ${name}`)).toEqual([
    'adopt adopted',
    'create fresh',
    'invite gone',
    'create newer',
  ]);
  expect([...plan.held].sort()).toEqual(['closed']);
  expect(plan.unchanged.map(({ account: name }) => name)).toEqual(['master', 'known']);
  const errors = plan.problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ at }) => at?.file).sort()).toEqual([
    'accounts/closed.yaml',
    'accounts/wrong.yaml',
  ]);
});

test('in whatever order the files are read, the plan is the same', () => {
  const shuffled = fc
    .subarray(Object.keys(FILES))
    .chain((names) =>
      fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
    );
  fc.assert(
    fc.property(shuffled, fc.subarray(LIVE), ([names, mixed], live) => {
      expect(planOf(mixed, live)).toEqual(planOf(names, live));
    }),
  );
});
