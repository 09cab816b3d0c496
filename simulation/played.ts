import type { Event as Given } from '../sandbox/github/events.ts';
import type { Job } from '../sandbox/github/index.ts';
import { type Files, FOLDERS, type Folder } from './files.ts';
import type { Schedule } from './steps.ts';
import type { Event, Happening } from './trace.ts';
import { accountsOf, type World } from './world.ts';

/** A schedule under way. */
export interface Play {
  readonly world: World;
  readonly seed: string;
  readonly schedule: Pick<Schedule, 'isTwo' | 'most'>;
  readonly events: Event[];
  /** Numbers of pull requests by their names in the schedule. */
  readonly pulls: Map<string, number>;
  /** Account files before and after each merge. */
  readonly merges: Map<string, { readonly old: Files; readonly now: Files }>;
  /** Commits that were heads. */
  readonly heads: Set<string>;
  /** Runs that somebody may run again. */
  readonly jobs: { readonly job: Job; readonly event: Given; readonly folder: Folder }[];
  /** Nothing is troubled any more. */
  isCalm: boolean;
  runs: number;
  creations: number;
}

export function note({ world, events }: Play, happening: Happening): void {
  events.push({ ...happening, at: world.sandbox.clock.now(), accounts: accountsOf(world) });
}

export function foldersOf({ schedule }: Pick<Play, 'schedule'>): readonly Folder[] {
  return schedule.isTwo ? FOLDERS : [FOLDERS[0]];
}

/** The number of a pull request that is open. */
export function openPull({ world, pulls }: Play, name: string): number | undefined {
  const number = pulls.get(name);
  if (number === undefined) return undefined;
  return world.sandbox.repository.pullRequest(number).state === 'open' ? number : undefined;
}
