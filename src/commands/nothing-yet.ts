import { writeDocument } from '../github/check-document.ts';
import { inline, sections } from '../report/markdown.ts';
import { code } from '../text.ts';
import { checkIdFor } from './documents.ts';
import type { Job, Result } from './job.ts';

/**
 * The result for a repository without account files, as when a pull request adds the workflow: a neutral check, which
 * stops nobody, and how to begin.
 * @param sha the head that the check is for; `undefined` for a fork, whose token may report none
 * @param base the branch that it is to be merged into
 */
export async function nothingYet(job: Job, sha: string | undefined, base: string): Promise<Result> {
  const { github, inputs, run } = job;
  const title = 'no account files yet';
  const summary = sections(
    `## AWS accounts: ${title}`,
    inline(
      `There is no folder ${code(inputs.directory)} yet. Once this workflow is on ${code(run.defaultBranch)}, run it by hand with the command \`init\`: it opens a pull request with ${code(`${inputs.directory}/master.yaml`)}, from the live organization. Or add the files yourself, one for each account.`,
    ),
    inline('If the account files are in another folder, name it in the input `accounts-dir`.'),
  );
  if (sha !== undefined) {
    await writeDocument(github, {
      id: checkIdFor(job, base),
      sha,
      conclusion: 'neutral',
      title,
      summary,
      annotations: [],
      detailsUrl: run.url,
      document: undefined,
    });
  }
  job.log(`No account files yet: run the workflow by hand with the command init.`);
  return { outputs: { 'has-changes': false, changes: 0 }, summary, failure: undefined };
}
