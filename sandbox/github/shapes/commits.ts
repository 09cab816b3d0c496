import type { FileDiff } from '../git/diff.ts';
import { type Commit, formatCommit, type Signature } from '../git/objects.ts';
import type { Account } from '../model/accounts.ts';
import { isVerified } from '../model/commits.ts';
import { iso, nodeId } from '../model/ids.ts';
import type { RepositoryState } from '../model/types.ts';
import type { World } from '../model/world.ts';
import { simpleUser } from './accounts.ts';
import { api, encodePath, html, type Json } from './links.ts';

function gitUser({ name, email, time }: Signature): Json {
  return { name, email, date: iso(time * 1000) };
}

/** Whose account an author line belongs to, by its email. */
export function accountOf(world: World, { email }: Signature): Account | undefined {
  return world.directory.findByEmail(email);
}

/** REST's `verification`: what GitHub signed itself is verified, all else here is unsigned. */
function verification(commit: Commit): Json {
  if (!isVerified(commit)) {
    return {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
      verified_at: null,
    };
  }
  const { signature, ...unsigned } = commit;
  return {
    verified: true,
    reason: 'valid',
    signature,
    payload: formatCommit(unsigned).toString('utf8'),
    verified_at: iso(commit.committer.time * 1000),
  };
}

/** REST's `commit`. */
export async function commitShape(
  world: World,
  repository: RepositoryState,
  oid: string,
): Promise<Json> {
  const commit = await repository.store.commit(oid);
  const user = (signature: Signature): Json | null => {
    const account = accountOf(world, signature);
    return account ? simpleUser(world, account) : null;
  };
  return {
    sha: oid,
    node_id: nodeId('C', repository.id, oid),
    commit: {
      author: gitUser(commit.author),
      committer: gitUser(commit.committer),
      message: commit.message.trimEnd(),
      tree: { sha: commit.tree, url: api(world, repository, `/git/trees/${commit.tree}`) },
      url: api(world, repository, `/git/commits/${oid}`),
      comment_count: 0,
      verification: verification(commit),
    },
    url: api(world, repository, `/commits/${oid}`),
    html_url: html(world, repository, `/commit/${oid}`),
    comments_url: api(world, repository, `/commits/${oid}/comments`),
    author: user(commit.author),
    committer: user(commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: api(world, repository, `/commits/${sha}`),
      html_url: html(world, repository, `/commit/${sha}`),
    })),
  };
}

/** REST's `diff-entry`: one file of a commit, a comparison or a pull request. */
export function diffEntry(
  world: World,
  repository: RepositoryState,
  ref: string,
  file: FileDiff,
): Json {
  const path = encodePath(file.path);
  return {
    sha: file.oid,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: html(world, repository, `/blob/${ref}/${path}`),
    raw_url: html(world, repository, `/raw/${ref}/${path}`),
    contents_url: api(world, repository, `/contents/${path}?ref=${ref}`),
    ...(file.patch !== undefined && { patch: file.patch }),
    ...(file.previousPath !== undefined && { previous_filename: file.previousPath }),
  };
}
