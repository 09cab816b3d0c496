import { matchesArn, matchesWildcard } from './wildcard.ts';

export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** What a request tells about itself, by condition key in small letters. */
export type ConditionContext = ReadonlyMap<string, readonly string[]>;

type Test = (wanted: string, actual: string) => boolean;

const numeric =
  (compare: (actual: number, wanted: number) => boolean): Test =>
  (wanted, actual) =>
    compare(Number(actual), Number(wanted));

const date =
  (compare: (actual: number, wanted: number) => boolean): Test =>
  (wanted, actual) =>
    compare(instant(actual), instant(wanted));

/** IAM User Guide, "IAM JSON policy elements: Condition operators". The negated ones are in NEGATED. */
const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: (wanted, actual) => wanted === actual,
  StringEqualsIgnoreCase: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(),
  StringLike: (wanted, actual) => matchesWildcard(wanted, actual),
  NumericEquals: numeric((actual, wanted) => actual === wanted),
  NumericLessThan: numeric((actual, wanted) => actual < wanted),
  NumericLessThanEquals: numeric((actual, wanted) => actual <= wanted),
  NumericGreaterThan: numeric((actual, wanted) => actual > wanted),
  NumericGreaterThanEquals: numeric((actual, wanted) => actual >= wanted),
  DateEquals: date((actual, wanted) => actual === wanted),
  DateLessThan: date((actual, wanted) => actual < wanted),
  DateLessThanEquals: date((actual, wanted) => actual <= wanted),
  DateGreaterThan: date((actual, wanted) => actual > wanted),
  DateGreaterThanEquals: date((actual, wanted) => actual >= wanted),
  Bool: (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase(),
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
};

const NEGATED: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  NumericNotEquals: 'NumericEquals',
  DateNotEquals: 'DateEquals',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
};

/** Operators that AWS has and this evaluator hasn't: a policy that uses them can't be trusted here. */
const NOT_SIMULATED = ['BinaryEquals', 'IpAddress', 'NotIpAddress'];

interface Operator {
  readonly name: string;
  readonly set: 'all' | 'any' | undefined;
  readonly ifExists: boolean;
}

function readOperator(text: string): Operator {
  const [, set, name, ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(text) ?? [];
  return {
    name: name ?? text,
    set: set === 'ForAllValues' ? 'all' : set === 'ForAnyValue' ? 'any' : undefined,
    ifExists: ifExists !== undefined,
  };
}

export function isConditionOperator(text: string): boolean {
  const { name } = readOperator(text);
  if (NOT_SIMULATED.includes(name)) throw new Error(`the sandbox does not simulate ${name}`);
  return name === 'Null' || name in TESTS || name in NEGATED;
}

/** Whether a condition holds; `substitute` fills in policy variables. */
export function holds(
  condition: Condition,
  context: ConditionContext,
  substitute: (text: string) => string,
): boolean {
  const operator = readOperator(condition.operator);
  const actual = context.get(condition.key.toLowerCase());
  if (operator.name === 'Null') {
    return condition.values.includes(String(actual === undefined || actual.length === 0));
  }
  const negated = NEGATED[operator.name];
  const test = TESTS[negated ?? operator.name];
  if (!test) throw new Error(`no test for ${condition.operator}`);
  if (actual === undefined || actual.length === 0) {
    return operator.ifExists || operator.set === 'all' || (negated !== undefined && !operator.set);
  }
  const wanted = condition.values.map(substitute);
  const fits = (value: string): boolean =>
    wanted.some((one) => test(one, value)) !== (negated !== undefined);
  if (operator.set === 'all') return actual.every(fits);
  if (operator.set === 'any') return actual.some(fits);
  return negated === undefined ? actual.some(fits) : actual.every(fits);
}

function instant(text: string): number {
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}
