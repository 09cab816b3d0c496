import { parse } from 'yaml';
import * as z from 'zod';

/*
 * Workflow files, as far as they use this action ("Workflow syntax for GitHub Actions").
 */

/** A file below .github/workflows. */
export interface WorkflowFile {
  readonly path: string;
  readonly text: string;
}

/** A step that uses this action, with what its job and its workflow say. */
export interface Use {
  readonly path: string;
  /** The job's key. */
  readonly job: string;
  /** `v1`, a commit, … */
  readonly version: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Of the job, else of the workflow; `undefined` where neither says. */
  readonly permissions: Permissions | undefined;
  readonly environment: string | undefined;
  readonly concurrency:
    | { readonly queue: string | undefined; readonly cancels: boolean }
    | undefined;
  readonly timeout: number | undefined;
  /** The workflow's events, and what each is narrowed to. */
  readonly on: ReadonlyMap<string, Narrowing>;
}

export type Permissions = 'read-all' | 'write-all' | Readonly<Record<string, string>>;

/** `types` and `branches` of an event; `undefined` for all, or the usual ones. */
export interface Narrowing {
  readonly types: readonly string[] | undefined;
  readonly branches: readonly string[] | undefined;
}

const texts = z.union([z.array(z.string()), z.string().transform((one) => [one])]);
const permissions = z.union([
  z.enum(['read-all', 'write-all']),
  z.record(z.string(), z.string()),
  z.null().transform(() => ({})),
]);
const narrowing = z.looseObject({ types: texts.optional(), branches: texts.optional() });
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]).transform(String);

const workflow = z.looseObject({
  on: z.union([
    z.string().transform((one): Record<string, unknown> => ({ [one]: null })),
    z
      .array(z.string())
      .transform(
        (all): Record<string, unknown> => Object.fromEntries(all.map((one) => [one, null])),
      ),
    z.record(z.string(), z.unknown()),
  ]),
  permissions: permissions.optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: permissions.optional(),
      environment: z
        .union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])
        .optional(),
      concurrency: z
        .union([
          z.string().transform(() => ({ queue: undefined, cancels: false })),
          z
            .looseObject({
              queue: z.string().optional(),
              'cancel-in-progress': z.union([z.boolean(), z.string()]).optional(),
            })
            .transform(({ queue, ...rest }) => ({
              queue,
              cancels: String(rest['cancel-in-progress'] ?? false) !== 'false',
            })),
        ])
        .optional(),
      'timeout-minutes': z.union([z.number(), z.string()]).optional(),
      steps: z
        .array(
          z.looseObject({
            uses: z.string().optional(),
            with: z.record(z.string(), scalar).optional(),
          }),
        )
        .optional(),
    }),
  ),
});

/** The steps of a file that use this action; none for what GitHub itself could not read. */
export function usesIn({ path, text }: WorkflowFile): readonly Use[] {
  const parsed = workflow.safeParse(read(text));
  if (!parsed.success) return [];
  const { on, jobs, permissions: all } = parsed.data;
  const events = new Map(
    Object.entries(on).map(([name, value]) => {
      const { data } = narrowing.safeParse(value);
      return [name, { types: data?.types, branches: data?.branches }];
    }),
  );
  return Object.entries(jobs).flatMap(([job, spec]) =>
    (spec.steps ?? []).flatMap(({ uses = '', with: inputs = {} }) => {
      const [, version] = /^[\w.-]+\/org-accounts@(.+)$/.exec(uses) ?? [];
      if (version === undefined) return [];
      return [
        {
          path,
          job,
          version,
          inputs,
          permissions: spec.permissions ?? all,
          environment: spec.environment,
          concurrency: spec.concurrency,
          timeout: Number(spec['timeout-minutes']) || undefined,
          on: events,
        },
      ];
    }),
  );
}

function read(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/** Whether a job may change AWS. */
export function provisions(use: Use): boolean {
  return commandOf(use) === 'provision';
}

/** What a job does: of `${{ inputs.command || 'plan' }}`, what it does by itself; `undefined` where only a person says. */
export function commandOf({ inputs }: Use): string | undefined {
  const { command = 'auto' } = inputs;
  if (!command.includes('${{')) return command;
  return /\|\|\s*'(\w+)'\s*\}\}$/.exec(command.trim())?.[1];
}

/** Whether a job's token has a permission. */
export function isGranted(
  { permissions: given }: Use,
  name: string,
  level: 'read' | 'write',
): boolean {
  if (given === undefined) return false;
  if (given === 'write-all') return true;
  if (given === 'read-all') return level === 'read' && name !== 'id-token';
  return given[name] === 'write' || given[name] === level;
}
