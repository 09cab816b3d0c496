import type { Organization } from '../organization/live.ts';
import type { Planning } from './job.ts';

/** The organization of the credentials; `undefined` where there is none. One call to AWS. */
export async function organizationOf(
  job: Pick<Planning, 'session'>,
): Promise<Organization | undefined> {
  const { connect } = await import('../organization/connection.ts');
  const { readOrganization } = await import('../organization/live.ts');
  return readOrganization(connect(await job.session()));
}
