import { expect, test } from '@jest/globals';
import { graphqlErrors, setup } from './setup.ts';

const mutation = `mutation ($input: UpdateRefsInput!) {
  updateRefs(input: $input) { clientMutationId }
}`;
const NOTHING = '0'.repeat(40);

async function begin() {
  const { repository, job } = await setup({ files: { a: '1\n' } });
  const octokit = await job({ contents: 'write', 'pull-requests': 'read' });
  const { repository: node } = await octokit.graphql<{ repository: { id: string } }>(
    'query { repository(owner: "acme", name: "accounts") { id } }',
  );
  const update = (...refUpdates: readonly object[]): Promise<unknown> =>
    octokit.graphql(mutation, { input: { repositoryId: node.id, refUpdates } });
  return { repository, octokit, update, main: await repository.sha('main') };
}

test('refs are made, moved and deleted at once', async () => {
  const { repository, update, main } = await begin();
  await update({ name: 'refs/heads/x', beforeOid: NOTHING, afterOid: main });
  expect(await repository.sha('x')).toBe(main);
  const other = await repository.commit('y', { b: '2\n' });
  await update(
    { name: 'refs/heads/x', beforeOid: main, afterOid: other, force: true },
    { name: 'refs/heads/y', beforeOid: other, afterOid: NOTHING },
  );
  expect(await repository.sha('x')).toBe(other);
  await expect(repository.sha('y')).rejects.toThrow();
});

test('all of them or none: a ref that points elsewhere than said, or that takes no push', async () => {
  const { repository, update, main } = await begin();
  const other = await repository.commit('y', { b: '2\n' });
  const make = { name: 'refs/heads/x', beforeOid: NOTHING, afterOid: main };
  const refused = [
    { name: 'refs/heads/y', beforeOid: main, afterOid: main, force: true },
    { name: 'refs/heads/y', beforeOid: NOTHING, afterOid: main },
    { name: 'refs/heads/y', beforeOid: other, afterOid: main },
    { name: 'refs/heads/y', afterOid: '1'.repeat(40), force: true },
  ];
  for (const update2 of refused) {
    expect(await graphqlErrors(update(make, update2))).not.toEqual([]);
    await expect(repository.sha('x')).rejects.toThrow();
    expect(await repository.sha('y')).toBe(other);
  }
  repository.protect('y', { pullRequest: true });
  const errors = await graphqlErrors(
    update(make, { name: 'refs/heads/y', beforeOid: other, afterOid: main, force: true }),
  );
  expect(errors[0]).toMatchObject({ type: 'FORBIDDEN' });
  await expect(repository.sha('x')).rejects.toThrow();
});

test('a branch tells its open pull requests; one with nothing of its own left is closed', async () => {
  const { repository, octokit, update, main } = await begin();
  const { number, headSha } = await repository.openPullRequest({ head: 'p', files: { b: '2\n' } });
  const query = `query { repository(owner: "acme", name: "accounts") {
    ref(qualifiedName: "refs/heads/p") { associatedPullRequests(states: [OPEN], first: 5) { nodes { number baseRefName } } }
  } }`;
  const open = async (): Promise<unknown> => {
    const { repository: node } = await octokit.graphql<{
      repository: { ref: { associatedPullRequests: { nodes: unknown } } };
    }>(query);
    return node.ref.associatedPullRequests.nodes;
  };
  expect(await open()).toEqual([{ number, baseRefName: 'main' }]);
  await update({ name: 'refs/heads/p', beforeOid: headSha, afterOid: main, force: true });
  expect(repository.pullRequest(number)).toMatchObject({ state: 'closed' });
  expect(await open()).toEqual([]);
});
