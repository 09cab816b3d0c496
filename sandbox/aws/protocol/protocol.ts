import type { Request, Response } from '../../http.ts';
import type { AwsError } from '../errors.ts';

/** What a service is called where it matters. */
export interface Naming {
  /** As the tests count it, which is also the name of its model in botocore. */
  readonly name: string;
  /** In the scope of a signature. */
  readonly signingName: string;
  /** `X-Amz-Target` prefix, or the version in a form or an XML namespace. */
  readonly version: string;
}

/** What is told with every answer. */
export interface Envelope {
  readonly requestId: string;
  readonly now: number;
}

/** Trouble with a request's signature: AWS General Reference, "Common Errors". */
export type SignatureTrouble =
  | 'missing'
  | 'incomplete'
  | 'unknown key'
  | 'expired'
  | 'mismatch'
  | 'late'
  | 'wrong scope';

/** How requests and answers are written. */
export interface Protocol {
  /** Whether a request is one of this service's. */
  owns(request: Request): boolean;
  operation(request: Request): string;
  /** The input as it was sent, unchecked. */
  input(request: Request): unknown;
  success(operation: string, output: Output, envelope: Envelope): Response;
  failure(error: AwsError, envelope: Envelope): Response;
  /** The code for trouble with a signature; every protocol has its own. */
  signatureError(trouble: SignatureTrouble): string;
}

/** An answer before it is written; nothing for an operation that answers nothing. */
export type Output = Readonly<Record<string, unknown>> | undefined;
