import { Failure } from '../failure.ts';
import type { Place } from '../review/record.ts';
import { code } from '../text.ts';

/**
 * A checkpoint counts for its own organization alone: another one may have the same management account, once that has
 * left or deleted the first.
 * @param then the place of the checkpoint; version 0.1 noted none
 * @throws Failure where the credentials are for another
 */
export function assertSameOrganization(then: Place | undefined, now: Place): void {
  if (!then || then.management === '') return;
  const isSame =
    then.management === now.management &&
    (then.organization === null || then.organization === now.organization);
  if (isSame) return;
  throw new Failure(
    `what was provisioned from ${code(now.folder)} belongs to ${words(then)}, and these credentials are for ${words(now)}`,
    'Check `role-to-assume`. If the folder is for another organization from now on, run the workflow by hand with the command `provision` and the input `checkpoint: SHA`, the last commit that needs nothing done there.',
  );
}

function words({ organization, management }: Place): string {
  const which =
    organization === null ? 'no organization yet' : `the organization ${code(organization)}`;
  return `${which} (management account ${code(management)})`;
}
