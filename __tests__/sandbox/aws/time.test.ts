import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { startAws } from '../../../sandbox/aws/index.ts';
import { startClock } from '../../../sandbox/clock.ts';

/** Waits for ten simulated minutes between two calls, with the SDK's own limits and retries. */
const PROGRAM = `
  import { ListAccountsCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
  const client = new OrganizationsClient({});
  for (const wait of [600_000, 0]) {
    await client.send(new ListAccountsCommand({}));
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  process.stdout.write(String(Date.now()));
`;

test('a process in simulated time needs nothing but its environment', async () => {
  const clock = await startClock();
  const start = performance.now();
  const aws = await startAws({ clock });
  aws.createOrganization();
  aws.user({ name: 'admin', administrator: true });
  const { accessKeyId, secretAccessKey } = aws.keys({ user: 'admin' });
  const time = new URL('../../../sandbox/time.mjs', import.meta.url).href;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', time, '--input-type=module', '--eval', PROGRAM],
    {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: {
        ...clock.env,
        ...aws.env,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
      },
    },
  );
  const [first, second] = aws.server.exchanges;
  expect([first, second].map((exchange) => exchange?.response?.status)).toEqual([200, 200]);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(600_000);
  expect(Number(stdout)).toBeGreaterThanOrEqual((first?.at ?? 0) + 600_000);
  // Without waiting for them.
  expect(performance.now() - start).toBeLessThan(60_000);
  await aws.server.close();
  await clock.close();
});
