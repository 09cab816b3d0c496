import { accountsToImport } from '../accounts/identifiers.ts';
import { type DraftFile, type Drafts, withFiles, withList } from '../accounts/init.ts';
import { readHead } from '../github/write-back.ts';
import { errors, type Plan } from '../plan/plan.ts';
import { scopeOf } from '../plan/scope.ts';
import { draftsMarkdown } from '../report/drafts.ts';
import { headline as planHeadline } from '../report/headline.ts';
import { inline, link, sections } from '../report/markdown.ts';
import { code, commitText, count } from '../text.ts';
import { draftImport } from './draft-import.ts';
import { historyOf, managementBefore } from './history.ts';
import type { Job, Result } from './job.ts';
import { prepare } from './prepare.ts';
import {
  commitFiles,
  draftsResult,
  misfitWords,
  type Present,
  planRequest,
  readPresent,
  requestFiles,
} from './write-files.ts';

const BRANCH = 'org-accounts/import';

/**
 * Writes the files of accounts that exist, for a person who asked. They go into one pull request, planned here
 * because a token's own pull request starts no workflow; or, with `write-back: commit`, to the default branch, if
 * their plan is empty. Changes nothing in AWS.
 */
export async function importAccounts(job: Job): Promise<Result> {
  const request = {
    accounts: accountsToImport(job.inputs.accounts, 'the input `accounts`'),
    include: new Set(job.inputs.include),
  };
  const present = await readPresent(job, BRANCH);
  const management = () => managementBefore(job, present.base);
  const drafts = await draftImport(job, present.all, { ...request, management });
  if (drafts.files.length === 0) return draftsResult(drafts, 'There is nothing to import.');
  const size = count(drafts.files.length, 'account');
  const headline = `Import ${size}`;
  const commit = (files: readonly DraftFile[]) => ({
    headline,
    body: [
      ...files.map(({ path, id }) => `${commitText(path)}: ${id ?? ''}`),
      '',
      `Written by ${job.run.url}`,
    ].join('\n'),
  });
  let why = '';
  if (job.inputs.writeBack === 'commit') {
    const plan = await planAfter(job, present, drafts);
    if (plan.changes.length > 0 || errors(plan).length > 0) {
      why = `Their plan is not empty (${inline(planHeadline(plan))}), so they go into a pull request, to be reviewed.`;
    } else {
      const { defaultBranch } = job.run;
      const written = await commitFiles(job, defaultBranch, present.base, drafts.files, commit);
      const misfits = misfitWords(written);
      if (written.kind === 'committed') {
        const said = `Imported ${size} with ${link(code(written.sha.slice(0, 7)), written.url)}. The plan of these files is empty.`;
        return draftsResult(drafts, said, { 'commit-sha': written.sha }, misfits);
      }
      if (written.kind === 'unchanged')
        return draftsResult(drafts, 'Everything is already there.', {}, misfits);
      why = `The branch does not accept direct commits (${inline(code(written.said))}), so they go into a pull request.`;
    }
  }
  const asked = await requestFiles(job, BRANCH, present.all, drafts.files, {
    headline,
    commit,
    markdown: sections(
      `Files of existing accounts, written by [a run](${job.run.url}). The accounts are not changed. Once merged, the files manage the fields they have.`,
      draftsMarkdown(drafts, 300, commitText),
    ),
  });
  return planRequest(job, drafts, asked, `Imported ${size}`, why);
}

/** What the files would do once they are there; nothing, where they tell what AWS has. */
async function planAfter(job: Job, { base }: Present, drafts: Drafts): Promise<Plan> {
  const after = withFiles(base, withList(drafts.files));
  const changed = new Set(drafts.files.map(({ path }) => path));
  const head = await readHead(job.github, job.run.defaultBranch);
  const before = { commit: head, desired: base };
  const vantage = { commit: head, before, now: { commit: head, desired: after } };
  const history = historyOf(job.github, vantage, job.run.defaultBranch);
  return (await prepare(job, after, scopeOf(after, changed, base), history)).plan;
}
