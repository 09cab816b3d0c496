import type { Request, Response } from '../../http.ts';
import { AwsError } from '../errors.ts';
import type { Envelope, Naming, Protocol, SignatureTrouble } from './protocol.ts';

const SIGNATURE_ERRORS: Readonly<Record<SignatureTrouble, string>> = {
  missing: 'MissingAuthenticationTokenException',
  incomplete: 'IncompleteSignatureException',
  'unknown key': 'UnrecognizedClientException',
  expired: 'ExpiredTokenException',
  mismatch: 'InvalidSignatureException',
  late: 'InvalidSignatureException',
  'wrong scope': 'InvalidSignatureException',
};

/** Errors of all services, whose message member is written small; the modelled ones have `Message`. */
const COMMON_ERRORS = new Set([
  ...Object.values(SIGNATURE_ERRORS),
  'SerializationException',
  'InternalFailure',
]);

/**
 * AWS JSON 1.1: the operation is in `X-Amz-Target`, errors are HTTP 400 or 500 with the code in
 * `__type` (Smithy documentation, "AWS JSON 1.1 protocol").
 */
export function jsonProtocol(naming: Naming): Protocol {
  const prefix = `${naming.version}.`;
  const write = (status: number, body: string, envelope: Envelope): Response => ({
    status,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': envelope.requestId,
      date: new Date(envelope.now).toUTCString(),
    },
    body,
  });
  return {
    owns: (request) => target(request).startsWith(prefix),
    operation: (request) => target(request).slice(prefix.length),
    input: (request) => parseJson(request.body),
    success: (_operation, output, envelope) =>
      write(200, output === undefined ? '' : JSON.stringify(output), envelope),
    failure: (error, envelope) => {
      const message = COMMON_ERRORS.has(error.code) ? 'message' : 'Message';
      const body = { __type: error.code, [message]: error.message, ...error.members };
      const status = /^(ServiceException|InternalServiceException|InternalFailure)$/.test(
        error.code,
      )
        ? 500
        : 400;
      return write(status, JSON.stringify(body), envelope);
    },
    signatureError: (trouble) => SIGNATURE_ERRORS[trouble],
  };
}

function target(request: Request): string {
  return request.headers['x-amz-target'] ?? '';
}

export function parseJson(body: string): unknown {
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    throw new AwsError('SerializationException', 'Could not parse the request body as JSON');
  }
}
