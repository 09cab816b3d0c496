import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange, Request, Response } from '../../sandbox/http.ts';

/** A recorded exchange, with what the checks need of it. */
export interface Recorded {
  /** Which file has it, and where. */
  readonly source: string;
  readonly service: string;
  readonly operation: string;
  /** Milliseconds since the epoch, by the clock of the sandbox. */
  readonly at: number;
  readonly request: Omit<Request, 'bytes'>;
  readonly response?: Omit<Response, 'bytes'>;
}

/** An exchange as JSON has it. */
type Written = Omit<Exchange, 'request'> & {
  readonly request: Omit<Request, 'url' | 'bytes'> & { readonly url: string };
};

/** All exchanges of the recordings in a folder, in the order of the files' names. */
export function readRecordings(folder: string): readonly Recorded[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const file: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const { github, aws } = file as Record<'github' | 'aws', readonly Written[]>;
    return [
      ...github.map((exchange, index) => recorded(exchange, `${name}, github[${index}]`)),
      ...aws.map((exchange, index) => recorded(exchange, `${name}, aws[${index}]`)),
    ];
  });
}

function recorded(
  { service, operation, at, request, response }: Written,
  source: string,
): Recorded {
  const { method, url, headers, body } = request;
  return {
    source,
    service,
    operation,
    at,
    request: { method, url: new URL(url), headers, body },
    ...(response && { response }),
  };
}
