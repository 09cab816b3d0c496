import { examine } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import type { WorkflowFile } from '../doctor/workflow.ts';
import { LARGEST_TEXT, readBlobs } from '../github/blobs.ts';
import type { GitHub } from '../github/client.ts';
import { readFolders } from '../github/folder.ts';
import { readHead } from '../github/write-back.ts';
import { doctorHeadline, doctorMarkdown, doctorText } from '../report/doctor.ts';
import type { Job, Result } from './job.ts';
import { readSnapshots } from './snapshot.ts';

const FOLDER = '.github/workflows';

/** The workflow files of a commit. */
async function workflowsOf(github: GitHub, commit: string): Promise<readonly WorkflowFile[]> {
  const [folder] = await readFolders(github, FOLDER, [commit]);
  const entries = (folder?.entries ?? []).filter(
    ({ name, kind, size }) => kind === 'file' && /\.ya?ml$/.test(name) && size < LARGEST_TEXT,
  );
  const blobs = await readBlobs(github, entries);
  return entries.flatMap(({ name, oid }) => {
    const blob = blobs.get(oid);
    return blob?.kind === 'text' ? [{ path: `${FOLDER}/${name}`, text: blob.text }] : [];
  });
}

/** Looks at the whole set-up as far as the job's token and role may, and changes nothing. */
export async function findings(job: Job): Promise<readonly Finding[]> {
  const { github, inputs, run } = job;
  const head = await readHead(github, run.defaultBranch);
  const [now] = await readSnapshots(github, inputs.directory, [head]);
  const { connect } = await import('../organization/connection.ts');
  return examine({
    files: await workflowsOf(github, head),
    github,
    serverUrl: run.serverUrl,
    aws: async () => {
      const session = await job.session();
      return { session, reader: connect(session, { end: job.signal }) };
    },
    delegateRole: now?.desired.management?.fields.admin_delegate_role_name,
  });
}

/** Shows it for a person who asked, or a schedule: red where something is wrong. */
export async function reportDoctor(job: Job): Promise<Result> {
  const found = await findings(job);
  for (const line of doctorText(found)) job.log(line);
  const isWrong = found.some(({ verdict }) => verdict === 'fault');
  return {
    outputs: {},
    summary: doctorMarkdown(found),
    failure: isWrong ? `doctor: ${doctorHeadline(found)}` : undefined,
  };
}
