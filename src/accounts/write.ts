import { Document, Scalar } from 'yaml';
import type { AccountFields } from './schema.ts';

/**
 * The text of a new account file, its fields in the order in which Paco writes them. The id and every text that
 * another reader of YAML could take for something else stand in quotes.
 */
export function accountText(fields: Partial<AccountFields>): string {
  const { account_id: id, ...others } = fields;
  const content = {
    account_type: 'AWS',
    ...(others.title !== undefined && { title: others.title }),
    ...(others.region !== undefined && { region: others.region }),
    ...(others.root_email !== undefined && { root_email: others.root_email }),
    ...(id !== undefined && { account_id: quoted(id) }),
    ...others,
  };
  // Another reader's `yes` is a boolean.
  const document = new Document(content, { compat: 'yaml-1.1' });
  // Never folded: a value that is broken over lines is hard to compare by eye.
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}
