import { z } from 'zod';
import { type Call, operation } from '../call.ts';
import { AwsError } from '../errors.ts';
import { BadToken, pageOf } from '../paging.ts';
import type { Output } from '../protocol/protocol.ts';
import type { Organization } from '../state/organization.ts';
import { HOME_REGION, organizationOf } from '../state/world.ts';

/** Constraints of the Service Quotas API Reference. */
const ServiceCode = z
  .string()
  .min(1)
  .max(63)
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{1,63}$/);
const QuotaCode = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[a-zA-Z][a-zA-Z0-9-]{1,128}$/);
const paging = {
  NextToken: z
    .string()
    .max(2048)
    .regex(/^[a-zA-Z0-9/+]*={0,2}$/)
    .optional(),
  MaxResults: z.int().min(1).max(100).optional(),
};

interface Quota {
  readonly code: string;
  readonly name: string;
  readonly standard: number;
  readonly adjustable: boolean;
  /** The applied value, if this account is told. */
  readonly applied: number | undefined;
}

/**
 * The quotas of Organizations. Codes "might change over time", says the Organizations User Guide:
 * clients should go by the name.
 */
function quotasOf(call: Call, serviceCode: string): readonly Quota[] {
  const { world, caller, region } = call;
  // A global service's quotas are known in its home region alone.
  if (serviceCode !== 'organizations' || region !== HOME_REGION[world.partition]) {
    throw new AwsError(
      'NoSuchResourceException',
      'The request failed because the specified service does not exist.',
    );
  }
  const organization = managedBy(call);
  const quota = organization?.quota;
  return [
    {
      code: 'L-E619E033',
      name: 'Default maximum number of accounts',
      standard: 10,
      adjustable: true,
      applied: quota?.readable ? quota.accounts : undefined,
    },
    {
      code: 'L-6A88197C',
      name: 'Member accounts you can concurrently close',
      standard: 3,
      adjustable: false,
      applied: organizationOf(world, caller.account) ? 3 : undefined,
    },
  ];
}

function managedBy({ world, caller }: Call): Organization | undefined {
  const organization = organizationOf(world, caller.account);
  return organization?.managementId === caller.account.id ? organization : undefined;
}

function arnOf({ world, caller, region }: Call, code: string): string {
  return `arn:${world.partition}:servicequotas:${region}:${caller.account.id}:organizations/${code}`;
}

function answerOf(call: Call, quota: Quota, value: number): Readonly<Record<string, unknown>> {
  return {
    ServiceCode: 'organizations',
    ServiceName: 'AWS Organizations',
    QuotaArn: arnOf(call, quota.code),
    QuotaCode: quota.code,
    QuotaName: quota.name,
    Value: value,
    Unit: 'None',
    Adjustable: quota.adjustable,
    GlobalQuota: true,
    QuotaAppliedAtLevel: 'ACCOUNT',
  };
}

function find(call: Call, serviceCode: string, code: string): Quota {
  const quota = quotasOf(call, serviceCode).find((one) => one.code === code);
  if (!quota) {
    throw new AwsError(
      'NoSuchResourceException',
      'The request failed because the specified quota does not exist.',
    );
  }
  return quota;
}

const needs = (_input: unknown, call: Call) => [
  { action: `servicequotas:${call.operation}`, resource: '*' },
];

function answerPage(
  call: Call,
  { NextToken, MaxResults }: { NextToken?: string | undefined; MaxResults?: number | undefined },
  quotas: readonly { readonly quota: Quota; readonly value: number }[],
): Output {
  try {
    const { items, next } = pageOf({
      name: `${call.caller.account.id} ${call.operation}`,
      items: quotas,
      key: ({ quota }) => quota.code,
      size: MaxResults ?? 100,
      token: NextToken,
      emptyPages: call.world.behaviour.emptyPages,
    });
    return {
      Quotas: items.map(({ quota, value }) => answerOf(call, quota, value)),
      ...(next !== undefined && { NextToken: next }),
    };
  } catch (error) {
    if (!(error instanceof BadToken)) throw error;
    throw new AwsError('InvalidPaginationTokenException', 'Invalid pagination token.');
  }
}

