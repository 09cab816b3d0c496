/** One entry of a 422's `errors`. */
export interface FieldError {
  readonly resource: string;
  readonly code:
    | 'missing'
    | 'missing_field'
    | 'invalid'
    | 'already_exists'
    | 'unprocessable'
    | 'custom';
  readonly field?: string;
  readonly message?: string;
}

/** An answer that is GitHub's own refusal, never the mark of a bug. */
export class RestError extends Error {
  readonly status: number;
  readonly errors: readonly (FieldError | string)[] | undefined;
  /** Replaces the operation's documentation address. */
  readonly docs: string | undefined;

  constructor(
    status: number,
    message: string,
    more: { readonly errors?: readonly (FieldError | string)[]; readonly docs?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.errors = more.errors;
    this.docs = more.docs;
  }
}

export function notFound(): RestError {
  return new RestError(404, 'Not Found');
}

/** What the schema-checked operations answer to a body that doesn't fit. */
export function invalidRequest(detail: string): RestError {
  return new RestError(422, `Invalid request.\n\n${detail}`);
}

export function validationFailed(...errors: readonly FieldError[]): RestError {
  return new RestError(422, 'Validation Failed', { errors });
}
