import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Drafts } from '../../src/accounts/init.ts';
import type { Invitation } from '../../src/organization/invitations.ts';
import type { Change } from '../../src/plan/change.ts';
import type { Outcome, OutcomeState, Ready } from '../../src/plan/outcome.ts';
import { EMPTY_PLAN, type Plan } from '../../src/plan/plan.ts';
import { draftsMarkdown, textsMarkdown } from '../../src/report/drafts.ts';
import { driftMarkdown } from '../../src/report/drift.ts';
import { outcomeText, planText } from '../../src/report/log.ts';
import { outcomeMarkdown } from '../../src/report/outcome-markdown.ts';
import { planMarkdown } from '../../src/report/plan-markdown.ts';
import { type Report, WITHOUT_CHECKPOINT } from '../../src/report/report.ts';
import type { View } from '../../src/report/view.ts';
import { code, parts } from '../../src/text.ts';
import { escaped, hostile, MARK, pieces } from './hostile.ts';

const view: View = {
  repositoryUrl: 'https://github.com/acme/accounts',
  directory: 'accounts',
  commit: 'c0ffee',
  basis: 'commit `c0ffee`',
  runUrl: 'https://github.com/acme/accounts/actions/runs/1',
  madeAt: new Date(0),
  changed: new Set(),
  isPull: true,
  withoutAws: undefined,
};

function invitationTo(text: string, state: Invitation['state']): Invitation {
  const dates = { requestedAt: new Date(0), expiresAt: new Date(1) };
  return { id: text, accountId: text, email: text, state, ...dates };
}

/** A change of every kind, all of whose values are this text. */
function everyChange(text: string): readonly Change[] {
  const of = { account: text, file: `accounts/${text}.yaml`, id: text };
  const contact = { name: text, title: text, email: text, phoneNumber: text };
  const kinds = {
    'create-organization': { ...of, kind: 'create-organization' },
    'create-unit': { ...of, kind: 'create-unit', path: `${text}/${text}` },
    create: {
      ...of,
      kind: 'create',
      email: text,
      awsName: text,
      roleName: text,
      billing: undefined,
      tags: { [text]: text },
      inProgress: text,
    },
    invite: {
      ...of,
      kind: 'invite',
      email: text,
      tags: { [text]: text },
      again: invitationTo(text, 'declined'),
      followUps: [
        { ...of, id: undefined, kind: 'move', from: 'Root', to: text },
        { ...of, id: undefined, kind: 'rename', from: undefined, to: text, isManagement: false },
      ],
    },
    adopt: { ...of, kind: 'adopt', email: text, awsName: `${text} too` },
    move: { ...of, kind: 'move', from: `${text}/a`, to: `b/${text}` },
    rename: { ...of, kind: 'rename', from: text, to: text, isManagement: false },
    tags: {
      ...of,
      kind: 'tags',
      set: { [text]: { from: undefined, to: text }, x: { from: text, to: 'y' } },
      remove: { [`${text}.`]: text },
    },
    contact: {
      ...of,
      kind: 'contact',
      type: 'billing',
      from: contact,
      to: contact,
      isManagement: false,
    },
    alias: { ...of, kind: 'alias', from: text, to: text, roleName: text },
    'delegate-access': {
      ...of,
      kind: 'delegate-access',
      roleName: text,
      gains: [{ account: text, id: text, roleName: text }],
      losses: [text],
      resources: [text],
      form: 'list',
      formBefore: 'pattern',
      patternBefore: ['arn:aws:iam::*:role/Admins'],
    },
    manual: { ...of, kind: 'manual', field: 'root_email', from: text, to: text },
  } satisfies { [Kind in Change['kind']]: Extract<Change, { kind: Kind }> };
  return Object.values(kinds);
}

function planOf(text: string): Plan {
  const at = { file: `accounts/${text}.yaml`, line: 1, column: 1 };
  const also = [{ ...at, file: text }];
  const said = { at, also, message: `${code(text)} is wrong`, hint: `Correct ${code(text)}.` };
  return {
    ...EMPTY_PLAN,
    changes: everyChange(text),
    held: new Set([text]),
    unchanged: [{ account: `${text}.`, file: text, id: '111122223333' }],
    invited: INVITATION_STATES.map((state) => ({
      account: `${text}.`,
      file: text,
      id: text,
      invitation: invitationTo(text, state),
      followUps: [],
    })),
    identities: [
      {
        account: text,
        file: text,
        from: { id: text, awsName: text, email: text },
        fromFile: text,
        isById: true,
        isGuess: true,
        to: { id: text, awsName: undefined, email: text },
      },
    ],
    problems: (['error', 'warning', 'note'] as const).map((severity) => ({ severity, ...said })),
    organization: { id: text, partition: 'aws', managementAccountId: text, managementEmail: text },
  };
}

const INVITATION_STATES = ['pending', 'accepted', 'declined', 'canceled', 'expired'] as const;

const STATES: readonly OutcomeState[] = [
  'planned',
  'running',
  'done',
  'already',
  'waiting',
  'failed',
  'not-tried',
];

