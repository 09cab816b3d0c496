import type { Response } from '../../http.ts';
import type { AwsError } from '../errors.ts';
import { parseJson } from './json.ts';
import type { Envelope, Protocol, SignatureTrouble } from './protocol.ts';

const SIGNATURE_ERRORS: Readonly<Record<SignatureTrouble, string>> = {
  missing: 'MissingAuthenticationTokenException',
  incomplete: 'IncompleteSignatureException',
  'unknown key': 'UnrecognizedClientException',
  expired: 'ExpiredTokenException',
  mismatch: 'InvalidSignatureException',
  late: 'InvalidSignatureException',
  'wrong scope': 'InvalidSignatureException',
};

/** Statuses of the errors in the API reference of Account Management; of all others it is 403. */
const STATUS: Readonly<Record<string, number>> = {
  ValidationException: 400,
  SerializationException: 400,
  ResourceNotFoundException: 404,
  TooManyRequestsException: 429,
  InternalServerException: 500,
};

/**
 * REST JSON as Account Management speaks it: each operation is a POST to a path of its own name,
 * and errors carry their code in `x-amzn-ErrorType`, which API Gateway fills in.
 */
export function restJsonProtocol(): Protocol {
  const write = (
    status: number,
    body: string,
    envelope: Envelope,
    headers: Readonly<Record<string, string>> = {},
  ): Response => ({
    status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-requestid': envelope.requestId,
      date: new Date(envelope.now).toUTCString(),
      ...headers,
    },
    body,
  });
  return {
    owns: (request) =>
      request.method === 'POST' &&
      request.headers['x-amz-target'] === undefined &&
      /^\/[a-zA-Z]+$/.test(request.url.pathname),
    operation: (request) => {
      const name = request.url.pathname.slice(1);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    },
    input: (request) => parseJson(request.body),
    success: (_operation, output, envelope) =>
      write(200, output === undefined ? '' : JSON.stringify(output), envelope),
    failure: (error: AwsError, envelope) =>
      write(
        STATUS[error.code] ?? 403,
        JSON.stringify({ message: error.message, ...error.members }),
        envelope,
        { 'x-amzn-errortype': error.code },
      ),
    signatureError: (trouble) => SIGNATURE_ERRORS[trouble],
  };
}
