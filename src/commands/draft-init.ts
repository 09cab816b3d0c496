import { type Desired, hasManagement } from '../accounts/directory.ts';
import { masterFile } from '../accounts/import.ts';
import { type Drafts, type InitRequest, initFiles, listedWithoutFile } from '../accounts/init.ts';
import { MASTER } from '../accounts/schema.ts';
import { refuseUnread } from '../accounts/unread.ts';
import type { Planning } from './job.ts';

/**
 * Writes the files of accounts that are to be. Without names, those that the management account's file lists; and
 * where no file speaks of the management account yet, its file, from the live organization: AWS is asked for nothing
 * else, and only then.
 * @throws Failure when the management account's file can't be read, or AWS refuses a call
 */
export async function draftInit(
  job: Pick<Planning, 'session' | 'signal'>,
  desired: Desired,
  request: InitRequest,
): Promise<Drafts> {
  refuseUnread(desired);
  const isFirst =
    !hasManagement(desired) &&
    (request.accounts.length === 0 || request.accounts.some(({ name }) => name === MASTER));
  const names = request.accounts.length > 0 ? [] : listedWithoutFile(desired);
  const accounts = [...request.accounts, ...names.map((name) => ({ name }))];
  if (!isFirst) return initFiles(desired, { ...request, accounts });
  const others = accounts.filter(({ name }) => name !== MASTER);
  const asked = accounts.find(({ name }) => name === MASTER);
  const session = await job.session();
  const { connect } = await import('../organization/connection.ts');
  const { readOrganization } = await import('../organization/live.ts');
  const organization = await readOrganization(connect(session, job.signal && { end: job.signal }));
  const region = request.region ?? session.ambientRegion ?? session.region;
  if (!organization) {
    // Its email can't be read before there is an organization, so it is as for any other account.
    return initFiles(desired, {
      ...request,
      region,
      accounts: [asked ?? { name: MASTER }, ...others],
    });
  }
  const { managementAccountId: id, managementEmail: email } = organization;
  const drafts = initFiles(desired, { ...request, region, accounts: others });
  return {
    ...drafts,
    files: [masterFile(desired.directory, { id, email }, region), ...drafts.files],
  };
}
