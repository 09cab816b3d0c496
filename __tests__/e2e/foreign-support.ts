import { expect } from '@jest/globals';
import type { Sandbox } from '../../sandbox/index.ts';
import type { Step } from '../../sandbox/runner.ts';
import { processLog } from '../../sandbox/runner-log.ts';
import { escaped, MARK, pieces } from '../report/hostile.ts';

/** What acts on a log, a terminal, Markdown, or a commit, and what nobody sees. */
export const NASTY: readonly string[] = [
  '##[stop-commands]x',
  '###[add-mask]a',
  '\r::stop-commands::y',
  '\n  ::set-output name=a::b',
  '\n\u00a0::stop-commands::z',
  '#\u00ad#[stop-commands]w',
  '\u001b[2J\u001b]0;t\u0007',
  '\u009b31m',
  '\u202e\u2066\u200f',
  '\u3164\u2800\u{e0041}\ufe0f\u200b\u00ad\u115f\u180e\ufeff',
  '%0A::stop-commands::v',
  '`',
  '```',
  '|',
  '\\',
  '<img src=x>',
  '<!-- x -->',
  '@acme-all',
  ' fixes #7 GH-7 ',
  '[x](https://evil.example)',
  '[skip ci]',
  '\u2028Co-authored-by: x <x@evil.example>',
  '😀',
];

/** All of it in one text, between marks that nothing of ours has. */
export const WORST = MARK + NASTY.join(MARK) + MARK;

/** The same as far as AWS takes it in an account's name: printable ASCII without `<` and `>`. */
export const WORST_NAMES: readonly string[] = [
  `##[stop-commands]${MARK}`,
  `::stop-commands::${MARK}`,
  `${MARK} \`x\` @acme fixes #7`,
  `[skip ci] ${MARK} | \\ GH-7`,
];

/** Nobody sees these, or sees something else for them. By Unicode, and not by `src/`. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xe0000, 0xe0fff],
];

/** The unseen characters of a text. */
function unseen(text: string): readonly string[] {
  return [...text].flatMap((character) => {
    const point = character.codePointAt(0) ?? 0;
    const isUnseen = RANGES.some(([from, to]) => point >= from && point <= to);
    return isUnseen ? [`U+${point.toString(16)}`] : [];
  });
}

const OURS = new Set(['add-mask', 'debug', 'error', 'warning', 'notice']);

/** What was printed holds no order to anybody but ours. */
export function expectHarmlessText(text: string): void {
  expect(unseen(text)).toEqual([]);
  expect(text).not.toContain('##[');
}

/** A step whose log obeys no text but ours, and whose outputs and summary are plain. */
export function expectHarmless(step: Step): Step {
  expect(step.isStopped).toBe(false);
  expectHarmlessText(step.raw);
  for (const { name, data } of step.commands) {
    expect(OURS).toContain(name);
    expect(data).not.toContain('##[');
    for (const line of data.split('\n')) expect(line.trimStart()).not.toMatch(/^::/);
  }
  // Every line that begins like a command is one: the runner carried it out.
  const begun = step.raw.split('\n').filter((line) => /^\s*::/.test(line));
  expect(begun).toHaveLength(step.commands.length);
  expectMasked(step);
  for (const text of Object.values(step.outputs)) {
    expectHarmlessText(text);
    // A later step that prints it obeys nothing either.
    expect(processLog(text).commands).toEqual([]);
  }
  expectMarkdown(step.summary);
  return step;
}

/** No secret that was hidden, from the first line to the last, is to be seen. */
function expectMasked({ raw, log }: Step): void {
  const secrets = [...raw.matchAll(/::add-mask::(.*)$/gm)].map(([, secret = '']) => secret);
  for (const secret of secrets) {
    expect(log).not.toContain(secret);
    // Nor was it printed before it was hidden.
    expect(raw.indexOf(secret)).toBe(raw.indexOf(`::add-mask::${secret}`) + '::add-mask::'.length);
  }
}

/** Markdown in which foreign text stands in code alone, and is seen. */
export function expectMarkdown(markdown: string): void {
  // Our own icons have U+FE0F.
  expect(unseen(markdown.replace(/[✉✏🏷⏸⚠]\ufe0f/gu, ''))).toEqual([]);
  expect(escaped(markdown, 'https://')).toEqual([]);
  const links = pieces(markdown).filter(({ type }) => type === 'link_open');
  for (const { content } of links) expect(content).not.toMatch(/^[^/]*\/\/[^/]*evil/);
}

/** Text in which GitHub finds no mention, no reference and no instruction, and Git no trailer but ours. */
export function expectInert(text: string): void {
  expect(unseen(text)).toEqual([]);
  expect(text).not.toMatch(/@\w|#\d|\bGH-\d|<img|<!--|\[skip ci\]|^Co-authored-by/im);
}

/** All that a repository shows people. */
export async function expectHarmlessRepository({ repository }: Sandbox): Promise<void> {
  for (const { number, body, title } of repository.issues()) {
    expectMarkdown(body ?? '');
    expectInert(title);
    for (const comment of repository.comments(number)) expectMarkdown(comment.body);
  }
}
