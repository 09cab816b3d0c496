import * as z from 'zod';
import type { GitHub } from './client.ts';
import { graphql, nodesOf, viewerShape } from './graphql.ts';
import { isPartial, patiently } from './patience.ts';

/** Whether the first line of a commit's message is one by which the action writes ids back; anybody can write such. */
export function isWriteBack(headline: string): boolean {
  return /^Record the (account ids? of |ids of \d+ accounts)/.test(headline);
}

/** Commits that are looked at, of the branch and of the folder. */
const DEPTH = 100;

/** Check suites of one commit that hold a run of this name: one for each App that wrote it. */
const SUITES = 4;

const runShape = z.object({ externalId: z.string().nullable() });
const suiteShape = z.object({ checkRuns: nodesOf(runShape).nullable() });
const commitShape = z.object({ oid: z.string(), checkSuites: nodesOf(suiteShape).nullable() });

const answerShape = z.object({
  viewer: viewerShape,
  repository: z.object({
    object: z
      .object({
        branch: nodesOf(commitShape).optional(),
        folder: nodesOf(commitShape.extend({ messageHeadline: z.string() })).optional(),
      })
      .nullable(),
  }),
});

/** What earlier runs left in a repository, whoever wrote it: it tells that there were some, and proves no more. */
export interface Traces {
  /** The login of the token. */
  readonly viewer: string;
  /** Commits that bear a check run of the name, with its external id; the newest first. */
  readonly marks: readonly { readonly commit: string; readonly externalId: string }[];
  /** Whether ids of accounts were written back, as the headlines of commits tell. */
  readonly hasWrittenBack: boolean;
}

/**
 * Looks for what earlier runs left: on the newest hundred commits of the branch, and on the newest hundred that touched
 * the folder. One query of 10 points (1 + 2 × (1 + 100 + 400 connections), divided by 100).
 * @param name of the check run by which runs end
 * @throws Failure when it can't be read
 */
export async function readTraces(
  github: GitHub,
  head: string,
  folder: string,
  name: string,
): Promise<Traces> {
  const { owner, repo } = github;
  const query = `query Traces($owner: String!, $repo: String!, $head: GitObjectID!, $folder: String!, $name: String!) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    object(oid: $head) {
      ... on Commit {
        branch: history(first: ${DEPTH}) { nodes { ...marks } }
        folder: history(first: ${DEPTH}, path: $folder) { nodes { messageHeadline ...marks } }
      }
    }
  }
}
fragment marks on Commit {
  oid
  checkSuites(first: ${SUITES}, filterBy: { checkName: $name }) {
    nodes { checkRuns(first: 10, filterBy: { checkName: $name, checkType: ALL }) { nodes { externalId } } }
  }
}`;
  const { viewer, repository } = await patiently(isPartial, () =>
    graphql(github, query, { owner, repo, head, folder, name }, answerShape),
  );
  const { branch, folder: own } = repository.object ?? {};
  const commits = [...(branch?.nodes ?? []), ...(own?.nodes ?? [])];
  return {
    viewer: viewer.login,
    marks: commits.flatMap(({ oid, checkSuites }) =>
      (checkSuites?.nodes ?? []).flatMap(({ checkRuns }) =>
        (checkRuns?.nodes ?? []).flatMap(({ externalId }) =>
          externalId === null ? [] : { commit: oid, externalId },
        ),
      ),
    ),
    hasWrittenBack: own?.nodes.some(({ messageHeadline }) => isWriteBack(messageHeadline)) ?? false,
  };
}
