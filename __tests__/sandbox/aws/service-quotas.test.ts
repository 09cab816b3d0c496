import {
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
  ListAWSDefaultServiceQuotasCommand,
  ListServiceQuotasCommand,
  RequestServiceQuotaIncreaseCommand,
  type ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Bench, startBench } from './bench.ts';

const NAME = 'Default maximum number of accounts';
const ServiceCode = 'organizations';
const accounts = { ServiceCode, QuotaCode: 'L-E619E033' };

let bench: Bench;
let quotas: ServiceQuotasClient;
beforeEach(async () => {
  bench = await startBench();
  ({ quotas } = bench.as());
});
afterEach(() => bench.close());

test('the applied value, and the standard one', async () => {
  bench.aws.setQuota(250);
  const { Quotas } = await quotas.send(new ListServiceQuotasCommand({ ServiceCode }));
  expect(Quotas?.find(({ QuotaName }) => QuotaName === NAME)).toMatchObject({
    QuotaCode: 'L-E619E033',
    Value: 250,
    Adjustable: true,
    GlobalQuota: true,
  });
  const { Quota } = await quotas.send(new GetServiceQuotaCommand(accounts));
  expect(Quota?.Value).toBe(250);
  const standard = await quotas.send(new GetAWSDefaultServiceQuotaCommand(accounts));
  expect(standard.Quota).toMatchObject({ QuotaName: NAME, Value: 10 });
});

test('an applied value that is not told', async () => {
  bench.aws.setQuota(250, { readable: false });
  const { Quotas } = await quotas.send(new ListServiceQuotasCommand({ ServiceCode }));
  expect(Quotas?.map(({ QuotaName }) => QuotaName)).not.toContain(NAME);
  await expect(quotas.send(new GetServiceQuotaCommand(accounts))).rejects.toMatchObject({
    name: 'NoSuchResourceException',
  });
  const standard = await quotas.send(new ListAWSDefaultServiceQuotasCommand({ ServiceCode }));
  expect(standard.Quotas?.find(({ QuotaName }) => QuotaName === NAME)?.Value).toBe(10);
});

test('they are known in one region, for the services there are', async () => {
  const { quotas: elsewhere } = bench.as(undefined, 'eu-central-1');
  const missing = { name: 'NoSuchResourceException' };
  await expect(elsewhere.send(new ListServiceQuotasCommand({ ServiceCode }))).rejects.toMatchObject(
    missing,
  );
  await expect(
    quotas.send(new GetServiceQuotaCommand({ ServiceCode, QuotaCode: 'L-00000000' })),
  ).rejects.toMatchObject(missing);
  await expect(
    quotas.send(new ListServiceQuotasCommand({ ServiceCode: '?' })),
  ).rejects.toMatchObject({ name: 'IllegalArgumentException' });
});

test('pages, some of them empty, and their tokens', async () => {
  const empties = await startBench({ emptyPages: true });
  const { quotas: client } = empties.as();
  const first = await client.send(new ListServiceQuotasCommand({ ServiceCode, MaxResults: 1 }));
  expect(first).toMatchObject({ Quotas: [], NextToken: expect.stringMatching(/^[\w/+]+={0,2}$/) });
  const second = await client.send(
    new ListServiceQuotasCommand({ ServiceCode, MaxResults: 1, NextToken: first.NextToken }),
  );
  expect(second.Quotas).toHaveLength(1);
  await expect(
    client.send(new ListServiceQuotasCommand({ ServiceCode, NextToken: 'AAAA' })),
  ).rejects.toMatchObject({ name: 'InvalidPaginationTokenException' });
  await empties.close();
});

test('an increase is requested once at a time, and upwards', async () => {
  const request = (DesiredValue: number) =>
    quotas.send(new RequestServiceQuotaIncreaseCommand({ ...accounts, DesiredValue }));
  await expect(request(50)).rejects.toMatchObject({ name: 'IllegalArgumentException' });
  expect((await request(500)).RequestedQuota).toMatchObject({
    Status: 'PENDING',
    DesiredValue: 500,
    QuotaName: NAME,
  });
  await expect(request(600)).rejects.toMatchObject({ name: 'ResourceAlreadyExistsException' });
});
