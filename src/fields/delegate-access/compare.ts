import type { Desired } from '../../accounts/directory.ts';
import { DEFAULT_DELEGATE_ROLE } from '../../accounts/schema.ts';
import type { Organization } from '../../organization/live.ts';
import type {
  AdoptAccount,
  Change,
  CreateAccount,
  DelegateAccess,
  Grant,
} from '../../plan/change.ts';
import type { Scope } from '../../plan/scope.ts';
import { code } from '../../text.ts';
import { type Context, type Findings, found } from '../findings.ts';
import { formFor, readGranted, roleArn } from './policy.ts';
import { compareWritten, readWritten } from './written.ts';

/*
 * Delegate access, as Paco promises it: the management account's role for administrators may assume the role for
 * administrators in every known account. It is one policy, so it is planned as one change.
 */

/** The management account's role that gets access, where its file names one. */
export function delegateRoleOf(desired: Desired): string | undefined {
  return desired.management?.fields.admin_delegate_role_name;
}

/** The accounts that have an id, and the role in each. */
function grantsOf(desired: Desired | undefined): readonly Grant[] {
  return [...(desired?.accounts.values() ?? [])].flatMap((account): readonly Grant[] => {
    const { account_id: id, admin_delegate_role_name: role } = account.fields;
    if (id === undefined || account.isManagement) return [];
    return [{ account: account.name, id, roleName: role ?? DEFAULT_DELEGATE_ROLE }];
  });
}

/** Whether the change under review concerns who has access. */
export function concernsAccess(desired: Desired, scope: Scope): boolean {
  if (delegateRoleOf(desired) === undefined) return false;
  const { access, accessForm } = scope.due;
  if (scope.isWhole || access.size > 0 || accessForm) return true;
  const { management } = desired;
  if (management && scope.changed.has(management.file.path)) return true;
  const isNew = [...desired.accounts.values()].some(
    ({ name, fields, isManagement }) =>
      scope.names.has(name) && fields.account_id === undefined && !isManagement,
  );
  const keys = (grants: readonly Grant[]): string =>
    grants
      .map(({ id, roleName }) => `${id} ${roleName}`)
      .sort()
      .join();
  return (
    isNew ||
    (scope.before !== undefined && keys(grantsOf(scope.before)) !== keys(grantsOf(desired)))
  );
}

/** Compares the policy with the accounts that are known once the other changes are made. */
export function compareAccess(changes: readonly Change[], context: Context): Findings {
  const { desired, live, details, scope } = context;
  const { organization } = live;
  const { management } = desired;
  const roleName = delegateRoleOf(desired);
  const role = details.delegateRole;
  if (!organization || !management || roleName === undefined || !role) return found({});
  const at = management.file.at('admin_delegate_role_name');
  if (role.kind === 'missing')
    return found({
      problems: [missing(roleName, organization.managementAccountId, organization.partition, at)],
    });
  if (role.kind === 'unreadable') {
    return found({
      problems: [
        {
          severity: 'error',
          at,
          isOfAccess: true,
          message: `which roles ${code(roleName)} may assume is unknown: ${role.said}`,
          hint: 'Allow `iam:GetRolePolicy` and `iam:GetRole` on that role; README lists the permissions for planning and for provisioning.',
        },
      ],
    });
  }
  const unread = desired.files.find((file) => !file.fields);
  if (unread) {
    return found({
      problems: [
        {
          severity: 'note',
          at: unread.at(),
          isOfAccess: true,
          message: `the access of role ${code(roleName)} is not changed while this file can't be read`,
          hint: 'Otherwise, a mistake in a file could remove access.',
        },
      ],
    });
  }
  const { partition } = organization;
  const arn = (grant: Grant): string => roleArn(partition, grant.id ?? NEW_ID, grant.roleName);
  const present = role.policy === undefined ? undefined : readGranted(role.policy);
  // One that is invited gets access once it has joined; none is taken away from one that is missing.
  const isThere = (grant: Grant): boolean =>
    !isAbsent(grant, context) || !!present?.resources.includes(arn(grant));
  const known = [...grantsOf(desired).filter(isThere), ...adoptedIn(changes, context)];
  const created = changes.filter((change) => change.kind === 'create').map(grantFor);
  const wanted = [...known, ...created];
  const written = role.policy === undefined ? undefined : readWritten(role.policy, organization);
  if (written)
    return compareWritten(written, {
      roleName,
      at,
      partition,
      wanted,
      created,
    });
  const form = formFor(wanted.map(arn), organization);
  if (form === 'pattern') {
    const patterns = patternsOf(wanted, partition);
    const isSo = present?.form === 'pattern' && same(present.resources, patterns);
    if (isSo) return found({});
    return found({ changes: [change(patterns, [], [])] });
  }
  const listed = present?.form === 'list' ? present.resources : undefined;
  const resources = isPartial() ? partial(listed ?? []) : known.map(arn);
  const before = new Set(listed ?? []);
  const patterns = new Set(present?.form === 'pattern' ? present.resources : []);
  // Whom a pattern lets in, a list that follows it does not let in for the first time.
  const isIn = (grant: Grant): boolean =>
    before.has(arn(grant)) || patterns.has(roleArn(partition, '*', grant.roleName));
  const gains = wanted.filter(
    (grant) => grant.id === undefined || (resources.includes(arn(grant)) && !isIn(grant)),
  );
  const losses = [...before].filter((one) => !resources.includes(one));
  // Nobody to let in, and nothing that lets anybody in: there is no policy to write.
  const isNone = resources.length === 0 && present === undefined;
  if (gains.length + losses.length === 0 && (isNone || present?.form === form)) return found({});
  return found({ changes: [change(resources, gains, losses)] });

  /** Drift elsewhere is not repaired by somebody's merge. */
  function isPartial(): boolean {
    return !scope.isWhole && listed !== undefined;
  }

  function partial(now: readonly string[]): readonly string[] {
    // While a file could not be read, access was not given to anybody: that was left unfinished.
    const wasHeld = scope.before?.files.some((file) => !file.fields) ?? false;
    const past = new Set(grantsOf(scope.before).map(arn));
    const due = new Set([...scope.due.access].map(arnOfDue));
    const wantedNow = new Set(known.map(arn));
    const added = known.filter(
      (grant) =>
        scope.names.has(grant.account) ||
        due.has(arn(grant)) ||
        (scope.before && (wasHeld || !past.has(arn(grant)))),
    );
    const lost = new Set([...past, ...due]);
    const kept = now.filter((one) => wantedNow.has(one) || !lost.has(one));
    return [...new Set([...kept, ...added.map(arn)])];
  }

  function arnOfDue(access: string): string {
    const [id = '', name = ''] = access.split(' ');
    return roleArn(partition, id, name);
  }

  function change(
    all: readonly string[],
    gained: readonly Grant[],
    lost: readonly string[],
  ): DelegateAccess {
    return {
      kind: 'delegate-access',
      account: management?.name ?? '',
      file: management?.file.path ?? '',
      roleName: roleName ?? '',
      gains: gained,
      losses: lost,
      resources: [...all].sort(),
      form,
      formBefore: present?.form,
      patternBefore: present?.form === 'pattern' ? present.resources : undefined,
    };
  }
}

