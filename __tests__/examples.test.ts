import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { PERMISSIONS } from '../sandbox/index.ts';

const root = join(import.meta.dirname, '..');

interface Workflow {
  readonly on: {
    readonly workflow_dispatch: {
      readonly inputs: Readonly<Record<string, { readonly options?: readonly string[] }>>;
    };
  };
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string;
        readonly permissions: object;
        readonly steps: readonly {
          readonly uses?: string;
          readonly run?: string;
          readonly with?: Readonly<Record<string, string>>;
        }[];
      }
    >
  >;
}

const text = readFileSync(join(root, 'examples/.github/workflows/aws-accounts.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const metadata = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, unknown>>;
};

test('the example’s jobs have the permissions that the end-to-end tests run with, and no more', () => {
  expect(workflow.permissions).toEqual({});
  const permissions = Object.fromEntries(
    Object.entries(workflow.jobs).map(([name, job]) => [name, job.permissions]),
  );
  expect(permissions).toEqual({
    plan: PERMISSIONS.plan,
    provision: PERMISSIONS.provision,
    drift: PERMISSIONS.drift,
    doctor: PERMISSIONS.doctor,
    'write-files': PERMISSIONS.write,
    comment: PERMISSIONS.write,
  });
});

test('the example gives nothing to a shell, and only inputs that there are', () => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  expect(steps).toHaveLength(6);
  for (const step of steps) {
    expect(step.run).toBeUndefined();
    expect(step.uses).toBe('org-accounts/org-accounts@v1');
    const given = step.with ?? {};
    expect(Object.keys(metadata.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(JSON.stringify(given)).not.toContain('github.event');
  }
});

test('what failures tell people to run by hand, the example can run', () => {
  const { inputs } = workflow.on.workflow_dispatch;
  expect(inputs.command?.options).toContain('status');
  expect(workflow.jobs.plan?.if).toContain("inputs.command == 'status'");
  expect(workflow.jobs.plan?.steps[0]?.with?.command).toContain('inputs.command');
  const provision = workflow.jobs.provision?.steps[0]?.with ?? {};
  for (const name of ['checkpoint', 'on-unreviewed', 'max-changes', 'scope']) {
    expect(inputs).toHaveProperty([name]);
    expect(provision[name]).toContain(`inputs.${name}`);
  }
});
