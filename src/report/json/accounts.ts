import type { Desired } from '../../accounts/directory.ts';
import { roleArn } from '../../fields/delegate-access/policy.ts';
import { identified } from '../../plan/outcome.ts';
import type { Report } from '../report.ts';
import type { AccountsDocument } from './accounts-schema.ts';

/**
 * The accounts that have an id, for the steps and jobs that come after, in the order of their names.
 * @param report how they were provisioned, where they were
 */
export function accountsDocument(desired: Desired, report?: Report): AccountsDocument {
  const found = identified(report?.outcomes ?? []).map(({ change, id }) => ({
    name: change.account,
    id,
  }));
  const ids = new Map(found.map(({ name, id }) => [name, id]));
  const known = [...desired.accounts.values()].flatMap(({ name, file, fields }) => {
    const id = ids.get(name) ?? fields.account_id;
    const region = fields.region ?? null;
    return id === undefined
      ? []
      : [{ name, account: { id, email: fields.root_email, region, file: file.path } }];
  });
  return {
    version: 1,
    accounts: Object.fromEntries(byName(known).map(({ name, account }) => [name, account])),
    created: byName(found),
    matrix: { include: report ? entriesOf(report) : [] },
  };
}

/** The new accounts that can be worked in. */
function entriesOf({ readiness, plan }: Report): AccountsDocument['matrix']['include'] {
  const partition = plan.organization?.partition ?? 'aws';
  return byName(
    readiness
      .filter(({ isReady }) => isReady)
      .map(({ account, id, region, roleName }) => ({
        name: account,
        id,
        region: region ?? '',
        role_arn: roleArn(partition, id, roleName),
      })),
  );
}

/** One order for every run, whatever was done first. */
function byName<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...items].sort((one, other) =>
    one.name < other.name ? -1 : one.name > other.name ? 1 : 0,
  );
}
