import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Aws } from './aws/index.ts';

/*
 * What bootstrap/org-accounts.yaml makes, without CloudFormation: its roles with their policies, as they come out for
 * given parameters. As much of CloudFormation as that template uses (CloudFormation User Guide, "Intrinsic function
 * reference"); anything else throws.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Parameters = Readonly<Record<string, string>>;

export interface StackOptions {
  /** The account that it is deployed in. */
  readonly accountId: string;
  /** `aws`, `aws-us-gov`, `aws-cn`, … */
  readonly partition?: string;
  /** What differs from the template's defaults. */
  readonly parameters: Parameters;
}

type PolicyDocument = Readonly<Record<string, unknown>>;

export interface StackRole {
  readonly name: string;
  readonly trust: PolicyDocument;
  /** Inline and managed ones, by name. */
  readonly policies: Readonly<Record<string, PolicyDocument>>;
  readonly boundary?: { readonly arn: string; readonly policy: PolicyDocument };
}

export interface Stack {
  /** By the name of the resource: `PlanRole`, `ProvisionRole`, and `DelegateRole` if it is made. */
  readonly roles: Readonly<Record<string, StackRole>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly parameters: Parameters;
}

export const TEMPLATE = join(import.meta.dirname, '..', 'bootstrap', 'org-accounts.yaml');

/** @throws Error for parameters that CloudFormation would refuse */
export function deployStack(options: StackOptions): Stack {
  const template = readTemplate(readFileSync(TEMPLATE, 'utf8'));
  const parameters = parametersOf(template, options.parameters);
  const scope = new Scope(template, parameters, options);
  const made = Object.entries(template.Resources ?? {}).filter(
    ([, { Condition }]) => Condition === undefined || scope.holds(Condition),
  );
  const properties = new Map(
    made.map(([name, { Type, Properties }]) => [
      name,
      { type: Type, values: objectOf(scope.evaluate(Properties)) },
    ]),
  );
  const managed = (arn: unknown): [string, PolicyDocument] => {
    for (const { type, values } of properties.values()) {
      const name = String(values.ManagedPolicyName);
      if (type === 'AWS::IAM::ManagedPolicy' && scope.policyArn(name) === arn)
        return [name, objectOf(values.PolicyDocument)];
    }
    throw new Error(`no policy ${String(arn)} in the stack`);
  };
  const roles: Record<string, StackRole> = {};
  for (const [name, { type, values }] of properties) {
    if (type !== 'AWS::IAM::Role') continue;
    const inline = listOf(values.Policies)
      .map(objectOf)
      .map((one): [string, PolicyDocument] => [
        String(one.PolicyName),
        objectOf(one.PolicyDocument),
      ]);
    const trust = values.AssumeRolePolicyDocument;
    const boundary = values.PermissionsBoundary;
    roles[name] = {
      name: String(values.RoleName),
      trust: objectOf(typeof trust === 'string' ? JSON.parse(trust) : trust),
      policies: Object.fromEntries([...listOf(values.ManagedPolicyArns).map(managed), ...inline]),
      ...(boundary !== undefined && {
        boundary: { arn: String(boundary), policy: managed(boundary)[1] },
      }),
    };
  }
  const outputs = Object.entries(template.Outputs ?? {}).map(([name, { Value }]) => [
    name,
    String(scope.evaluate(Value)),
  ]);
  return { roles, outputs: Object.fromEntries(outputs), parameters };
}

/** The same AWS, in which the management account's role for administrators has the boundary that the stack gives it. */
export function bounded(aws: Aws, { roles: { DelegateRole: ours } }: Stack): Aws {
  const boundary = ours?.boundary;
  return {
    ...aws,
    role: (facts) =>
      aws.role({
        ...(boundary && facts.account === undefined && facts.name === ours.name && { boundary }),
        ...facts,
      }),
  };
}

interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: Json;
}

export interface Template {
  readonly Parameters: Readonly<
    Record<
      string,
      {
        readonly Default?: string;
        readonly AllowedPattern?: string;
        readonly AllowedValues?: readonly string[];
        readonly MaxLength?: number;
        readonly Description: string;
      }
    >
  >;
  readonly Conditions?: Readonly<Record<string, Json>>;
  readonly Resources?: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: Json }>>;
}

/** The template with `!Sub x` as `{"Fn::Sub": x}`, which mean the same. */
export function readTemplate(text: string): Template {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) throw document.errors[0] ?? new Error('no YAML');
  return plain(document.contents) as unknown as Template;
}

function plain(node: Node | null): Json {
  const tag = node?.tag?.startsWith('!') ? node.tag.slice(1) : undefined;
  const value = untagged(node);
  if (tag === undefined) return value;
  if (tag === 'Ref' || tag === 'Condition') return { [tag]: value };
  return { [`Fn::${tag}`]: tag === 'GetAtt' ? String(value).split('.') : value };
}

