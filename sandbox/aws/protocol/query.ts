import type { Request, Response } from '../../http.ts';
import type { AwsError } from '../errors.ts';
import type { Envelope, Naming, Protocol, SignatureTrouble } from './protocol.ts';
import { element, type XmlValue } from './xml.ts';

const SIGNATURE_ERRORS: Readonly<Record<SignatureTrouble, string>> = {
  missing: 'MissingAuthenticationToken',
  incomplete: 'IncompleteSignature',
  'unknown key': 'InvalidClientTokenId',
  expired: 'ExpiredToken',
  mismatch: 'SignatureDoesNotMatch',
  late: 'SignatureDoesNotMatch',
  'wrong scope': 'SignatureDoesNotMatch',
};

/** HTTP statuses from the error lists of the IAM and STS API references; of all others it is 400. */
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  MissingAuthenticationToken: 403,
  InvalidClientTokenId: 403,
  ExpiredToken: 403,
  SignatureDoesNotMatch: 403,
  OptInRequired: 403,
  RegionDisabledException: 403,
  IDPRejectedClaim: 403,
  NoSuchEntity: 404,
  EntityAlreadyExists: 409,
  LimitExceeded: 409,
  ConcurrentModification: 409,
  DeleteConflict: 409,
  ServiceFailure: 500,
  InternalFailure: 500,
};

/**
 * AWS query: a form with `Action` and `Version`, answered in XML (Smithy documentation, "AWS Query
 * protocol").
 */
export function queryProtocol(naming: Naming): Protocol {
  const xmlns = `https://${naming.signingName}.amazonaws.com/doc/${naming.version}/`;
  const write = (status: number, root: string, envelope: Envelope): Response => ({
    status,
    headers: {
      'content-type': 'text/xml',
      'x-amzn-requestid': envelope.requestId,
      date: new Date(envelope.now).toUTCString(),
    },
    body: root,
  });
  return {
    owns: (request) => isForm(request) && form(request).get('Version') === naming.version,
    operation: (request) => form(request).get('Action') ?? '',
    input: (request) => nested(form(request)),
    success: (operation, output, envelope) => {
      const content: XmlValue = {
        ...(output && { [`${operation}Result`]: output as XmlValue }),
        ResponseMetadata: { RequestId: envelope.requestId },
      };
      return write(200, element(`${operation}Response`, content, { xmlns }), envelope);
    },
    failure: (error: AwsError, envelope) => {
      const status = STATUS[error.code] ?? 400;
      const content: XmlValue = {
        Error: {
          Type: status >= 500 ? 'Receiver' : 'Sender',
          Code: error.code,
          Message: error.message,
        },
        RequestId: envelope.requestId,
      };
      return write(status, element('ErrorResponse', content, { xmlns }), envelope);
    },
    signatureError: (trouble) => SIGNATURE_ERRORS[trouble],
  };
}

function isForm(request: Request): boolean {
  return (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

function form(request: Request): URLSearchParams {
  return new URLSearchParams(request.body);
}

interface Branch {
  [key: string]: string | Branch | (string | Branch)[];
}

/** `Tags.member.1.Key=a` is the `Key` of the first of `Tags`. */
function nested(fields: URLSearchParams): Branch {
  const top: Branch = {};
  for (const [name, value] of fields) {
    if (name === 'Action' || name === 'Version') continue;
    const steps = name.split('.');
    const last = steps.pop() ?? name;
    let at = top;
    for (const step of steps) {
      const next = at[step];
      const branch: Branch = typeof next === 'object' && !Array.isArray(next) ? next : {};
      at[step] = branch;
      at = branch;
    }
    at[last] = value;
  }
  return listed(top) as Branch;
}

/** Turns `{ member: { 1: a, 2: b } }` into `[a, b]`, at every depth. */
function listed(value: string | Branch | (string | Branch)[]): Branch[string] {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const { member } = value;
  if (member !== undefined && Object.keys(value).length === 1 && typeof member === 'object') {
    return Object.entries(member)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, item]) => listed(item) as string | Branch);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, listed(item)]));
}

/** The query protocol writes times as ISO 8601, to the second. */
export function timestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
