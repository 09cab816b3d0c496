import type { AwsModel } from './aws-model.ts';
import type { AwsRequest } from './aws-protocol.ts';
import type { Place } from './finding.ts';
import { isList, isObject, type JsonObject } from './json.ts';

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=[A-Z0-9]+\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([\w;-]+), Signature=[0-9a-f]{64}$/;

interface Partition {
  readonly name: string;
  /** Where the services are that a partition has one of. */
  readonly home: string;
  readonly regions: readonly string[];
}

/**
 * These have one endpoint in a partition; the quotas of Organizations are where Organizations is. STS
 * is in every region.
 */
const AT_HOME = new Set(['account', 'iam', 'organizations', 'servicequotas']);

/** AWS's partitions, as botocore lists them. */
export function readPartitions(list: JsonObject): readonly Partition[] {
  return (isList(list.partitions) ? list.partitions : []).map((partition) => {
    const { outputs, regions } = isObject(partition) ? partition : {};
    if (!isObject(outputs) || !isObject(regions)) throw new Error('no partition');
    return {
      name: String(outputs.name),
      home: String(outputs.implicitGlobalRegion),
      regions: Object.keys(regions).filter((name) => !name.endsWith('-global')),
    };
  });
}

/**
 * Checks what a signature is for (IAM User Guide, "Create a signed request"): the service, a region that
 * the service answers in, the day, and every header that must not be changed on the way. That the
 * signature itself is right the sandbox checks.
 */
export function checkSignature(
  model: AwsModel,
  isSigned: boolean,
  partitions: readonly Partition[],
  { headers }: AwsRequest,
  place: Place,
): void {
  const { authorization } = headers;
  if (authorization === undefined || !isSigned) {
    if (isSigned) place.add('is missing');
    else if (authorization !== undefined) place.add('is there, where the model wants none');
    return;
  }
  const match = AUTHORIZATION.exec(authorization);
  if (!match) {
    place.add('is none of Signature Version 4');
    return;
  }
  const [, day, region = '', service, signed = ''] = match;
  if (service !== model.signingName) place.at('service').wrong(model.signingName, service);
  if (day !== headers['x-amz-date']?.slice(0, 8)) place.at('day').add("isn't that of x-amz-date");
  const partition = partitions.find(({ regions }) => regions.includes(region));
  if (!partition) place.at('region').wrong('a region of AWS', region);
  else if (AT_HOME.has(model.signingName) && region !== partition.home) {
    place.at('region').wrong(`${partition.home}, the home in ${partition.name}`, region);
  }
  const signedHeaders = new Set(signed.split(';'));
  for (const name of Object.keys(headers)) {
    const isAmazons = name === 'host' || name === 'content-type' || name.startsWith('x-amz-');
    if (isAmazons && !signedHeaders.has(name)) place.add(`leaves out the header ${name}`);
  }
}
