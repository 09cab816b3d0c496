import { toAccountId, toAccountName } from '../accounts/identifiers.ts';
import { nearest } from '../accounts/nearest.ts';
import { code, count, list } from '../text.ts';

/** What a comment on a pull request asks for. */
export type SlashCommand =
  | { readonly kind: 'plan' }
  /** Accepts a plan that changes many accounts. */
  | { readonly kind: 'approve' }
  | { readonly kind: 'help' }
  /** Looks at the whole set-up. */
  | { readonly kind: 'doctor' }
  /** Files for accounts that are to be created; for all that have none where no name is given. */
  | {
      readonly kind: 'init';
      readonly names: readonly string[];
      readonly email?: string;
      readonly title?: string;
      readonly region?: string;
    }
  /** Files for accounts that exist. */
  | { readonly kind: 'import'; readonly accounts: readonly Imported[] }
  /** What was not understood, as a sentence for the reply. */
  | { readonly kind: 'unknown'; readonly said: string };

export interface Imported {
  /** Twelve digits. */
  readonly id: string;
  /** The stem of its file; `undefined` where it is to be made of the account's own name. */
  readonly name: string | undefined;
}

const VERBS = ['plan', 'approve', 'init', 'import', 'doctor', 'help'];

/** Those that take nothing. */
const PLAIN = ['plan', 'approve', 'doctor'] as const;

const OPTIONS = ['email', 'title', 'region'] as const;

type Option = (typeof OPTIONS)[number];

/**
 * Reads the command of a comment: `/accounts …`, which is at the start of its first line that is not
 * empty; what follows on other lines is for people. Within a quote or a code block it is not a command. A value
 * with blanks is in quotes, as editors write them too: "…" or “…”.
 * @returns `undefined` where the comment is not a command
 */
export function parseSlash(body: string): SlashCommand | undefined {
  const line = body.split(/\r\n|\r|\n/).find((one) => one.trim() !== '') ?? '';
  const command = /^ {0,3}\/accounts(?:\s+(.*))?$/isu.exec(line);
  if (!command) return undefined;
  const words = toWords(command[1] ?? '');
  if (!words) return unknown('a quote is opened and not closed');
  const [verb, ...others] = words;
  switch (verb?.toLowerCase()) {
    case undefined:
    case 'help':
      return { kind: 'help' };
    case 'plan':
    case 'approve':
    case 'doctor': {
      const kind = PLAIN.find((one) => one === verb.toLowerCase()) ?? 'plan';
      if (others.length === 0) return { kind };
      return unknown(`${code(kind)} takes no arguments, but got ${listed(others)}`);
    }
    case 'init':
      return parseInit(others);
    case 'import':
      return parseImport(others);
    default: {
      const meant = nearest(verb ?? '', VERBS);
      return unknown(
        meant
          ? `unknown command ${code(verb)}; did you mean ${code(meant)}?`
          : `unknown command ${code(verb)}; the commands are ${listed(VERBS)}`,
      );
    }
  }
}

/** Words apart by blanks or commas; quotes keep blanks together. `undefined` where a quote is left open. */
function toWords(text: string): readonly string[] | undefined {
  const found = text.matchAll(/(?:"[^"]*"|[“”„][^“”]*[“”]|[^\s,"“”„])+|["“”„]/gu);
  const words = [...found].map(([word]) => word);
  if (words.some((word) => /^["“”„]$/u.test(word))) return undefined;
  return words.map((word) =>
    word.replace(/"([^"]*)"|[“”„]([^“”]*)[“”]/gu, (_, plain?: string, curly?: string) =>
      (plain ?? curly ?? '').trim(),
    ),
  );
}

function parseInit(words: readonly string[]): SlashCommand {
  const names: string[] = [];
  const values = new Map<Option, string>();
  for (const word of words) {
    const [, key, value = ''] = /^([^=]*)=(.*)$/su.exec(word) ?? [];
    if (key === undefined) {
      const name = toAccountName(word);
      if (name === undefined) return unknown(notAName(word));
      if (!names.includes(name)) names.push(name);
      continue;
    }
    const option = OPTIONS.find((known) => known === key.toLowerCase());
    if (!option) return unknown(notAnOption(key));
    if (values.has(option)) return unknown(`${code(option)} is given twice`);
    if (value === '') return unknown(`${code(option)} is empty`);
    values.set(option, value);
  }
  const ofOne = (['email', 'title'] as const).filter((option) => values.has(option));
  if (ofOne.length > 0 && names.length !== 1) {
    return unknown(
      `${listed(ofOne)} can be given for one account, and ${names.length === 0 ? 'none is' : `${count(names.length, 'account')} are`} named`,
    );
  }
  return { kind: 'init', names, ...Object.fromEntries(values) };
}

function parseImport(words: readonly string[]): SlashCommand {
  const accounts: Imported[] = [];
  for (const word of words) {
    const [written = '', ...rest] = word.split('=');
    const id = toAccountId(written);
    if (id === undefined) {
      return unknown(`${code(written)} is not an account id, which is 12 digits`);
    }
    const given = rest.join('=');
    const name = toAccountName(given);
    if (rest.length > 0 && name === undefined) return unknown(notAName(given));
    if (accounts.some((other) => other.id === id)) return unknown(`${code(id)} is given twice`);
    if (name !== undefined && accounts.some((other) => other.name === name)) {
      return unknown(`the name ${code(name)} is given twice`);
    }
    accounts.push({ id, name });
  }
  if (accounts.length === 0) {
    return unknown(
      `${code('import')} needs the ids of accounts: ${code('/accounts import 111122223333')}`,
    );
  }
  return { kind: 'import', accounts };
}

function notAName(text: string): string {
  return `${code(text)} can't be the name of a file: use up to 100 letters, digits, ${code('-')}, ${code('_')}, ${code('.')} or ${code('+')}`;
}

function notAnOption(key: string): string {
  const meant = nearest(key, OPTIONS);
  return meant
    ? `unknown option ${code(key)}; did you mean ${code(meant)}?`
    : `unknown option ${code(key)}; ${code('init')} takes ${listed(OPTIONS)}`;
}

function listed(words: readonly string[]): string {
  return list(words.map((word) => code(word)));
}

function unknown(said: string): SlashCommand {
  return { kind: 'unknown', said };
}
