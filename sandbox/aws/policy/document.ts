import { z } from 'zod';
import { type Condition, isConditionOperator } from './conditions.ts';

/** Why IAM refuses a policy text. */
export class MalformedPolicy extends Error {}

export interface Patterns {
  /** Whether everything but these is meant (`NotAction`, `NotResource`). */
  readonly not: boolean;
  readonly patterns: readonly string[];
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Patterns;
  /** In identity policies. */
  readonly resources: Patterns | undefined;
  /** In trust policies, by kind: `AWS`, `Federated`, `Service`. */
  readonly principals: readonly { readonly kind: string; readonly id: string }[];
  readonly conditions: readonly Condition[];
}

export interface Policy {
  readonly statements: readonly Statement[];
  /** Policy variables work from version 2012-10-17 on. */
  readonly hasVariables: boolean;
}

const texts = z.union([z.string(), z.array(z.string())]);
const scalars = z.union([z.string(), z.boolean(), z.number()]);

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([z.literal('*'), z.record(z.string(), texts)]).optional(),
  Action: texts.optional(),
  NotAction: texts.optional(),
  Resource: texts.optional(),
  NotResource: texts.optional(),
  Condition: z
    .record(z.string(), z.record(z.string(), z.union([scalars, z.array(scalars)])))
    .optional(),
});

const document = z.strictObject({
  Version: z.enum(['2008-10-17', '2012-10-17']).default('2008-10-17'),
  Id: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]),
});

const read = new Map<string, Policy>();

/**
 * Reads a policy as IAM does, and refuses what IAM refuses (IAM User Guide, "IAM JSON policy element
 * reference").
 * @throws MalformedPolicy
 */
export function readPolicy(text: string, kind: 'identity' | 'trust'): Policy {
  const key = `${kind}:${text}`;
  const known = read.get(key);
  if (known) return known;
  const parsed = document.safeParse(parse(text));
  if (!parsed.success) throw new MalformedPolicy('Syntax errors in policy.');
  const { Version, Statement } = parsed.data;
  const policy: Policy = {
    statements: many(Statement).map((raw) => readStatement(raw, kind)),
    hasVariables: Version === '2012-10-17',
  };
  read.set(key, policy);
  return policy;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedPolicy('This policy contains invalid Json');
  }
}

function readStatement(raw: z.infer<typeof statement>, kind: 'identity' | 'trust'): Statement {
  const actions = patterns(raw.Action, raw.NotAction);
  if (!actions) throw new MalformedPolicy('Policy statement must contain actions.');
  const resources = patterns(raw.Resource, raw.NotResource);
  if (kind === 'identity') {
    if (raw.Principal !== undefined) {
      throw new MalformedPolicy('Policy document should not specify a principal.');
    }
    if (!resources) throw new MalformedPolicy('Policy statement must contain resources.');
  } else {
    if (resources) throw new MalformedPolicy('Has prohibited field Resource');
    if (raw.Principal === undefined) {
      throw new MalformedPolicy('Missing required field Principal');
    }
  }
  for (const action of actions.patterns) {
    if (action !== '*' && !/^[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+$/.test(action)) {
      throw new MalformedPolicy(
        'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
      );
    }
  }
  for (const resource of resources?.patterns ?? []) {
    if (resource !== '*' && resource.split(':').length < 6) {
      throw new MalformedPolicy(`Resource ${resource} must be in ARN format or "*".`);
    }
  }
  return {
    effect: raw.Effect,
    actions,
    resources,
    principals: readPrincipals(raw.Principal),
    conditions: readConditions(raw.Condition ?? {}),
  };
}

function patterns(
  yes: string | string[] | undefined,
  no: string | string[] | undefined,
): Patterns | undefined {
  if (yes !== undefined && no !== undefined) throw new MalformedPolicy('Syntax errors in policy.');
  const list = yes ?? no;
  return list === undefined ? undefined : { not: yes === undefined, patterns: many(list) };
}

function readPrincipals(raw: z.infer<typeof statement>['Principal']): Statement['principals'] {
  if (raw === undefined) return [];
  if (raw === '*') return [{ kind: 'AWS', id: '*' }];
  return Object.entries(raw).flatMap(([kind, ids]) => many(ids).map((id) => ({ kind, id })));
}

function readConditions(raw: NonNullable<z.infer<typeof statement>['Condition']>): Condition[] {
  return Object.entries(raw).flatMap(([operator, keys]) => {
    if (!isConditionOperator(operator)) {
      throw new MalformedPolicy(`Invalid Condition type : ${operator}.`);
    }
    return Object.entries(keys).map(([key, values]) => ({
      operator,
      key,
      values: many(values).map(String),
    }));
  });
}

function many<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
