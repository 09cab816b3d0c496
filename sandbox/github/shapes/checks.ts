import { iso, nodeId } from '../model/ids.ts';
import { pullsOf } from '../model/pulls.ts';
import type { CheckRun } from '../model/types.ts';
import type { World } from '../model/world.ts';
import { integration } from './accounts.ts';
import { api, html, type Json } from './links.ts';

/** REST's `check-run`. */
export function checkRunShape(world: World, run: CheckRun): Json {
  const { repository } = run.suite;
  const page = html(world, repository, `/runs/${run.id}`);
  const url = api(world, repository, `/check-runs/${run.id}`);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: page,
    details_url: run.detailsUrl ?? page,
    status: run.status,
    conclusion: run.conclusion ?? null,
    started_at: iso(run.startedAt),
    completed_at: run.completedAt === undefined ? null : iso(run.completedAt),
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suite.id },
    app: integration(world, run.app),
    pull_requests: pullsOf(repository)
      .filter(({ state, pull }) => state === 'open' && pull.headSha === run.headSha)
      .filter(({ pull }) => pull.headRepository === repository)
      .map(({ number, pull }) => {
        const repo = { id: repository.id, url: api(world, repository), name: repository.name };
        return {
          url: api(world, repository, `/pulls/${number}`),
          id: pull.id,
          number,
          head: { ref: pull.headRef, sha: pull.headSha, repo },
          base: { ref: pull.baseRef, sha: pull.baseSha, repo },
        };
      }),
  };
}
