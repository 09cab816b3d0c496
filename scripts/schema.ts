/*
 * Writes the published schemas, schema/*.schema.json: that of account files, for editors, from the schema that they are
 * read by, and those of the documents that the action and the program for terminals write. With `--check` it only tells
 * whether they are up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { accountSchema, newRootEmail } from '../src/accounts/schema.ts';
import { accountsSchema } from '../src/report/json/accounts-schema.ts';
import { planSchema } from '../src/report/json/plan-schema.ts';
import { driftSchema, filesSchema, provisionSchema } from '../src/report/json/terminal-schema.ts';

const folder = join(import.meta.dirname, '..', 'schema');

const schemas: Readonly<Record<string, object>> = {
  account: accountFile(),
  plan: document(planSchema),
  accounts: document(accountsSchema),
  provision: withPlanElsewhere(document(provisionSchema)),
  drift: withPlanElsewhere(document(driftSchema)),
  files: document(filesSchema),
};

mkdirSync(folder, { recursive: true });
for (const [name, { $schema, ...rest }] of Object.entries<{ $schema?: string }>(schemas)) {
  const file = `${name}.schema.json`;
  const $id = `https://raw.githubusercontent.com/org-accounts/org-accounts/v1/schema/${file}`;
  const wanted = `${JSON.stringify({ $schema, $id, ...rest }, null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(join(folder, file), wanted);
  } else if (wanted !== committed(file)) {
    console.error(
      `schema/${file} is not up to date: run \`npm run schema\` and commit what it writes.`,
    );
    process.exitCode = 1;
  }
}

function committed(file: string): string | undefined {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    return undefined;
  }
}

/** Draft 7, which every editor's YAML support knows. */
function accountFile(): object {
  // An account without its id is to be created, as far as a file can tell.
  const exists = { account_id: { type: ['string', 'integer'], minLength: 1 } };
  const { $schema: _, ...newEmail } = z.toJSONSchema(newRootEmail, { target: 'draft-7' });
  return {
    ...fileOfAnAccount(),
    if: { required: ['account_id'], properties: exists },
    else: { properties: { root_email: newEmail } },
  };
}

function fileOfAnAccount(): object {
  return z.toJSONSchema(accountSchema, {
    target: 'draft-7',
    override({ jsonSchema: property, path: keys }) {
      // The parser takes two more forms: a line without a value, and digits without quotes, which editors
      // see as a number that has lost its leading zeros.
      if (keys.join('.') !== 'properties.account_id') return;
      Object.assign(property, {
        type: ['string', 'integer', 'null'],
        pattern: '^(\\d{12})?$',
        minimum: 0,
        maximum: 999_999_999_999,
      });
    },
  });
}

/** A document as this version writes it: every key there is, and no other. */
function document(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-7' });
}

/** The schema of a document that has a plan in it, with that of the plan where it is published. */
function withPlanElsewhere(schema: object): object {
  const text = JSON.stringify(schema).replaceAll(
    '"#/definitions/plan"',
    '"plan.schema.json#/definitions/plan"',
  );
  const { definitions = {}, ...rest }: { definitions?: Record<string, object> } = JSON.parse(text);
  const used: Record<string, object> = {};
  const take = (from: object): void => {
    for (const [, name = ''] of JSON.stringify(from).matchAll(/"#\/definitions\/(\w+)"/g)) {
      const found = definitions[name];
      if (!found || used[name]) continue;
      used[name] = found;
      take(found);
    }
  };
  take(rest);
  return { ...rest, definitions: used };
}