/** "If the applied quota value is not available for a quota, the quota is not retrieved." */
export const listServiceQuotas = operation({
  input: z.strictObject({
    ServiceCode,
    QuotaCode: QuotaCode.optional(),
    QuotaAppliedAtLevel: z.enum(['ACCOUNT', 'RESOURCE', 'ALL']).optional(),
    ...paging,
  }),
  needs,
  run: (input, call: Call) =>
    answerPage(
      call,
      input,
      quotasOf(call, input.ServiceCode).flatMap((quota) =>
        quota.applied === undefined ||
        input.QuotaAppliedAtLevel === 'RESOURCE' ||
        (input.QuotaCode !== undefined && input.QuotaCode !== quota.code)
          ? []
          : [{ quota, value: quota.applied }],
      ),
    ),
});

export const listAWSDefaultServiceQuotas = operation({
  input: z.strictObject({ ServiceCode, ...paging }),
  needs,
  run: (input, call: Call) =>
    answerPage(
      call,
      input,
      quotasOf(call, input.ServiceCode).map((quota) => ({ quota, value: quota.standard })),
    ),
});

export const getServiceQuota = operation({
  input: z.strictObject({ ServiceCode, QuotaCode }),
  needs,
  run: (input, call: Call) => {
    const quota = find(call, input.ServiceCode, input.QuotaCode);
    if (quota.applied === undefined) {
      throw new AwsError(
        'NoSuchResourceException',
        'The request failed because the specified quota does not exist.',
      );
    }
    return { Quota: answerOf(call, quota, quota.applied) };
  },
});

export const getAWSDefaultServiceQuota = operation({
  input: z.strictObject({ ServiceCode, QuotaCode }),
  needs,
  run: (input, call: Call) => {
    const quota = find(call, input.ServiceCode, input.QuotaCode);
    return { Quota: answerOf(call, quota, quota.standard) };
  },
});

export const requestServiceQuotaIncrease = operation({
  input: z.strictObject({
    ServiceCode,
    QuotaCode,
    DesiredValue: z.number().min(0).max(10_000_000_000),
    SupportCaseAllowed: z.boolean().optional(),
  }),
  needs: (input, call: Call) => [
    {
      action: 'servicequotas:RequestServiceQuotaIncrease',
      resource: arnOf(call, input.QuotaCode),
    },
  ],
  run: (input, call) => {
    const quota = find(call, input.ServiceCode, input.QuotaCode);
    const organization = managedBy(call);
    if (!quota.adjustable || !organization) {
      throw new AwsError('InvalidResourceStateException', 'This quota is not adjustable.');
    }
    if (input.DesiredValue <= organization.quota.accounts) {
      throw new AwsError(
        'IllegalArgumentException',
        'You must provide a quota value greater than the current quota value.',
      );
    }
    if (organization.quota.requests.length > 0) {
      throw new AwsError(
        'ResourceAlreadyExistsException',
        'Only one open service quota increase request is allowed per quota.',
      );
    }
    organization.quota.requests.push({ desired: input.DesiredValue, at: call.now });
    return {
      RequestedQuota: {
        Id: call.world.ids.quotaRequest(),
        ServiceCode: 'organizations',
        ServiceName: 'AWS Organizations',
        QuotaCode: quota.code,
        QuotaName: quota.name,
        DesiredValue: input.DesiredValue,
        Status: 'PENDING',
        Created: call.now / 1000,
        LastUpdated: call.now / 1000,
        Requester: JSON.stringify({
          accountId: call.caller.account.id,
          callerArn: call.caller.arn,
        }),
        QuotaArn: arnOf(call, quota.code),
        GlobalQuota: true,
        Unit: 'None',
        QuotaRequestedAtLevel: 'ACCOUNT',
      },
    };
  },
});
