import { createHash } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Request } from '../http.ts';
import { AwsError } from './errors.ts';
import type { Naming, Protocol, SignatureTrouble } from './protocol/protocol.ts';
import type { AccessKey } from './state/principal.ts';
import type { World } from './state/world.ts';

/** What a valid signature tells. */
export interface Signed {
  readonly key: AccessKey;
  readonly region: string;
  /** When the client signed, by its own clock, to the second; simulated milliseconds. */
  readonly signedAt: number;
}

interface Authorization {
  readonly keyId: string;
  readonly region: string;
  readonly service: string;
  readonly day: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** A signature is good for five minutes (AWS General Reference, "Signature Version 4"). */
const GOOD_FOR = 5 * 60_000;

/**
 * What a request may lag behind its signature in real milliseconds, on a machine that is slow under
 * its load: at a hundredfold speed the five minutes are three real seconds.
 */
const MACHINE_LAG = 10_000;

const MESSAGES: Readonly<Record<SignatureTrouble, string>> = {
  missing: 'Request is missing Authentication Token',
  incomplete:
    "Authorization header requires 'Credential', 'Signature' and 'SignedHeaders' parameters and an 'X-Amz-Date' or 'Date' header.",
  'unknown key': 'The security token included in the request is invalid.',
  expired: 'The security token included in the request is expired',
  mismatch:
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  late: 'Signature expired',
  'wrong scope': 'Credential should be scoped to correct service',
};

/**
 * Verifies the signature of a request by signing it again.
 * @throws AwsError in the words of the protocol
 */
export async function verifySignature(
  request: Request,
  world: World,
  naming: Naming,
  protocol: Protocol,
): Promise<Signed> {
  const trouble = (kind: SignatureTrouble, detail = ''): AwsError =>
    new AwsError(protocol.signatureError(kind), `${MESSAGES[kind]}${detail}`);

  const header = request.headers.authorization;
  if (header === undefined) throw trouble('missing');
  const authorization = readAuthorization(header);
  const date = request.headers['x-amz-date'];
  const signedAt = date === undefined ? undefined : readDate(date);
  if (!authorization || date === undefined || signedAt === undefined) throw trouble('incomplete');

  const key = world.keys.get(authorization.keyId);
  if (!key || key.token !== request.headers['x-amz-security-token']) throw trouble('unknown key');
  if (authorization.service !== naming.signingName) {
    throw trouble('wrong scope', `: '${naming.signingName}'.`);
  }
  if (authorization.day !== date.slice(0, 8)) throw trouble('mismatch');
  const now = world.clock.now();
  const tolerance = GOOD_FOR + MACHINE_LAG * world.clock.speed;
  if (Math.abs(now - signedAt) > tolerance) {
    throw trouble(
      'late',
      `: ${date} is now earlier than ${amzDate(now - GOOD_FOR)} (${amzDate(now)} - 5 min.)`,
    );
  }
  if ((await sign(request, authorization, key, signedAt)) !== authorization.signature) {
    throw trouble('mismatch');
  }
  if (key.expiresAt !== undefined && key.expiresAt <= now) throw trouble('expired');
  const { state } = key.principal.account;
  if (state === 'CLOSED' || state === 'SUSPENDED') throw trouble('unknown key');
  return { key, region: authorization.region, signedAt };
}

async function sign(
  request: Request,
  authorization: Authorization,
  key: AccessKey,
  signedAt: number,
): Promise<string | undefined> {
  // The signer takes a hash that was sent along for the body's, so it must be the body's.
  const sentHash = request.headers['x-amz-content-sha256'];
  const bodyHash = createHash('sha256').update(request.body).digest('hex');
  if (sentHash !== undefined && sentHash !== bodyHash) return undefined;
  const signer = new SignatureV4({
    service: authorization.service,
    region: authorization.region,
    credentials: { accessKeyId: key.id, secretAccessKey: key.secret },
    sha256: Sha256,
    applyChecksum: false,
  });
  const headers: Record<string, string> = {};
  for (const name of authorization.signedHeaders) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = value;
  }
  const query: Record<string, string[]> = {};
  for (const [name, value] of request.url.searchParams)
    query[name] = [...(query[name] ?? []), value];
  const signed = await signer.sign(
    {
      method: request.method,
      protocol: 'http:',
      hostname: request.url.hostname,
      path: request.url.pathname,
      query,
      headers,
      body: request.body,
    },
    { signingDate: new Date(signedAt), signableHeaders: new Set(authorization.signedHeaders) },
  );
  return readAuthorization(signed.headers.authorization ?? '')?.signature;
}

function readAuthorization(header: string): Authorization | undefined {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/([^/,]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      header,
    );
  if (!match) return undefined;
  const [, keyId = '', day = '', region = '', service = '', headers = '', signature = ''] = match;
  const signedHeaders = headers.split(';');
  return { keyId, day, region, service, signedHeaders, signature };
}

function readDate(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function amzDate(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
