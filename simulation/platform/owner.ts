import { AsyncLocalStorage } from 'node:async_hooks';
import type { Random } from '../random.ts';

/** A run of the action, to which everything belongs that it starts in this process. */
export interface Owner {
  readonly name: string;
  readonly env: Record<string, string | undefined>;
  readonly random: Random;
  /** What it printed. */
  printed: string;
  exitCode: number | undefined;
  /** Whether it has ended, or was killed: nothing that it still does has an effect. */
  isOver(): boolean;
  /** It calls `process.exit`. */
  exit(code: number): void;
  /** What it does when a signal comes. */
  readonly signals: Map<string, (() => void)[]>;
  /** Called around its nth request, from 1; what it has awaited then is part of the request. */
  readonly around: (when: 'before' | 'after', number: number) => Promise<void>;
  requests: number;
}

const storage = new AsyncLocalStorage<Owner>();

/** Whose code is running. */
export function owner(): Owner | undefined {
  return storage.getStore();
}

/** Runs code that belongs to a run of the action. */
export function within<T>(run: Owner, work: () => T): T {
  return storage.run(run, work);
}

/** Runs code that belongs to none, from within one. */
export function outside<T>(work: () => T): T {
  return storage.exit(work);
}
