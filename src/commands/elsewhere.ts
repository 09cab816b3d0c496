import type { Desired } from '../accounts/directory.ts';
import type { FormerManagement } from '../accounts/management-history.ts';
import type { Problem } from '../accounts/problem.ts';
import { statedManagement, wrongOrganization } from '../diff/right-organization.ts';
import type { Organization } from '../organization/live.ts';
import type { History } from './history.ts';

/** Whether a run's credentials are for another organization than that of the files. */
export interface Elsewhere {
  /** Why nothing is done; `undefined` where the organization is the right one. */
  readonly problem: Problem | undefined;
  /** The management account that files named before, where they name none now. */
  readonly former: FormerManagement | undefined;
}

/**
 * Holds the organization against the files, and against what they said before where they say nothing now.
 * @param before the files before the change
 * @param caller the account of the credentials
 */
export async function lookElsewhere(
  files: { readonly desired: Desired; readonly before: Desired | undefined },
  aws: { readonly organization: Organization | undefined; readonly caller: string },
  { management }: Pick<History, 'management'>,
): Promise<Elsewhere> {
  const { desired, before } = files;
  const { organization, caller } = aws;
  const isStated = statedManagement(desired, before) !== undefined;
  const former = isStated ? undefined : await management();
  return { former, problem: wrongOrganization(desired, before, organization, caller, former) };
}
