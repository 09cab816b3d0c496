import { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Clock } from '../../sandbox/clock.ts';
import { owner } from './owner.ts';

/*
 * Virtual time for this process: it stands still while anything is worked on, and jumps to the next timer when nothing
 * is. So nothing waits for real, and what happens when depends on nothing but the program and its seed.
 */

const RealDate = Date;
const realImmediate = setImmediate;

/** When every world begins. */
const BEGINNING = RealDate.UTC(2026, 0, 5, 9);

let time = BEGINNING;
let underWay = 0;
let serial = 0;
let isPumping = false;
/** Called when nothing is worked on and nothing waited for. */
let stuck = (): void => {};
const waiting = new Set<Timer>();

/** A timer as Node has them. */
class Timer {
  due: number;
  number: number;
  readonly #delay: number;
  readonly #fn: () => void;
  readonly #isRepeated: boolean;
  readonly owner = owner();

  constructor(fn: () => void, delay: number, isRepeated: boolean) {
    this.#fn = fn;
    this.#delay = delay;
    this.#isRepeated = isRepeated;
    this.due = time + delay;
    serial += 1;
    this.number = serial;
    waiting.add(this);
    pump();
  }

  fire(): void {
    waiting.delete(this);
    if (this.#isRepeated) this.refresh();
    if (!this.owner?.isOver()) this.#fn();
  }

  refresh(): this {
    this.due = time + this.#delay;
    waiting.add(this);
    pump();
    return this;
  }

  close(): this {
    waiting.delete(this);
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }
}

/** What keeps an event loop alive and is no work under way ("process.getActiveResourcesInfo"): Git's processes too. */
const QUIET = /^(Immediate|PipeWrap|ProcessWrap|SignalWrap|TTYWrap|Timeout)$/;

function isBusy(): boolean {
  return underWay > 0 || !process.getActiveResourcesInfo().every((name) => QUIET.test(name));
}

/** Cryptography of the web's kind works on other threads, and nothing else tells of it. */
function countCryptography(): void {
  const subtle = crypto.subtle as unknown as Record<string, (...parts: unknown[]) => unknown>;
  for (const name of ['digest', 'sign', 'verify', 'importKey', 'exportKey', 'generateKey']) {
    const work = subtle[name]?.bind(subtle);
    if (!work) continue;
    subtle[name] = async (...parts) => {
      underWay += 1;
      try {
        return await work(...parts);
      } finally {
        underWay -= 1;
      }
    };
  }
}

/** Jumps from timer to timer as long as there are any. */
function pump(): void {
  if (isPumping) return;
  isPumping = true;
  let quiet = 0;
  const look = (): void => {
    if (isBusy()) {
      quiet = 0;
    } else if (quiet < 3) {
      // So many turns of the event loop later, what was about to begin has begun.
      quiet += 1;
    } else {
      quiet = 0;
      const next = first();
      if (!next) {
        isPumping = false;
        stuck();
        return;
      }
      time = Math.max(time, next.due);
      next.fire();
    }
    realImmediate(look);
  };
  outside(() => realImmediate(look));
}

/** Runs outside of every run of the action. */
const outside = AsyncLocalStorage.snapshot();

function first(): Timer | undefined {
  let found: Timer | undefined;
  for (const timer of waiting) {
    const isSooner =
      !found || timer.due < found.due || (timer.due === found.due && timer.number < found.number);
    if (isSooner) found = timer;
  }
  return found;
}

const start =
  (isRepeated: boolean) =>
  (fn: (...parts: unknown[]) => void, delay?: number, ...parts: unknown[]): Timer => {
    // As Node's own: what is no such number is 1.
    const wait = Number(delay) >= 1 && Number(delay) <= 2 ** 31 - 1 ? Number(delay) : 1;
    const within = AsyncLocalStorage.snapshot();
    return new Timer(() => within(fn, ...parts), wait, isRepeated);
  };

const clear = (timer: unknown): void => {
  if (timer instanceof Timer) timer.close();
};

const virtualTimeout = start(false);

/** As that of `node:timers/promises`. */
function sleep<T>(delay?: number, value?: T, options: { signal?: AbortSignal } = {}): Promise<T> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clear(timer);
      const error = new Error('The operation was aborted', { cause: signal?.reason });
      reject(Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' }));
    };
    const timer = virtualTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve(value as T);
    }, delay);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

/** Puts virtual time in the place of real time, for all that is loaded in this process. */
export function installTime(): void {
  countCryptography();
  const setTimeout = Object.assign(virtualTimeout, { [promisify.custom]: sleep });
  const setInterval = start(true);
  Object.assign(globalThis, {
    setTimeout,
    setInterval,
    clearTimeout: clear,
    clearInterval: clear,
    Date: class VirtualDate extends RealDate {
      constructor(...parts: [] | [number]) {
        super(...((parts.length === 0 ? [Math.floor(time)] : parts) as [number]));
      }
      static override now(): number {
        return Math.floor(time);
      }
    },
  });
  performance.now = () => time - BEGINNING;
  Object.assign(timers, { setTimeout, setInterval, clearTimeout: clear, clearInterval: clear });
  Object.assign(timersPromises, { setTimeout: sleep });
  Object.assign(timersPromises.scheduler, { wait: sleep });
  AbortSignal.timeout = (delay: number) => {
    const controller = new AbortController();
    virtualTimeout(() => {
      controller.abort(
        new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
      );
    }, delay);
    return controller.signal;
  };
  syncBuiltinESMExports();
}

/**
 * Time goes on from where every world begins; what the last world waited for is forgotten.
 * @param deadlock called when everybody waits for nothing
 */
export function startVirtualClock(deadlock: () => void): Clock {
  stuck = deadlock;
  waiting.clear();
  time = BEGINNING;
  serial = 0;
  return {
    speed: 1,
    now: () => Math.floor(time),
    sleep: (milliseconds) => sleep<undefined>(milliseconds),
    begin: () => {
      underWay += 1;
      let isOver = false;
      const end = (): void => {
        if (!isOver) underWay -= 1;
        isOver = true;
        pump();
      };
      return { hang: end, end };
    },
    env: {},
    close: () => {
      stuck = () => {};
      waiting.clear();
      return Promise.resolve();
    },
  };
}

/** Does something while time stands still. */
export async function still<T>(clock: Clock, work: () => Promise<T>): Promise<T> {
  const { end } = clock.begin();
  try {
    return await work();
  } finally {
    end();
  }
}
