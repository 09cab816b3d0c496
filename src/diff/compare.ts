import type { DesiredAccount } from '../accounts/directory.ts';
import type { Problem } from '../accounts/problem.ts';
import { partitionOfRegion } from '../accounts/regions.ts';
import { type Findings, found, stop } from '../fields/findings.ts';
import type { Organization } from '../organization/live.ts';
import { code } from '../text.ts';
import type { DiffContext } from './earlier.ts';
import { compareKnown } from './known.ts';
import { compareManagement } from './management.ts';
import { compareNew } from './new.ts';

/** Compares one account, whose file is right, with AWS. */
export function compare(account: DesiredAccount, context: DiffContext): Findings {
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
