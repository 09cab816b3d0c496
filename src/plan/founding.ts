import { type Desired, isBlocked } from '../accounts/directory.ts';
import type { LiveAccount } from '../organization/account.ts';
import { type Details, NO_DETAILS } from '../organization/details.ts';
import type { Tree } from '../organization/units.ts';
import type { Change, FieldChange } from './change.ts';
import { delegateRoleOf, grantFor } from './delegate-access.ts';
import { compareFields } from './fields.ts';
import { ROOT } from './fields/placement.ts';
import { type Context, type Findings, found, stop } from './findings.ts';

/*
 * Where there is no organization yet, the plan holds all that follows once it is there, so that people see it before and
 * one merge does it.
 */

/** A new organization has nothing but its root. */
const ROOT_ALONE: Tree = {
  byPath: new Map([[ROOT, { id: '', name: ROOT, path: ROOT }]]),
  children: new Map([[ROOT, []]]),
  placements: new Map(),
};

/** What is known of an organization that is yet to be made. */
export function detailsOfFounding(): Details {
  return { ...NO_DETAILS, tree: ROOT_ALONE };
}

/** The organization itself, or why it is not made. */
export function found_(): void {}

/**
 * What founding the organization does besides the accounts: the organization, and what its management account's file
 * asks for. What that account has now is not read: it is told as unknown.
 * @param caller 12 digits: the account of the credentials, which becomes the management account
 */
export function compareFounding(context: Context, isWanted: boolean, caller: string): Findings {
  const { desired } = context;
  const { management } = desired;
  if (!isWanted || !management || isBlocked(desired, management)) return stop(missing(desired));
  const { name, file } = management;
  const live: LiveAccount = {
    id: caller,
    arn: '',
    name: '',
    email: management.fields.root_email,
    state: 'ACTIVE',
    ancestors: undefined,
    joined: undefined,
  };
  const details: Details = {
    ...detailsOfFounding(),
    tags: new Map([[caller, {}]]),
    contacts: new Map([[caller, {}]]),
  };
  const target = { account: management, live, before: undefined };
  const { changes, ...findings } = compareFields(target, { ...context, details });
  const fields = changes.map((change) => (change.kind === 'rename' ? { ...change, from: undefined } : change));
  return {
    ...findings,
    changes: [{ kind: 'create-organization', account: name, file: file.path }, ...fields],
  };
}
