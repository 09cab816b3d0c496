import type { GitHub } from './client.ts';

/** A remark on a line of a file. */
export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

export interface Check {
  readonly name: string;
  readonly sha: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  /** Markdown, up to 65,535 characters, and `text` as well. */
  readonly summary: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly detailsUrl: string;
  /** Our mark, which other check runs of the same name lack; nobody sees it. */
  readonly externalId?: string;
}

/** Annotations that one request takes ("REST API endpoints for check runs"). */
const ANNOTATIONS_A_REQUEST = 50;

/** More than these help nobody; the comment and the summary have all problems. */
const MOST_ANNOTATIONS = 200;

/** Reports a completed check run on a commit. Its address. */
export async function reportCheck({ octokit, owner, repo }: GitHub, check: Check): Promise<string> {
  const { name, sha, conclusion, title, summary, text, detailsUrl, externalId } = check;
  const annotations = check.annotations.slice(0, MOST_ANNOTATIONS).map((annotation) => ({
    path: annotation.path,
    start_line: annotation.line,
    end_line: annotation.line,
    annotation_level: annotation.level,
    title: annotation.title.slice(0, 255),
    message: annotation.message,
  }));
  const output = (from: number) => ({
    title,
    summary,
    text,
    annotations: annotations.slice(from, from + ANNOTATIONS_A_REQUEST),
  });
  const { data } = await octokit.rest.checks.create({
    owner,
    repo,
    name,
    head_sha: sha,
    status: 'completed',
    conclusion,
    details_url: detailsUrl,
    ...(externalId !== undefined && { external_id: externalId }),
    output: output(0),
  });
  for (let from = ANNOTATIONS_A_REQUEST; from < annotations.length; from += ANNOTATIONS_A_REQUEST) {
    await octokit.rest.checks.update({ owner, repo, check_run_id: data.id, output: output(from) });
  }
  return data.html_url ?? '';
}

/** The title of the newest check run of a name on a commit, whoever wrote it; `undefined` where there is none. */
export async function readCheckTitle(
  { octokit, owner, repo }: GitHub,
  sha: string,
  name: string,
): Promise<string | undefined> {
  const { data } = await octokit.rest.checks.listForRef({
    owner,
    repo,
    ref: sha,
    check_name: name,
    filter: 'all',
    per_page: 100,
  });
  const [newest] = [...data.check_runs].sort((one, other) => other.id - one.id);
  return newest?.output.title ?? undefined;
}

/** The text of our newest completed check run on a commit; `undefined` where there is none. */
export async function readCheckText(
  { octokit, owner, repo }: GitHub,
  sha: string,
  name: string,
  apps: readonly string[],
): Promise<string | undefined> {
  const { data } = await octokit.rest.checks.listForRef({
    owner,
    repo,
    ref: sha,
    check_name: name,
    filter: 'all',
    per_page: 100,
  });
  const ours = data.check_runs
    .filter((run) => run.status === 'completed' && apps.includes(run.app?.slug ?? ''))
    .sort((one, other) => other.id - one.id);
  return ours[0]?.output.text ?? undefined;
}
