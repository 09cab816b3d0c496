import type { Finding } from '../doctor/finding.ts';
import { count, upperFirst } from '../text.ts';
import { inline, sections } from './markdown.ts';

const SIGNS = { holds: '✓', fault: '✗', advice: '!', unknown: '?' } as const;

/** What was found, the worst first. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const order = ['fault', 'advice', 'unknown', 'holds'];
  return [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

/** One line that says how it is. */
export function doctorHeadline(findings: readonly Finding[]): string {
  const of = (verdict: Finding['verdict']) =>
    findings.filter((one) => one.verdict === verdict).length;
  const faults = of('fault');
  const parts = [
    faults === 0 ? 'nothing is wrong' : `${count(faults, 'thing')} to fix`,
    ...(of('advice') > 0 ? [`${of('advice')} to improve`] : []),
    ...(of('unknown') > 0 ? [`${of('unknown')} not checked here`] : []),
  ];
  return parts.join(', ');
}

/** Lines for a log or a terminal. */
export function doctorText(findings: readonly Finding[]): readonly string[] {
  return [
    ...sorted(findings).flatMap(({ id, verdict, says, fix }) => [
      `${SIGNS[verdict]} ${says} [${id}]`,
      ...(fix === undefined ? [] : [`    ${fix}`]),
    ]),
    `Doctor: ${doctorHeadline(findings)}`,
  ];
}

const WORDS = {
  holds: '✅',
  fault: '❌',
  advice: '⚠️',
  unknown: 'not checked here',
} as const;

/** A table: what holds, what does not, and what to do. */
export function doctorMarkdown(findings: readonly Finding[]): string {
  return sections(
    `## AWS accounts: ${doctorHeadline(findings)}`,
    [
      '| | What | What to do |',
      '| --- | --- | --- |',
      ...sorted(findings).map(
        ({ verdict, says, fix }) =>
          `| ${WORDS[verdict]} | ${inline(upperFirst(says))} | ${fix === undefined ? '' : inline(fix)} |`,
      ),
    ].join('\n'),
  );
}
