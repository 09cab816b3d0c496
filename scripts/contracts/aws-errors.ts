/*
 * Errors that any operation may answer and no model declares: the "Common Errors" pages of AWS's API
 * references, in the spelling and with the status of each protocol.
 */

const JSON_ERRORS: Readonly<Record<string, number>> = {
  AccessDeniedException: 400,
  ExpiredTokenException: 400,
  IncompleteSignatureException: 400,
  InternalFailure: 500,
  InvalidSignatureException: 400,
  MissingAuthenticationTokenException: 400,
  RequestExpired: 400,
  SerializationException: 400,
  ThrottlingException: 400,
  UnrecognizedClientException: 400,
  ValidationException: 400,
};

const QUERY_ERRORS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ExpiredToken: 403,
  IncompleteSignature: 400,
  InternalFailure: 500,
  InvalidClientTokenId: 403,
  MissingAuthenticationToken: 403,
  OptInRequired: 403,
  SignatureDoesNotMatch: 403,
  Throttling: 400,
  ValidationError: 400,
};

const REST_JSON_ERRORS: Readonly<Record<string, number>> = {
  ExpiredTokenException: 403,
  IncompleteSignatureException: 403,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  SerializationException: 400,
  UnrecognizedClientException: 403,
};

/** The HTTP statuses of common errors, by the protocol and the error's code. */
export const COMMON_ERRORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  json: JSON_ERRORS,
  query: QUERY_ERRORS,
  'rest-json': REST_JSON_ERRORS,
};
