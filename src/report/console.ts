import { lookUp } from '../dictionary.ts';

/** Hosts of the console by partition. */
const HOSTS: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** The address of a page of the AWS console: `https://console.aws.amazon.com/organizations/v2/home`. */
export function consoleUrl(partition: string, path: string): string {
  return `https://${lookUp(HOSTS, partition) ?? 'console.aws.amazon.com'}/${path}`;
}
