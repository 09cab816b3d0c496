import type { Identity, IdentityChange } from '../plan/identity.ts';
import type { Plan } from '../plan/plan.ts';
import { code, some } from '../text.ts';
import { cell, inline } from './markdown.ts';

/** Which account a file means from then on: both ids, names and emails. */
export function identityWords({ from, fromFile, isById, isGuess, to }: IdentityChange): string {
  if (isGuess && to) {
    return `${code(fromFile)}, which is removed, is for ${identity(from)}; this new file is for ${identity(to)}`;
  }
  const after = to ? identity(to) : 'no account: the file no longer has an `account_id`';
  const what = isById ? '`account_id`' : 'the account of this file';
  return `${what} changes from ${identity(from)} to ${after}`;
}

function identity({ id, awsName, email }: Identity): string {
  const name = awsName === undefined ? 'not in the organization' : code(awsName);
  return `${code(id)} (${[name, ...(email === undefined ? [] : [code(email)])].join(', ')})`;
}

/** The first line of a row, where a file means another account than before; else empty. */
export function identityLine({ identities }: Plan, file: string): string {
  const changes = identities.filter((one) => one.file === file);
  return changes.map((one) => `**Different account**: ${cell(identityWords(one))}<br>`).join('');
}

/** What is to be read before the rows: which files mean another account. */
export function othersLead({ identities }: Plan): string {
  const named = (isGuess: boolean): readonly string[] => {
    const those = identities.filter((one) => one.isGuess === isGuess);
    return [...new Set(those.map(({ account }) => inline(code(account))))];
  };
  return [
    lead(
      named(false),
      ['refers to a different AWS account', 'refer to different AWS accounts'],
      ' after the merge',
    ),
    lead(
      named(true),
      ['replaces the file of another AWS account', 'replace files of other AWS accounts'],
      '',
    ),
  ]
    .filter((one) => one !== '')
    .join(' ');
}

function lead(
  names: readonly string[],
  [one, several]: readonly [string, string],
  when: string,
): string {
  if (names.length === 0) return '';
  const [words, rows] = names.length === 1 ? [one, 'its row'] : [several, 'their rows'];
  return `**${some(names, 20)} ${words}${when}**, see ${rows}.`;
}
