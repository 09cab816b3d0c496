import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';
import { changeRefusal } from './change-refusals.ts';
import type { Writer } from './connection.ts';
import { awsError, awsFailure, CredentialsFailure } from './errors.ts';
import { partitionOf } from './partition.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

/*
 * The one way in which a change that may be sent again is made: look whether it is so, send, read it
 * back. What AWS does not show is never called done.
 */

/** What became of a change. */
export type Settled =
  /** Sent, and AWS shows it. */
  | { readonly kind: 'done' }
  /** It was so before anything was sent. */
  | { readonly kind: 'already' }
  /** `waiting`: it may have taken effect, or will; a later run looks and goes on. */
  | ({ readonly kind: 'waiting' | 'failed' } & Refusal)
  /** The run was cancelled before anything was sent. */
  | { readonly kind: 'not-tried' };

export interface Step {
  /** The IAM action of what is sent, for the words of a refusal: `organizations:MoveAccount`. */
  readonly action: string;
  /** Whether AWS shows it; a Failure that it throws ends the step. */
  readonly isSo: () => Promise<boolean>;
  readonly send: () => Promise<unknown>;
  /** Errors, by name, that pass in time besides those that every call can meet. */
  readonly passing?: readonly string[];
  /** Errors by which AWS says that it is so already; it may take a moment to show it. */
  readonly already?: readonly string[];
  /** Told of each time that something is tried again. */
  readonly log?: (line: string) => void;
}

const SECOND = 1000;

/** Between two looks, and between two sends: about a minute in all. */
const PAUSES: readonly number[] = [1, 2, 4, 8, 15, 30].map((seconds) => seconds * SECOND);

/** How many of these pauses what AWS calls there already gets to show itself. */
const PAUSES_FOR_ALREADY = 4;

/** What passes by itself in any call; the SDK sends again after throttling only, and not forever. */
const PASSING: readonly string[] = [
  'ConcurrentModificationException',
  'FinalizingOrganizationException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
];

const AGAIN = 'Run again: it checks first, and changes only what is still different.';

interface Course {
  readonly step: Step;
  readonly signal: AbortSignal;
  readonly partition: string;
  /** Whether anything was sent that may have taken effect. */
  isSent: boolean;
}

/** An error after which the step is tried again. */
interface Trouble {
  readonly kind: 'trouble';
  readonly error: unknown;
}

/**
 * Makes a change, unless it is so, and reads it back. Never throws for what AWS answers. Takes up to a
 * minute to get AWS to take it and as long to see it; pauses end at the signal.
 */
export async function settle(
  writer: Pick<Writer, 'signal'> & { readonly session: Pick<Session, 'arn'> },
  step: Step,
): Promise<Settled> {
  const { signal, session } = writer;
  const course: Course = { step, signal, partition: partitionOf(session.arn), isSent: false };
  try {
    for (const pause of PAUSES) {
      const result = await attempt(course);
      if (result.kind !== 'trouble') return result;
      const { name, message } = awsError(result.error);
      step.log?.(`${code(step.action)} got ${code(`${name}: ${message}`)}: trying again.`);
      await sleep(pause, undefined, { signal: writer.signal });
    }
    const result = await attempt(course);
    return result.kind === 'trouble' ? givenUp(course, result.error) : result;
  } catch (error) {
    if (writer.signal.aborted) return cancelled(course);
    return ended(course, error);
  }
}

async function attempt(course: Course): Promise<Settled | Trouble> {
  const { step, signal } = course;
  try {
    if (await step.isSo()) return { kind: course.isSent ? 'done' : 'already' };
  } catch (error) {
    if (isPassing(step, error)) return { kind: 'trouble', error };
    throw error;
  }
  signal.throwIfAborted();
  const wasSent = course.isSent;
  course.isSent = true;
  try {
    await step.send();
  } catch (error) {
    if (isUnsent(error)) course.isSent = wasSent;
    return afterRefusal(course, error);
  }
  if (await shows(course, PAUSES)) return { kind: 'done' };
  return { kind: 'waiting', message: 'AWS accepted it, but does not show it yet', hint: AGAIN };
}

async function afterRefusal(course: Course, error: unknown): Promise<Settled | Trouble> {
  const { step } = course;
  if (isUnsent(error)) throw error;
  const { name, isAmbiguous } = awsError(error);
  if (isAmbiguous || isPassing(step, error)) return { kind: 'trouble', error };
  // A resend of the SDK's may have met what its first request had done.
  const pauses = step.already?.includes(name) ? PAUSES.slice(0, PAUSES_FOR_ALREADY) : [];
  if (await shows(course, pauses)) return { kind: 'done' };
  return { kind: 'failed', ...changeRefusal(error, step.action, course.partition) };
}

/** Whether AWS shows it: at once, or after one of the pauses. What it can't be asked, it does not show. */
async function shows({ step, signal }: Course, pauses: readonly number[]): Promise<boolean> {
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await sleep(pause, undefined, { signal });
    try {
      if (await step.isSo()) return true;
    } catch (error) {
      if (error instanceof CredentialsFailure) throw error;
      step.log?.(
        `Checking what happened to ${code(step.action)}: ${awsFailure(error, step.action).message}`,
      );
    }
  }
  return false;
}

function isPassing(step: Step, error: unknown): boolean {
  // Reads wrap what AWS said in a Failure.
  const { name } = awsError(error instanceof Failure ? (error.cause ?? error) : error);
  return PASSING.includes(name) || (step.passing ?? []).includes(name);
}

/** Whether an error says that nothing has left this machine. */
function isUnsent(error: unknown): boolean {
  if (error instanceof Failure) return true;
  const { name, attempts } = awsError(error);
  return name === 'AbortError' && attempts <= 1;
}

function givenUp(course: Course, error: unknown): Settled {
  const { name, isAmbiguous } = awsError(error);
  const isOpen = course.isSent && (isAmbiguous || name === 'FinalizingOrganizationException');
  return {
    kind: isOpen ? 'waiting' : 'failed',
    ...changeRefusal(error, course.step.action, course.partition),
  };
}

function ended({ isSent, step, partition }: Course, error: unknown): Settled {
  return { kind: isSent ? 'waiting' : 'failed', ...changeRefusal(error, step.action, partition) };
}

function cancelled({ isSent }: Course): Settled {
  if (!isSent) return { kind: 'not-tried' };
  return {
    kind: 'waiting',
    message: 'the run was cancelled after this was sent, before AWS showed it',
    hint: AGAIN,
  };
}
