import type { Identity, IdentityChange } from '../plan/identity.ts';
import type { Plan } from '../plan/plan.ts';
import { code, some } from '../text.ts';
import { cell, inline } from './markdown.ts';

/** Which account a file means from then on: both ids, names and emails. */
export function identityWords({ from, to }: IdentityChange): string {
  const after = to ? identity(to) : 'no account: the file no longer has an `account_id`';
  return `\`account_id\` changes from ${identity(from)} to ${after}`;
}

function identity({ id, awsName, email }: Identity): string {
  const name = awsName === undefined ? 'not in the organization' : code(awsName);
  return `${code(id)} (${[name, ...(email === undefined ? [] : [code(email)])].join(', ')})`;
}

/** The first line of a row, where a file means another account than before; else empty. */
export function identityLine({ identities }: Plan, file: string): string {
  const change = identities.find((one) => one.file === file);
  return change ? `**Different account**: ${cell(identityWords(change))}<br>` : '';
}

/** What is to be read before the rows: which files mean another account. */
export function othersLead({ identities }: Plan): string {
  const names = identities.map(({ account }) => inline(code(account)));
  if (names.length === 0) return '';
  const [mean, rows] =
    names.length === 1
      ? ['now means a different AWS account', 'its row']
      : ['now mean different AWS accounts', 'their rows'];
  return `**${some(names, 20)} ${mean}**, see ${rows}.`;
}
