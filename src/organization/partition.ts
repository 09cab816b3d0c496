import { lookUp } from '../dictionary.ts';

/** What differs between the parts of AWS that share no accounts. */
interface Partition {
  /** Organizations, its quotas and its rates live in one region of each. */
  readonly home: string;
  readonly console: string;
}

const AWS: Partition = { home: 'us-east-1', console: 'console.aws.amazon.com' };

const PARTITIONS: Readonly<Record<string, Partition>> = {
  aws: AWS,
  'aws-cn': { home: 'cn-northwest-1', console: 'console.amazonaws.cn' },
  'aws-eusc': { home: 'eusc-de-east-1', console: 'console.amazonaws-eusc.eu' },
  'aws-us-gov': { home: 'us-gov-west-1', console: 'console.amazonaws-us-gov.com' },
};

/** `aws-cn` of `arn:aws-cn:sts::111122223333:assumed-role/…`; `aws` where an ARN is none. */
export function partitionOf(arn: string): string {
  return arn.split(':')[1] || 'aws';
}

/** `undefined` for a partition whose home is not known. */
export function homeRegionOf(partition: string): string | undefined {
  return lookUp(PARTITIONS, partition)?.home;
}

/** The address of a page of the AWS console: `https://console.aws.amazon.com/organizations/v2/home`. */
export function consoleUrl(partition: string, path: string): string {
  return `https://${(lookUp(PARTITIONS, partition) ?? AWS).console}/${path}`;
}

export function supportUrl(partition: string): string {
  return consoleUrl(partition, 'support/home');
}

/**
 * Where payment methods are. AWS GovCloud (US) has none: payments are made by the standard account that an account there
 * belongs to ("AWS GovCloud (US) Billing and Payment").
 */
export function billingUrl(partition: string): string {
  const payer = partition === 'aws-us-gov' ? 'aws' : partition;
  return consoleUrl(payer, 'billing/home#/paymentmethods');
}
