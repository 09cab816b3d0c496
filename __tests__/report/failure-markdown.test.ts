import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import {
  failedMergeMarkdown,
  failedPlanMarkdown,
  STALE_MARK,
  troubleOf,
} from '../../src/report/failure-markdown.ts';

const run = {
  runUrl: 'https://github.com/a/b/actions/runs/1',
  commit: 'abcdef0123',
  madeAt: new Date(0),
};

describe('a failure in words', () => {
  test('keeps what is not ours from acting as markup', () => {
    const failure = new Failure(
      '`<script>` @everyone `**x**`',
      'Do *this*.',
      undefined,
      'a\n```\nb',
    );
    const text = failedPlanMarkdown(troubleOf(failure), run);
    expect(text).toContain('`<script>`');
    expect(text).toContain('Do \\*this\\*.');
    // Our own fence is the only one.
    expect(text.match(/```/g)).toHaveLength(2);
  });

  test('of anything but a Failure is an internal error, on one line', () => {
    const text = failedPlanMarkdown(troubleOf(new TypeError('x is\nundefined')), run);
    expect(text).toContain('Internal error, please report: `x is\\nundefined`');
    expect(text).toContain('Open an issue with the log of the run');
  });

  test('marks the plan that it takes the place of', () => {
    const trouble = troubleOf(new Failure('it broke'));
    expect(failedPlanMarkdown(trouble, run, true)).toContain(STALE_MARK);
    expect(failedPlanMarkdown(trouble, run)).not.toContain('out of date');
  });

  test('after a merge keeps what the comment said, once, however often it fails', () => {
    const trouble = troubleOf(new Failure('it broke'));
    const options = { mark: '<!-- running -->', most: 65_000 };
    const before =
      '## AWS accounts: 1 account created\n\n<details><summary>Notes</summary>\n\nx\n\n</details>';
    const once = failedMergeMarkdown(trouble, run, { ...options, before });
    const twice = failedMergeMarkdown(trouble, run, { ...options, before: once });
    expect(twice).toBe(once);
    expect(once).toContain(before);
    expect(failedMergeMarkdown(trouble, run, { ...options, before: '' })).not.toContain('before');
    // What would not fit is left out, not cut.
    const long = failedMergeMarkdown(trouble, run, { ...options, before: 'x'.repeat(65_000) });
    expect(long.length).toBeLessThan(1000);
    expect(long).toContain('It broke.');
  });
});
