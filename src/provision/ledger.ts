import type { Change } from '../plan/change.ts';
import type { Outcome } from '../plan/outcome.ts';

/** What became of each change so far, in the plan's order. */
export interface Ledger {
  all(): readonly Outcome[];
  of(change: Change): Outcome;
  /** Keeps an outcome, and tells of it. */
  note(outcome: Outcome): void;
  /** Does a change, from `running` to its outcome, with its duration. */
  run(change: Change, work: () => Promise<Outcome>): Promise<Outcome>;
}

export function openLedger(
  changes: readonly Change[],
  onProgress: (outcomes: readonly Outcome[]) => void,
): Ledger {
  const outcomes = new Map<Change, Outcome>(
    changes.map((change) => [change, { change, state: 'planned' }]),
  );
  const note = (outcome: Outcome): void => {
    outcomes.set(outcome.change, outcome);
    onProgress([...outcomes.values()]);
  };
  return {
    all: () => [...outcomes.values()],
    of: (change) => outcomes.get(change) ?? { change, state: 'planned' },
    note,
    run: async (change, work) => {
      const start = performance.now();
      note({ change, state: 'running' });
      const outcome = await work();
      const seconds = Math.round((performance.now() - start) / 1000);
      note({ ...outcome, seconds });
      return outcome;
    },
  };
}
