import type { AwsModel, AwsOperation } from './aws-model.ts';
import type { Timestamps } from './aws-shapes.ts';
import type { Place } from './finding.ts';
import type { Json, JsonObject } from './json.ts';
import type { Recorded } from './recordings.ts';

export type AwsRequest = Recorded['request'];
export type AwsAnswer = NonNullable<Recorded['response']>;

/** An error as an answer words it. */
export interface ErrorAnswer {
  readonly code: string;
  /** Its members, by the names of its shape. */
  readonly members: JsonObject;
  /** Whether it says that the sender is to blame; nothing where the protocol doesn't say. */
  readonly isSenders?: boolean;
}

/**
 * How a protocol puts operations, inputs, outputs and errors on the wire (Smithy documentation, "AWS
 * protocols"). Each adds what is wrong with the wire to the place it is given.
 */
export interface AwsProtocol {
  readonly timestamps: Timestamps;
  operation(model: AwsModel, request: AwsRequest, place: Place): string | undefined;
  input(operation: AwsOperation, request: AwsRequest, place: Place): Json | undefined;
  output(
    model: AwsModel,
    operation: AwsOperation,
    answer: AwsAnswer,
    place: Place,
  ): Json | undefined;
  error(model: AwsModel, answer: AwsAnswer, place: Place): ErrorAnswer | undefined;
}

export function demandContentType(
  expected: string,
  headers: Readonly<Record<string, string>> | undefined,
  place: Place,
): void {
  const type = headers?.['content-type'] ?? 'nothing';
  if (type.replace(/; *charset=utf-8$/i, '') !== expected) {
    place.add(`has the content type ${type}, not ${expected}`);
  }
}
