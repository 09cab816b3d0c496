import { isOurs, ourLogins } from './author.ts';
import type { GitHub } from './client.ts';
import { explain, type IssueNode, type List, type Page, readIssues } from './issue-list.ts';

/** One of our issues, as it was when it was read or written. */
export interface OurIssue {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  readonly title: string;
  readonly body: string;
}

/** What an issue is to say. */
export interface WantedIssue {
  /** 256 characters at most. */
  readonly title: string;
  /** Starts with the marker; 65,536 characters at most. */
  readonly body: string;
  /** Put on a new issue, and made where the repository has none of that name. Later they are people's. */
  readonly labels: readonly string[];
}

/**
 * Looks for our issue: the one that starts with the marker **and** was opened by the token's own identity,
 * or by the repository's workflows. The newest open one counts, else the newest closed one.
 *
 * The newest hundred of either state come with one request, and settle it in most repositories. In larger
 * ones GitHub is asked for our authors' issues alone. Where that gives none at all, it proves nothing:
 * `createdBy` was reported to miss bots on Enterprise Cloud (renovatebot/renovate#44730), which then opens
 * an issue a run. So all open ones are looked through, a request each hundred.
 * @throws GitHubFailure when issues are disabled, or the token may not read them
 */
export async function findIssue(github: GitHub, marker: string): Promise<OurIssue | undefined> {
  const newest = await readIssues(github, [{ state: 'OPEN' }, { state: 'CLOSED' }]);
  const { viewer } = newest;
  const first = choose(newest.pages, marker, viewer);
  const [open, closed] = newest.pages;
  if (first?.isOpen || !(open?.next || closed?.next)) return first;
  if (first && !open?.next) return first;
  const byUs = ourLogins(viewer).flatMap((createdBy): List[] => [
    { state: 'OPEN', createdBy },
    { state: 'CLOSED', createdBy },
  ]);
  const filtered = await readAll(github, byUs);
  const found = choose(filtered, marker, viewer);
  if (found?.isOpen) return found;
  if (filtered.some(({ issues }) => issues.length > 0)) return found ?? first;
  const rest = open?.next ? await readAll(github, [open.next]) : [];
  return choose(rest, marker, viewer) ?? first;
}

/** All pages of these lists; those that go on are read side by side. */
async function readAll(github: GitHub, lists: readonly List[]): Promise<readonly Page[]> {
  const read: Page[] = [];
  let open = lists;
  while (open.length > 0) {
    const { pages } = await readIssues(github, open);
    read.push(...pages);
    open = pages.flatMap(({ next }) => (next ? [next] : []));
  }
  return read;
}

function choose(pages: readonly Page[], marker: string, viewer: string): OurIssue | undefined {
  const ours = pages
    .flatMap(({ issues }) => issues)
    .filter(({ author, body }) => isOurs(author, viewer) && body.startsWith(marker))
    .sort((one, other) => other.number - one.number);
  const chosen = ours.find(({ state }) => state === 'OPEN') ?? ours[0];
  return chosen && toOurIssue(chosen);
}

function toOurIssue({ number, url, state, title, body }: IssueNode): OurIssue {
  return { number, url, isOpen: state === 'OPEN', title, body };
}

/**
 * Opens our issue, or brings it up to date in place, reopening it where it was closed. An open one that
 * says the same already is left untouched.
 * @param same whether two titles, or two bodies, say the same
 * @throws GitHubFailure when issues are disabled, or the token may not write them
 */
export async function writeIssue(
  { octokit, owner, repo }: GitHub,
  wanted: WantedIssue,
  ours: OurIssue | undefined,
  same: (one: string, other: string) => boolean,
): Promise<OurIssue> {
  const { title, body } = wanted;
  if (!ours) {
    const labels = [...wanted.labels];
    const created = octokit.rest.issues.create({ owner, repo, title, body, labels });
    const { data } = await created.catch(explain);
    return { number: data.number, url: data.html_url, isOpen: true, title, body };
  }
  if (ours.isOpen && same(ours.title, title) && same(ours.body, body)) return ours;
  const issue_number = ours.number;
  const updated = octokit.rest.issues.update({
    owner,
    repo,
    issue_number,
    title,
    body,
    ...(!ours.isOpen && { state: 'open' as const }),
  });
  await updated.catch(explain);
  return { number: ours.number, url: ours.url, isOpen: true, title, body };
}

/**
 * Closes our issue as completed, with a last comment; leaves one that is closed alone.
 * @param words Markdown, 65,536 characters at most
 * @throws GitHubFailure when the token may not write issues
 */
export async function closeIssue(
  { octokit, owner, repo }: GitHub,
  ours: OurIssue,
  words: string,
): Promise<void> {
  if (!ours.isOpen) return;
  const issue = { owner, repo, issue_number: ours.number };
  await octokit.rest.issues.createComment({ ...issue, body: words }).catch(explain);
  await octokit.rest.issues
    .update({ ...issue, state: 'closed', state_reason: 'completed' })
    .catch(explain);
}