function patternsOf(grants: readonly Grant[], partition: string): readonly string[] {
  return [...new Set(grants.map(({ roleName }) => roleArn(partition, '*', roleName)))];
}

/** The patterns that take the place of a list once all that the files ask for is there; `undefined` where it fits. */
export function patternsFor(
  desired: Desired,
  organization: Organization,
): readonly string[] | undefined {
  const { partition } = organization;
  const grants = [...desired.accounts.values()]
    .filter(({ isManagement }) => !isManagement)
    .map(({ name, fields }) => ({
      account: name,
      id: fields.account_id,
      roleName: fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE,
    }));
  const arns = grants.map(({ id, roleName }) => roleArn(partition, id ?? NEW_ID, roleName));
  return formFor(arns, organization) === 'list' ? undefined : patternsOf(grants, partition);
}

/** Stands for an id that is not there yet, where only its length counts. */
const NEW_ID = '000000000000';

/** Whether an account was looked for and is not in the organization. */
function isAbsent({ account, id }: Grant, { live, scope }: Context): boolean {
  return (live.isWhole || scope.names.has(account)) && id !== undefined && !live.accounts.has(id);
}

export function grantFor({ account, roleName }: CreateAccount): Grant {
  return { account, id: undefined, roleName };
}

function adoptedIn(changes: readonly Change[], { desired }: Context): readonly Grant[] {
  return changes
    .filter((change): change is AdoptAccount => change.kind === 'adopt')
    .flatMap(({ account, id }) => {
      const file = desired.accounts.get(account);
      if (!file || file.isManagement) return [];
      return [
        { account, id, roleName: file.fields.admin_delegate_role_name ?? DEFAULT_DELEGATE_ROLE },
      ];
    });
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

function missing(
  roleName: string,
  id: string,
  partition: string,
  at: { file: string; line: number; column: number },
) {
  const trust = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"arn:${partition}:iam::${id}:root"}}]}`;
  return {
    isOfAccess: true,
    severity: 'warning' as const,
    at,
    message: `the management account has no role ${code(roleName)}, so nobody gets access to the accounts through it`,
    hint: `Create it, and let administrators assume it: \`aws iam create-role --role-name ${roleName} --assume-role-policy-document '${trust}'\`. Or leave \`admin_delegate_role_name\` out of this file.`,
  };
}
