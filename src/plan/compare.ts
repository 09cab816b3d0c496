import type { DesiredAccount } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import { partitionOfRegion } from '../accounts/regions.ts';
import type { Organization } from '../organization/live.ts';
import { code } from '../text.ts';
import { compareKnown } from './compare/known.ts';
import { compareManagement } from './compare/management.ts';
import { compareNew } from './compare/new.ts';
import { type Context, type Findings, found, stop } from './findings.ts';

/** Compares one account, whose file is right, with AWS. */
export function compare(account: DesiredAccount, context: Context): Findings {
  const { organization } = context.live;
  const { fields } = account;
  if (organization) {
    const elsewhere = regionElsewhere(account, organization);
    if (elsewhere) return stop(elsewhere);
    if (account.isManagement) return compareManagement(account, organization, context);
  } else if (account.isManagement) {
    // Its id is known, and written, once the organization is there.
    return found({});
  }
  return fields.account_id === undefined
    ? compareNew(account, context)
    : compareKnown(account, fields.account_id, context);
}

function regionElsewhere(
  { fields, file }: DesiredAccount,
  { partition }: Organization,
): Problem | undefined {
  if (fields.region === undefined || partitionOfRegion(fields.region) === partition) return;
  return {
    severity: 'error',
    at: file.at('region'),
    message: `${code(fields.region)} is not a region of the partition ${code(partition)}, where the organization is`,
  };
}
