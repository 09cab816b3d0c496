import type { Drafts } from '../../accounts/init.ts';
import type { OutcomeState } from '../../plan/outcome.ts';
import type { Drift } from '../drift.ts';
import type { Report } from '../report.ts';
import { invitationDocument, publishedKind } from './change.ts';
import { planDocument } from './plan.ts';
import type { DriftDocument, FilesDocument, ProvisionDocument } from './terminal-schema.ts';

const STATES = {
  planned: 'planned',
  running: 'running',
  done: 'done',
  already: 'already',
  waiting: 'waiting',
  failed: 'failed',
  'not-tried': 'not_tried',
} as const satisfies Readonly<Record<OutcomeState, string>>;

/** How a provisioning run ended, for `--json`. */
export function provisionDocument(report: Report, left: string | undefined): ProvisionDocument {
  return {
    version: 1,
    plan: planDocument(report.plan),
    outcomes: report.outcomes.map(({ change, state, id, message, hint, invitation, seconds }) => ({
      kind: publishedKind(change),
      account: change.account,
      account_id: id ?? ('id' in change ? (change.id ?? null) : null),
      file: change.file,
      state: STATES[state],
      message: message ?? null,
      hint: hint ?? null,
      invitation: invitation ? invitationDocument(invitation) : null,
      seconds: seconds ?? null,
    })),
    readiness: report.readiness.map(({ account, id, file, region, roleName, isReady, said }) => ({
      account,
      account_id: id,
      file,
      region: region ?? null,
      role_name: roleName,
      ready: isReady,
      message: said ?? null,
    })),
    left: left ?? null,
  };
}

/** What differs between files and AWS, for `--json`. */
export function driftDocument({ plan, unmanaged, invitations }: Drift): DriftDocument {
  return {
    version: 1,
    plan: planDocument(plan),
    unmanaged: unmanaged.map(({ id, name, email, arn, state }) => ({
      account_id: id,
      name,
      email,
      arn,
      state,
    })),
    invitations: invitations.map(invitationDocument),
  };
}

/** The files that were written, for `--json`. */
export function filesDocument({ files, skipped }: Drafts): FilesDocument {
  return {
    version: 1,
    files: files.map(({ name, id, path }) => ({
      account: name,
      account_id: id ?? null,
      file: path,
    })),
    skipped: skipped.map(({ account, why, isFine }) => ({ account, message: why, done: isFine })),
  };
}
