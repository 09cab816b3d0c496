import { z } from 'zod';
import { AwsError } from './errors.ts';

/** What is wrong with a member of a request, in the terms in which AWS models constrain them. */
export interface Violation {
  readonly kind:
    | 'missing'
    | 'type'
    | 'too short'
    | 'too long'
    | 'too small'
    | 'too big'
    | 'pattern'
    | 'enum';
  /** Such as `tags.1.member.key`; the first letters small, as AWS writes them. */
  readonly path: string;
  readonly value: unknown;
  /** The limit, the pattern or the allowed values. */
  readonly limit: string;
}

export type Checked<T> =
  | { readonly ok: true; readonly input: T }
  | { readonly ok: false; readonly violation: Violation };

/** An integer as the query protocol writes it. */
export function integerText(min: number, max: number) {
  return z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));
}

/**
 * Holds a request's input against the constraints of its shape; the first violation counts. Shapes are
 * strict: a member that AWS has and the sandbox doesn't is loud, not ignored.
 */
export function check<T>(shape: z.ZodType<T>, raw: unknown): Checked<T> {
  const result = shape.safeParse(raw);
  if (result.success) return { ok: true, input: result.data };
  const [issue] = result.error.issues;
  if (!issue) throw new Error('a failed parse without an issue');
  return { ok: false, violation: violationOf(issue, raw) };
}

function violationOf(issue: z.core.$ZodIssue, raw: unknown): Violation {
  const value = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    raw,
  );
  const path = issue.path
    .map((key) => (typeof key === 'number' ? `${key + 1}.member` : lowerFirst(String(key))))
    .join('.');
  const violation = (kind: Violation['kind'], limit = ''): Violation => ({
    kind,
    path,
    value,
    limit,
  });
  switch (issue.code) {
    case 'invalid_type':
      return violation(value === undefined || value === null ? 'missing' : 'type', issue.expected);
    case 'too_small':
      return violation(
        issue.origin === 'number' ? 'too small' : 'too short',
        String(issue.minimum),
      );
    case 'too_big':
      return violation(issue.origin === 'number' ? 'too big' : 'too long', String(issue.maximum));
    case 'invalid_format':
      return violation('pattern', bare('pattern' in issue ? (issue.pattern ?? '') : ''));
    case 'invalid_value':
      return violation(
        value === undefined ? 'missing' : 'enum',
        `[${issue.values.map(String).join(', ')}]`,
      );
    case 'unrecognized_keys':
      throw new Error(`the sandbox does not simulate ${issue.keys.join(', ')}`);
    default:
      throw new Error(`${issue.message} (${issue.code} at ${path})`);
  }
}

/** `/^[a-z]+$/` as models write it: `[a-z]+`. */
function bare(pattern: string): string {
  return pattern.replace(/^\/\^?/, '').replace(/\$?\/[a-z]*$/, '');
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** A violation in the words that most services share. */
export function constraintMessage(violation: Violation): string {
  const { kind, path, value, limit } = violation;
  const shown = value === undefined || value === null ? 'null' : `'${String(value)}'`;
  const must: Readonly<Record<Violation['kind'], string>> = {
    missing: 'Member must not be null',
    type: `Member must be of type ${limit}`,
    'too short': `Member must have length greater than or equal to ${limit}`,
    'too long': `Member must have length less than or equal to ${limit}`,
    'too small': `Member must have value greater than or equal to ${limit}`,
    'too big': `Member must have value less than or equal to ${limit}`,
    pattern: `Member must satisfy regular expression pattern: ${limit}`,
    enum: `Member must satisfy enum value set: ${limit}`,
  };
  return `1 validation error detected: Value ${shown} at '${path}' failed to satisfy constraint: ${must[kind]}`;
}

/** A member of a wrong JSON type is refused by every service before its own checks. */
export function serializationError(violation: Violation): AwsError {
  return new AwsError(
    'SerializationException',
    `Expected ${violation.limit} for member ${violation.path}`,
  );
}
