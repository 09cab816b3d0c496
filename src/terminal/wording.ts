/*
 * The sentences of plans and refusals are made for pull requests, where settings are inputs of a workflow. At a terminal
 * the same is said with the words of a terminal.
 */

/** Settings that are inputs in a workflow, and options here. */
const OPTIONS = [
  'account-quota',
  'accounts-dir',
  'allowed-account-ids',
  'create-organization',
  'create-organizational-units',
  'creation-timeout',
  'email-domains',
  'max-changes',
  'max-creates',
  'readiness-timeout',
  'root-email-pattern',
].join('|');

/** What is said of a workflow, and what is said here instead; in this order. */
const RULES: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
  [
    /give `email=…`, or set the input `root-email-pattern`/g,
    'give `--email` or `--root-email-pattern`',
  ],
  [/set the input `account-quota`/g, 'give `account-quota`'],
  [/the input (`account-quota`)/g, '$1'],
  [/Check `github-token`/g, 'Check `GITHUB_TOKEN`'],
  [/[Tt]he input (`[a-z-]+`)/g, '$1'],
  [new RegExp(`\`(${OPTIONS})(?:: true)?\``, 'g'), '`--$1`'],
  [/\b(S|s)et (`--)/g, (_, s, rest) => `${s === 'S' ? 'Give' : 'give'} ${rest}`],
  [/(`--max-creates`) in the workflow/g, '$1'],
  [/as set in the workflow/g, 'as set with `--account-quota`'],
  [
    /(?:In a workflow, [^;]*|Name a role in `role-to-assume`[^;]*); at a terminal, (.)/g,
    (_, first = '') => first.toUpperCase(),
  ],
  [/: in a workflow, let `role-to-assume` name a role in it/g, ''],
  [/heck `role-to-assume`(?=: it must)/g, 'heck the credentials'],
  [/`role-to-assume`/g, 'the profile'],
  [/(Correct (?:`\w+`|the value)(?: in the file)?),? in a pull request/g, '$1 in the file'],
  [/\bpull request (#\d+)\b/g, '$1'],
  [/(\d+) after merge\b/g, '$1 afterwards'],
  [/in the file in the file/g, 'in the file'],
  [/ in a second pull request/g, ' afterwards'],
  [/change its file in a pull request[^:]*:/g, 'change its file:'],
  [/`\/accounts (init [^`]*?) email=…` in a comment/g, '`org-accounts $1`'],
  [/`\/accounts (import [^`]*)` in a comment/g, '`org-accounts $1`'],
  [
    /comment `\/accounts (import \d+)`; for all of them, run the workflow by hand with the command `import` and `accounts: all`/g,
    'run `org-accounts $1`; for all of them, `org-accounts import all`',
  ],
  [/by a manual run of `provision` with `scope: all`/g, 'with `org-accounts provision`'],
  [/to the role that the workflow assumes/g, 'to whom the credentials belong'],
  [/Do not merge this yet/g, 'Not ready to provision'],
  [
    /Then run this check again: nothing is left to do, and the file can be merged/g,
    'Then plan again: nothing is left to do',
  ],
];

/** A sentence for people, as it is said at a terminal. */
export function forTerminal(sentence: string): string {
  return RULES.reduce(
    (text, [pattern, instead]) =>
      typeof instead === 'string' ? text.replace(pattern, instead) : text.replace(pattern, instead),
    sentence,
  );
}

/** The keys of sentences for people in what is printed for programs. */
const SENTENCES = new Set(['message', 'hint', 'why', 'left']);

/** The same in JSON: nothing but the sentences is touched. */
export function sentencesForTerminal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, one: unknown) =>
    SENTENCES.has(key) && typeof one === 'string' ? forTerminal(one) : one,
  );
}