function reportOf(text: string, state: OutcomeState): Report {
  const plan = planOf(text);
  const outcomes = plan.changes.map(
    (change): Outcome => ({
      change,
      state,
      id: '111122223333',
      message: `AWS says ${code(text)}`,
      hint: code(text),
      invitation: invitationTo(text, 'pending'),
    }),
  );
  const ready: Ready = {
    account: text,
    file: text,
    id: text,
    roleName: text,
    region: undefined,
    isCreated: false,
    isAwaited: false,
    isReady: false,
    said: `AWS says ${code(text)}`,
  };
  return {
    plan,
    outcomes,
    readiness: [ready],
    writeBack: { kind: 'failed', said: `GitHub says ${code(text)}` },
    refusal: `the plan has ${code(text)}`,
    isRunning: false,
    ...WITHOUT_CHECKPOINT,
  };
}

function draftsOf(text: string): Drafts {
  return {
    files: [{ name: text, path: `accounts/${text}.yaml`, text, id: text }],
    skipped: [{ account: text, why: `it is ${code(text)}`, isFine: true }],
  };
}

const ROOMY = 1_000_000;

const reports: Readonly<Record<string, (text: string) => string>> = {
  'the plan': (text) => planMarkdown(planOf(text), view, ROOMY),
  'a plan without details': (text) => {
    const whole = planMarkdown(planOf(text), view, ROOMY);
    return planMarkdown(planOf(text), view, whole.length - 1);
  },
  'the drift report': (text) => {
    const account = { id: text, arn: text, name: text, email: text, state: 'ACTIVE' } as const;
    const unmanaged = [{ ...account, ancestors: undefined, joined: undefined }];
    const invitations = INVITATION_STATES.map((state) => invitationTo(text, state));
    return driftMarkdown({ plan: planOf(text), unmanaged, invitations }, view, ROOMY);
  },
  'the table of written files': (text) => draftsMarkdown(draftsOf(text)),
  ...Object.fromEntries(
    STATES.map((state) => [
      `the outcome ${state}`,
      (text: string) => outcomeMarkdown(reportOf(text, state), view, ROOMY),
    ]),
  ),
};

describe.each(Object.entries(reports))('%s', (_, render) => {
  test('holds foreign text in code, and no other markup than with harmless text', () => {
    const shape = (text: string): readonly string[] =>
      pieces(render(text))
        .map(({ type }) => type)
        .filter((type) => type !== 'text');
    const harmless = shape(MARK);
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escaped(render(text), 'https://')).toEqual([]);
        expect(shape(text)).toEqual(harmless);
      }),
      { numRuns: 40 },
    );
  });
});

test('a file to be pasted stays within its fence, whatever it says', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const files = [{ name: 'x', path: 'accounts/x.yaml', text: `title: |\n  ${text}\n` }];
      const fences = pieces(textsMarkdown(files, ROOMY)).filter(({ type }) => type === 'fence');
      expect(fences).toHaveLength(1);
      expect(escaped(textsMarkdown(files, ROOMY), 'https://')).toEqual([]);
    }),
  );
});

test('the picture of units is what Mermaid reads, whatever their names', () => {
  const line =
    /^ {2}(u\d+\["[^"`#<>]*(#\d+;[^"`#<>]*)*"\](:::fresh)?|[ua]\d+ --- [ua]\d+|a\d+\(\["[^"`<>]*"\]\)|u\d+ -\. from \.-> a\d+|classDef fresh .*)$/;
  fc.assert(
    fc.property(hostile, (text) => {
      const fence = pieces(planMarkdown(planOf(text), view, ROOMY)).find(
        ({ type, content }) => type === 'fence' && content.startsWith('flowchart'),
      );
      const [head, ...rest] = (fence?.content ?? '').trimEnd().split('\n');
      expect(head).toBe('flowchart TD');
      expect(rest.filter((one) => !line.test(one))).toEqual([]);
    }),
  );
});

test('no line of the log starts with anything but words of ours', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom(...STATES), (text, state) => {
      const lines = [...planText(planOf(text)), ...outcomeText(reportOf(text, state))];
      for (const line of lines) {
        expect(line).not.toMatch(/[\r\n\u2028\0]/);
        expect(line.trimStart()).not.toMatch(/^::/);
        expect(line).not.toContain('##[');
        expect(line).not.toMatch(/\p{C}|\p{DI}|\u2800/u);
        const outside = parts(line).filter(({ isCode }) => !isCode);
        expect(outside.map((part) => part.text).join('')).not.toContain(MARK);
      }
    }),
  );
});

test('a plan of any size fits, and says where the rest is', () => {
  const changes = Array.from({ length: 3000 }, (_, index) =>
    everyChange(`account-${index}`),
  ).flat();
  const plan: Plan = { ...EMPTY_PLAN, changes: changes.filter(({ kind }) => kind === 'create') };
  for (const most of [500, 5000, 65_000, ROOMY * 10]) {
    const markdown = planMarkdown(plan, view, most);
    expect(markdown.length).toBeLessThanOrEqual(most);
    expect(markdown).toContain('3000 accounts to create');
    expect(markdown.includes(view.runUrl)).toBe(true);
  }
  expect(planMarkdown(plan, view, 65_000)).toContain('more, in the [summary of the run]');
});
