import { COMMON_ERRORS } from './aws-errors.ts';
import { jsonProtocol, restJsonProtocol } from './aws-json.ts';
import { AwsModel, type AwsOperation } from './aws-model.ts';
import type { AwsAnswer, AwsProtocol, AwsRequest, ErrorAnswer } from './aws-protocol.ts';
import { queryProtocol } from './aws-query.ts';
import { checkShape } from './aws-shapes.ts';
import { checkSignature, readPartitions } from './aws-signature.ts';
import { type Finding, Place, type Verdict } from './finding.ts';
import type { JsonObject } from './json.ts';
import type { Recorded } from './recordings.ts';

const PROTOCOLS: Readonly<Record<string, AwsProtocol>> = {
  json: jsonProtocol,
  query: queryProtocol,
  'rest-json': restJsonProtocol,
};

/** Checks exchanges with one service by its model. */
export function awsChecker(
  description: JsonObject,
  partitionList: JsonObject,
): (exchange: Recorded) => Verdict {
  const model = new AwsModel(description);
  const partitions = readPartitions(partitionList);
  const protocol = PROTOCOLS[model.protocol];
  if (!protocol) throw new Error(`the check doesn't know the protocol ${model.protocol}`);
  return ({ request, response }) => {
    const findings: Finding[] = [];
    const sent = new Place('request', findings);
    const name = protocol.operation(model, request, sent);
    const operation = name === undefined ? undefined : model.operation(name);
    if (!operation) {
      sent.add(`asks for ${name ?? 'no operation'}, which the model doesn't have`);
      return { operation: undefined, findings };
    }
    checkRequest(protocol, operation, request, findings);
    const signature = new Place('request signature', findings);
    checkSignature(model, operation.isSigned, partitions, request, signature);
    if (response) checkAnswer(model, protocol, operation, response, findings);
    return { operation: operation.name, findings };
  };
}

function checkRequest(
  protocol: AwsProtocol,
  operation: AwsOperation,
  request: AwsRequest,
  findings: Finding[],
): void {
  const place = new Place('request', findings);
  const { method, url } = request;
  if (method !== operation.method || url.pathname !== operation.path) {
    place.add(`is ${method} ${url.pathname}, not ${operation.method} ${operation.path}`);
  }
  const body = new Place('request body', findings);
  const input = protocol.input(operation, request, body);
  if (input === undefined) return;
  if (operation.input) checkShape(operation.input, input, protocol.timestamps, body);
  else if (JSON.stringify(input) !== '{}') body.add('is there, though no input is described');
}

function checkAnswer(
  model: AwsModel,
  protocol: AwsProtocol,
  operation: AwsOperation,
  answer: AwsAnswer,
  findings: Finding[],
): void {
  const body = new Place('answer body', findings);
  if (!answer.headers?.['x-amzn-requestid']) {
    new Place('answer headers', findings).add('lack x-amzn-requestid');
  }
  const status = new Place('answer status', findings);
  if (answer.status >= 400) {
    const error = protocol.error(model, answer, body);
    if (error) checkError(model, protocol, operation, error, answer.status, { body, status });
    return;
  }
  if (answer.status !== operation.status) status.wrong(String(operation.status), answer.status);
  const output = protocol.output(model, operation, answer, body);
  if (output !== undefined && operation.output) {
    checkShape(operation.output, output, protocol.timestamps, body);
  }
}

function checkError(
  model: AwsModel,
  protocol: AwsProtocol,
  operation: AwsOperation,
  { code, members, isSenders }: ErrorAnswer,
  actual: number,
  { body, status }: { readonly body: Place; readonly status: Place },
): void {
  const modeled = operation.errors.get(code);
  const expected = modeled?.status ?? COMMON_ERRORS[model.protocol]?.[code];
  if (expected === undefined) {
    body.add(`is the error ${code}, which neither ${operation.name} nor all of AWS has`);
    return;
  }
  if (actual !== expected) status.add(`of ${code} is ${actual}, not ${expected}`);
  if (isSenders !== undefined && isSenders !== (modeled?.isSenders ?? expected < 500)) {
    body.add(`blames the wrong side for ${code}`);
  }
  if (modeled) {
    checkShape(modeled.shape, members, protocol.timestamps, body);
    return;
  }
  for (const [name, value] of Object.entries(members)) {
    if (!/^message$/i.test(name)) body.add(`of ${code} has ${name}`);
    else if (typeof value !== 'string') body.at(name).wrong('a string', value);
  }
}
