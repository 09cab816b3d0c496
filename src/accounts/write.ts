import { Document, Scalar, visit } from 'yaml';
import { hasUnseen } from '../text.ts';
import type { AccountFields } from './schema.ts';

/**
 * The text of a new account file, its fields in the order in which Paco writes them. The id and every text that
 * another reader of YAML could take for something else are in quotes.
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
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && hasUnseen(scalar.value)) {
        scalar.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  // Never folded: a value that is broken over lines is hard to compare by eye.
  const text = document.toString({ lineWidth: 0, singleQuote: true });
  // What nobody sees is in double quotes alone, where YAML has escape sequences for it.
  return [...text]
    .map((one) => (one !== '\n' && hasUnseen(one) ? escapeSequence(one) : one))
    .join('');
}

/** YAML 1.2.2, "Escaped characters". */
function escapeSequence(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16);
  return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
}

function quoted(text: string): Scalar<string> {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_SINGLE;
  return scalar;
}
