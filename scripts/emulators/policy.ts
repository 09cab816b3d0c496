import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..');

/** Asks Rego for what the policy denies of each plan: regopy is an interpreter of Rego apart from OPA. */
const REGO = `
import json, sys
from regopy import Interpreter
policy = open(sys.argv[1]).read()
def denied(plan):
    rego = Interpreter()
    rego.add_module('policy', policy)
    rego.set_input(plan)
    return json.loads(str(rego.query('data.main.deny')))['expressions'][0]
print(json.dumps([denied(plan) for plan in json.load(sys.stdin)]))
`;

const EMPTY = { version: 1, truncated: false, complete: true, changes: [] };

/** Plans that the policy lets pass, and such as it must not. */
const PLANS: readonly object[] = [
  EMPTY,
  planOf(created({ root_email: 'a@example.com', tags: { team: 'core' } })),
  planOf(created({ root_email: 'a@example.com', tags: { cost: 'x' } })),
  planOf(created({ root_email: 'a@evil.net', tags: null })),
  planOf(created({ root_email: 'a@example.com.evil.net', tags: { team: null } })),
  planOf(created({ root_email: 'a@evilexample.com', tags: { team: 'core' } })),
  planOf(created({ root_email: 'a@example.com', tags: { team: 'core' } }), access(null)),
  planOf(access({ covers: 'listed_roles' })),
  planOf(access({ covers: 'whole_organization' })),
  planOf({ kind: 'something_new', account: 'x', before: null, after: null }),
  { ...EMPTY, complete: false },
  { ...EMPTY, truncated: true },
  { ...EMPTY, version: 2 },
  { version: 1, truncated: true, file: '/tmp/plan.json', message: 'too long' },
  {},
];

function planOf(...changes: readonly object[]): object {
  return { ...EMPTY, changes };
}

function created(after: object): object {
  return { kind: 'create_account', account: 'new one', before: null, after };
}

function access(before: object | null): object {
  const after = { covers: 'whole_organization' };
  return { kind: 'set_delegate_access', account: 'master', role_name: 'Admins', before, after };
}

/**
 * Holds the published policy in Rego against the published step with jq, which the end-to-end tests run: both must
 * refuse the same plans, for the same reasons.
 * @param python an interpreter that has regopy
 * @returns where they differ
 */
export function policyComplaints(python: string): readonly string[] {
  const policy = join(root, 'examples', 'policy.rego');
  const answer = execFileSync(python, ['-c', REGO, policy], {
    input: JSON.stringify(PLANS),
    encoding: 'utf8',
  });
  const byRego = JSON.parse(answer) as readonly (readonly string[])[];
  const complaints = PLANS.flatMap((plan, index) => {
    const [rego, jq] = [byRego[index] ?? [], byJq(plan)];
    const isSame =
      jq === undefined
        ? rego.length > 0
        : [...rego].sort().join('\n') === [...jq].sort().join('\n');
    if (isSame) return [];
    return [
      `The policies differ on ${JSON.stringify(plan)}: Rego says ${JSON.stringify(rego)}, jq says ${JSON.stringify(jq)}`,
    ];
  });
  const refused = byRego.filter((denied) => denied.length > 0).length;
  if (refused === 0 || refused === PLANS.length)
    complaints.push('The policy in Rego judges nothing.');
  console.log(
    `\nThe policy in Rego refuses ${refused} of ${PLANS.length} plans, as the step with jq does.`,
  );
  return complaints;
}

/** What the step of docs/outputs.md denies; `undefined` where it does not take the document for a plan. */
function byJq(plan: object): readonly string[] | undefined {
  const text = readFileSync(join(root, 'docs', 'outputs.md'), 'utf8');
  const [, block = ''] = /<!-- policy:[^>]*-->\n+```yaml\n(.*?)```/s.exec(text) ?? [];
  const job = parse(block) as { readonly plan: { readonly steps: readonly { run?: string }[] } };
  const script = job.plan.steps.find(({ run }) => run !== undefined)?.run ?? 'exit 9';
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  try {
    const file = join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify(plan));
    const env = { PATH: process.env.PATH, PLAN_FILE: file, RUNNER_TEMP: folder };
    const options = { env, encoding: 'utf8' } as const;
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], options);
    const lines = stdout.split('\n').filter((line) => line !== '');
    if (status !== 0 && lines.length === 0) return undefined;
    return lines.map((line) => decodeURIComponent(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
