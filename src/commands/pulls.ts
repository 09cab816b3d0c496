import type { Job } from './job.ts';
import type { Standing } from './standing.ts';
import { earlierEvents, namesIn, type Work } from './work.ts';

/** A merged pull request whose comment tells what became of its accounts. */
export interface MergedPull {
  readonly number: number;
  readonly url: string;
  /** Names of the accounts that it changed, whose plan it announced, or that it left undone. */
  readonly names: ReadonlySet<string>;
}

/** The merged pull requests behind a run: those since the checkpoint, and those that left something before. */
export function pullsOf({ run }: Job, standing: Standing, work: Work): readonly MergedPull[] {
  const names = new Map<number, Set<string>>();
  const add = (number: number, more: Iterable<string>): void => {
    const all = names.get(number) ?? new Set();
    for (const name of more) all.add(name);
    names.set(number, all);
  };
  for (const { name, origin } of standing.checkpoint?.entries ?? []) {
    if (origin.pull !== undefined) add(origin.pull, [name]);
  }
  for (const [pull, event] of earlierEvents(standing)) add(pull, namesIn(standing, event));
  for (const { after, pull } of standing.steps) {
    const event = standing.events.get(after);
    if (pull && event) add(pull.number, namesIn(standing, event));
  }
  for (const name of work.own) {
    const { pull } = work.originOf(name);
    if (pull !== undefined) add(pull, [name]);
  }
  const base = `${run.serverUrl}/${run.repository}/pull/`;
  return [...names].map(([number, all]) => ({ number, url: `${base}${number}`, names: all }));
}
