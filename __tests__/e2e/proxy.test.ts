import { afterEach, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import { startProxy, type WebProxy } from '../../sandbox/proxy.ts';
import { openTerminal } from './cli-support.ts';
import { accounts, child, comment, failed, master, start, succeeded } from './support.ts';

const proxies: WebProxy[] = [];

afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});

/** A proxy that alone knows where GitHub and AWS are, and what makes a process use it. */
async function behindProxy({ github, aws }: Sandbox) {
  const proxy = await startProxy(
    new Map([
      ['api.github.test:80', github.url],
      ['aws.test:80', aws.server.url],
    ]),
  );
  proxies.push(proxy);
  const env = {
    http_proxy: proxy.url,
    https_proxy: proxy.url,
    AWS_ENDPOINT_URL: 'http://aws.test',
  };
  return { proxy, env };
}

test('the action reaches GitHub and AWS through the proxy', async () => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  await sandbox.repository.openPullRequest({
    head: 'dev',
    files: accounts({ dev: child('dev') }),
  });
  const { proxy, env } = await behindProxy(sandbox);
  const { url } = sandbox.github;
  const through = {
    ...env,
    GITHUB_API_URL: 'http://api.github.test',
    GITHUB_GRAPHQL_URL: `http://api.github.test${new URL('/graphql', url).pathname}`,
  };
  succeeded(await sandbox.plan({ env: through }));
  expect(comment(sandbox)).toContain('`aws+dev@example.com`');
  expect(new Set(proxy.asked)).toEqual(new Set(['api.github.test:80', 'aws.test:80']));
});

test('requests to AWS with TLS are tunnelled, unless NO_PROXY names their host', async () => {
  const sandbox = await start({ files: accounts({ master: master([]) }) });
  await sandbox.repository.openPullRequest({
    head: 'dev',
    files: accounts({ dev: child('dev') }),
  });
  const { proxy, env } = await behindProxy(sandbox);
  const tls = { ...env, AWS_ENDPOINT_URL: 'https://sts.aws.test' };
  failed(await sandbox.plan({ env: tls }));
  expect(new Set(proxy.asked)).toEqual(new Set(['sts.aws.test:443']));
  const before = proxy.asked.length;
  failed(await sandbox.plan({ env: { ...tls, no_proxy: 'example.com,.aws.test' } }));
  expect(proxy.asked).toHaveLength(before);
});

test('a terminal reaches AWS through the proxy', async () => {
  const sandbox = await start();
  const terminal = openTerminal(sandbox, false);
  terminal.write({ 'accounts/master.yaml': master([]).replace(/admin_del.*\n/, '') });
  const { proxy, env } = await behindProxy(sandbox);
  const plan = await terminal.run(['plan'], { env });
  expect(plan).toMatchObject({ exitCode: 0, stderr: '' });
  expect(new Set(proxy.asked)).toEqual(new Set(['aws.test:80']));
  const asked = proxy.asked.length;
  const around = { ...env, NO_PROXY: '*', AWS_ENDPOINT_URL: sandbox.aws.server.url };
  expect((await terminal.run(['plan'], { env: around })).exitCode).toBe(0);
  expect(proxy.asked).toHaveLength(asked);
});