function untagged(node: Node | null): Json {
  if (isMap<Node, Node>(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [String(plain(key)), plain(value)]),
    );
  if (isSeq<Node>(node)) return node.items.map(plain);
  return isScalar<Json>(node) ? node.value : null;
}

function parametersOf({ Parameters }: Template, given: Parameters): Parameters {
  for (const name of Object.keys(given))
    if (!(name in Parameters)) throw new Error(`no parameter ${name}`);
  return Object.fromEntries(
    Object.entries(Parameters).map(
      ([name, { Default, AllowedPattern, AllowedValues, MaxLength }]) => {
        const value = given[name] ?? Default;
        if (value === undefined) throw new Error(`the parameter ${name} has no value`);
        const fits =
          (AllowedPattern === undefined || new RegExp(`^(?:${AllowedPattern})$`).test(value)) &&
          (AllowedValues?.includes(value) ?? true) &&
          value.length <= (MaxLength ?? Number.POSITIVE_INFINITY);
        if (!fits) throw new Error(`the parameter ${name} may not be ${value}`);
        return [name, value];
      },
    ),
  );
}

/** Stands for what is left out: `AWS::NoValue`. */
const NOTHING = Symbol('AWS::NoValue');

class Scope {
  readonly #template: Template;
  readonly #variables: Parameters;

  constructor(
    template: Template,
    parameters: Parameters,
    { accountId, partition = 'aws' }: StackOptions,
  ) {
    this.#template = template;
    this.#variables = {
      ...parameters,
      'AWS::AccountId': accountId,
      'AWS::Partition': partition,
    };
  }

  holds(condition: string): boolean {
    return this.#truth(this.#template.Conditions?.[condition] ?? null);
  }

  policyArn(name: string): string {
    return `arn:${this.#variables['AWS::Partition']}:iam::${this.#variables['AWS::AccountId']}:policy/${name}`;
  }

  evaluate(value: Json | undefined): unknown {
    if (Array.isArray(value))
      return value.map((one) => this.evaluate(one)).filter((one) => one !== NOTHING);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value as Readonly<Record<string, Json>>);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
      return this.#call(...only);
    return Object.fromEntries(
      entries.map(([key, one]) => [key, this.evaluate(one)]).filter(([, one]) => one !== NOTHING),
    );
  }

  #call(name: string, argument: Json): unknown {
    switch (name) {
      case 'Ref':
        return argument === 'AWS::NoValue' ? NOTHING : this.#reference(String(argument));
      case 'Fn::If': {
        const [condition = null, yes, no] = argument as readonly Json[];
        return this.evaluate(this.holds(String(condition)) ? yes : no);
      }
      case 'Fn::Sub': {
        const [text, more] = Array.isArray(argument) ? argument : [argument, {}];
        return this.#substitute(String(text), objectOf(this.evaluate(more)));
      }
      case 'Fn::Join': {
        const [between, parts] = argument as readonly Json[];
        return listOf(this.evaluate(parts)).join(String(between));
      }
      case 'Fn::GetAtt':
        return this.#reference((argument as readonly string[]).join('.'));
      default:
        throw new Error(`the sandbox does not know ${name}`);
    }
  }

  #substitute(text: string, more: Readonly<Record<string, unknown>>): string {
    return text.replace(/\$\{([\w:.]+)\}/g, (_, name: string) =>
      String(more[name] ?? this.#reference(name)),
    );
  }

  /** A parameter, or what a resource is called once it is made. */
  #reference(name: string): string {
    const known = this.#variables[name];
    if (known !== undefined) return known;
    const [resource = '', attribute] = name.split('.');
    const { Type, Properties } = this.#template.Resources?.[resource] ?? {};
    const own = objectOf(this.evaluate(Properties ?? {}));
    if (Type === 'AWS::IAM::ManagedPolicy') return this.policyArn(String(own.ManagedPolicyName));
    if (Type !== 'AWS::IAM::Role') throw new Error(`the stack has no ${name}`);
    return attribute === 'Arn'
      ? this.policyArn('').replace(/policy\/$/, `role/${String(own.RoleName)}`)
      : String(own.RoleName);
  }

  #truth(condition: Json): boolean {
    const [[name, argument] = ['', null]] = Object.entries(
      objectOf(condition) as Record<string, Json>,
    );
    const parts = argument as readonly Json[];
    switch (name) {
      case 'Condition':
        return this.holds(String(argument));
      case 'Fn::Equals':
        return this.evaluate(parts[0]) === this.evaluate(parts[1]);
      case 'Fn::Not':
        return !this.#truth(parts[0] ?? null);
      case 'Fn::And':
        return parts.every((part) => this.#truth(part));
      default:
        throw new Error(`the sandbox does not know ${name}`);
    }
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
