import { toAccountName } from '../accounts/identifiers.ts';
import type { InitRequest } from '../accounts/init.ts';
import { Failure } from '../failure.ts';
import { draftsMarkdown } from '../report/drafts.ts';
import { sections } from '../report/markdown.ts';
import { code, commitText, count } from '../text.ts';
import { draftInit } from './draft-init.ts';
import type { Job, Result } from './job.ts';
import { draftsResult, planRequest, readPresent, requestFiles } from './write-files.ts';

const BRANCH = 'org-accounts/init';

/**
 * Writes the files of accounts that are listed and have none, for a person who asked, into one pull request: what it
 * creates is reviewed there. It is planned here because a token's own pull request starts no workflow. Changes nothing
 * in AWS.
 */
export async function initAccounts(job: Job): Promise<Result> {
  const { inputs, run } = job;
  const present = await readPresent(job, BRANCH);
  const drafts = await draftInit(job, present.all, {
    accounts: accountsOf(inputs.accounts),
    emailPattern: inputs.rootEmailPattern,
  });
  if (drafts.files.length === 0) {
    return draftsResult(drafts, 'There are no files to write.');
  }
  const size = count(drafts.files.length, 'account file');
  const headline = `Add ${size}`;
  const asked = await requestFiles(job, BRANCH, present.all, drafts.files, {
    headline,
    commit: (files) => ({
      headline,
      body: [...files.map(({ path }) => commitText(path)), '', `Written by ${run.url}`].join('\n'),
    }),
    markdown: sections(
      `Account files, written by [a run](${run.url}). Check each root email before merging: an account can't be deleted, and its root email can never be used again.`,
      draftsMarkdown(drafts, 300, commitText),
    ),
  });
  return planRequest(job, drafts, asked, `Wrote ${size}`);
}

/** `prod`, `prod=aws+prod@example.com`, on lines or between commas; nothing for all that are listed. */
function accountsOf(given: string): InitRequest['accounts'] {
  const entries = given.split(/[\n,]/).flatMap((entry) => entry.trim() || []);
  return entries.map((entry) => {
    const [written = '', ...rest] = entry.split('=');
    const name = toAccountName(written.trim());
    const email = rest.join('=').trim();
    if (name === undefined || (rest.length > 0 && email === '')) {
      throw new Failure(
        `the input \`accounts\` contains ${code(entry)}`,
        'For `init`, each is the name of an account, or a name with its root email: `prod=aws+prod@example.com`.',
      );
    }
    return rest.length > 0 ? { name, email } : { name };
  });
}
