/*
 * Writes schema/account.schema.json, for editors, from the schema that account files are read by. With
 * `--check` it only tells whether it is up to date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { accountSchema, newRootEmail } from '../src/accounts/schema.ts';

const path = join(import.meta.dirname, '..', 'schema', 'account.schema.json');
const wanted = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
} else if (wanted !== committed()) {
  console.error(
    'schema/account.schema.json is not up to date: run `npm run schema` and commit what it writes.',
  );
  process.exit(1);
}

function committed(): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Draft 7, which every editor's YAML support knows. */
function jsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(accountSchema, {
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
  const $id =
    'https://raw.githubusercontent.com/org-accounts/org-accounts/v1/schema/account.schema.json';
  // An account without its id is to be created, as far as a file can tell.
  const exists = { account_id: { type: ['string', 'integer'], minLength: 1 } };
  const { $schema: _, ...newEmail } = z.toJSONSchema(newRootEmail, { target: 'draft-7' });
  return {
    $schema,
    $id,
    ...rest,
    if: { required: ['account_id'], properties: exists },
    else: { properties: { root_email: newEmail } },
  };
}
