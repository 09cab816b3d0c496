import { Failure } from '../failure.ts';
import type { GitHub } from './client.ts';

/** How a command went, under the comment that gave it. */
export type Ending = 'rocket' | 'confused';

/**
 * Shows eyes under a comment: it is seen, and worked on. A reaction is a courtesy, so one that GitHub
 * refuses is told to the log and fails nothing. Under a comment on a pull request it takes
 * `pull-requests: write`, whatever "Create reaction for an issue comment" says (github/docs#43843).
 * @returns what takes the eyes away, and shows how it went
 */
export async function acknowledge(
  github: GitHub,
  commentId: number,
  log: (line: string) => void,
): Promise<(ending: Ending) => Promise<void>> {
  const { octokit, owner, repo } = github;
  const comment = { owner, repo, comment_id: commentId };
  const react = async (content: Ending | 'eyes'): Promise<number> => {
    const { data } = await octokit.rest.reactions.createForIssueComment({ ...comment, content });
    return data.id;
  };
  const eyes = await courteously(log, () => react('eyes'));
  return async (ending) => {
    await courteously(log, () => react(ending));
    if (eyes === undefined) return;
    await courteously(log, () =>
      octokit.rest.reactions.deleteForIssueComment({ ...comment, reaction_id: eyes }),
    );
  };
}

async function courteously<T>(
  log: (line: string) => void,
  request: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await request();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    log(`Could not add a reaction to the comment: ${error.message}.`);
    return undefined;
  }
}
