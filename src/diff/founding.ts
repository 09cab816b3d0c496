import { isBlocked } from '../accounts/directory.ts';
import { compareFields } from '../fields/compare.ts';
import { delegateRoleOf, grantFor } from '../fields/delegate-access/compare.ts';
import { type Context, type Findings, found, stop } from '../fields/findings.ts';
import { ROOT } from '../fields/organizational-unit/compare.ts';
import type { Details } from '../fields/read.ts';
import type { LiveAccount } from '../organization/account.ts';
import type { Tree } from '../organization/units.ts';
import type { Change } from '../plan/change.ts';

/*
 * Where there is no organization yet, the plan holds all that follows once it is there: people see it before, and one
 * merge does it.
 */

/** A new organization has nothing but its root. */
const ROOT_ALONE: Tree = {
  byPath: new Map([[ROOT, { id: '', name: ROOT, path: ROOT }]]),
  children: new Map([[ROOT, []]]),
  placements: new Map(),
};

/** What is known of an organization that is yet to be made. */
export function detailsOfFounding(details: Details): Details {
  return { ...details, tree: ROOT_ALONE };
}

/**
 * The organization itself, and what the file of its management account asks for; or why it is not made. What that
 * account has now is not read, so its fields are compared with nothing.
 * @param isWanted whether the workflow allows to make one
 * @param caller 12 digits: the account of the credentials, which becomes the management account
 */
export function compareFounding(context: Context, isWanted: boolean, caller: string): Findings {
  const { management } = context.desired;
  if (!isWanted || !management || isBlocked(context.desired, management)) return missing(context);
  const { name, file, fields } = management;
  const live: LiveAccount = {
    id: caller,
    arn: '',
    name: '',
    email: fields.root_email,
    state: 'ACTIVE',
    ancestors: undefined,
    joined: undefined,
  };
  const details: Details = {
    ...context.details,
    tags: new Map([[caller, {}]]),
    contacts: new Map([[caller, {}]]),
  };
  const target = { account: management, live, before: undefined };
  const { changes, ...findings } = compareFields(target, { ...context, details });
  const asked = changes.map((change) =>
    change.kind === 'rename' ? { ...change, from: undefined } : change,
  );
  return {
    ...findings,
    changes: [{ kind: 'create-organization', account: name, file: file.path }, ...asked],
  };
}

/** Access to the accounts that are made with the organization. */
export function accessOfFounding(changes: readonly Change[], { desired }: Context): Findings {
  const { management } = desired;
  const roleName = delegateRoleOf(desired);
  const gains = changes.filter((change) => change.kind === 'create').map(grantFor);
  if (!management || roleName === undefined || gains.length === 0) return found({});
  const { name: account, file } = management;
  const rest = {
    losses: [],
    resources: [],
    form: 'list',
    formBefore: undefined,
    patternBefore: undefined,
  } as const;
  return found({
    changes: [{ kind: 'delegate-access', account, file: file.path, roleName, gains, ...rest }],
  });
}

function missing({ desired: { management } }: Context): Findings {
  return stop({
    severity: 'error',
    ...(management && { at: management.file.at() }),
    isOfAll: true,
    message: 'the AWS account of these credentials is not in an organization',
    hint: management
      ? 'Set `create-organization: true` to create one, with all features, or check `role-to-assume`.'
      : 'Check `role-to-assume`. To create an organization, add the file of its management account and set `create-organization: true`.',
  });
}
