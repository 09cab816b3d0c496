import { audit } from './audit.ts';
import { play } from './play.ts';
import type { Schedule, Step } from './steps.ts';
import type { Violation } from './trace.ts';

/** What a world comes to: what must not be, or why it could not be played. */
export async function judged(seed: string, schedule: Schedule): Promise<readonly Violation[]> {
  try {
    return audit(await play(seed, schedule));
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ rule: 'not played', said }];
  }
}

/** The fewest of a schedule's steps, by their places, that still break a rule: halves first, then one by one. */
export async function shrink(
  seed: string,
  schedule: Schedule,
  rule: string,
): Promise<readonly number[]> {
  let kept: readonly number[] = schedule.steps.map((_, index) => index);
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = kept.filter((_, index) => index < at || index >= at + size);
      const found = await judged(seed, { ...schedule, steps: only(schedule.steps, fewer) });
      if (found.some((one) => one.rule === rule)) kept = fewer;
      else at += size;
    }
  }
  return kept;
}

export function only(steps: readonly Step[], kept: readonly number[]): readonly Step[] {
  return kept.flatMap((index) => steps[index] ?? []);
}
