// Preloaded (`node --import`) into a process under test: gives it the sandbox's clock, and lets the sandbox's clock
// jump when the process does nothing but wait. The program itself knows nothing of it.
import { syncBuiltinESMExports } from 'node:module';
import { connect } from 'node:net';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';

/** What keeps an event loop alive and is no work under way ("process.getActiveResourcesInfo"). */
const QUIET = ['Immediate', 'PipeWrap', 'SignalWrap', 'TCPSocketWrap', 'Timeout', 'TTYWrap'];

const real = {
  Date,
  dateNow: Date.now,
  performanceNow: performance.now.bind(performance),
  setTimeout: timers.setTimeout,
  setInterval: timers.setInterval,
  clearTimeout: timers.clearTimeout,
  setImmediate: timers.setImmediate,
};

if (process.env.SANDBOX_CLOCK) await enter(Number(process.env.SANDBOX_CLOCK));

/** Lives in the time of the clock at that port from here on. */
async function enter(port) {
  let ahead = 0;
  const now = () => real.dateNow() + ahead;
  /** By handle: when it is due, and what to do then. */
  const pending = new Map();
  const socket = connect(port, '127.0.0.1').setNoDelay().setEncoding('utf8');

  let isTold = false;
  const tell = () => {
    if (isTold) return;
    isTold = true;
    real.setImmediate(() => {
      isTold = false;
      if (socket.writable) socket.write('timers\n');
    });
  };

  const start =
    (startReal, isRepeated) =>
    (fn, delay, ...parts) => {
      // As Node's own: what is no such number is 1.
      const wait = Number(delay) >= 1 && Number(delay) <= 2 ** 31 - 1 ? Number(delay) : 1;
      const fire = () => {
        if (isRepeated) pending.get(handle).due = now() + wait;
        else pending.delete(handle);
        fn(...parts);
      };
      const handle = startReal(fire, wait);
      pending.set(handle, { due: now() + wait, fire });
      const { refresh } = handle;
      handle.refresh = () => {
        pending.set(handle, { due: now() + wait, fire });
        tell();
        return refresh.call(handle);
      };
      tell();
      return handle;
    };
  const setTimeout = start(real.setTimeout, false);
  const sleep = (delay, value, { signal, ref = true } = {}) =>
    new Promise((resolve, reject) => {
      const abort = () => {
        real.clearTimeout(handle);
        const error = new Error('The operation was aborted', { cause: signal.reason });
        reject(Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' }));
      };
      const handle = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve(value);
      }, delay);
      if (!ref) handle.unref();
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
  setTimeout[promisify.custom] = sleep;
  // A request that hangs is given up without anybody waiting for it: to the clock, a hung connection is nothing to do.
  AbortSignal.timeout = (milliseconds) => {
    const controller = new AbortController();
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    setTimeout(() => controller.abort(reason), milliseconds).unref();
    return controller.signal;
  };

  const isPending = (handle) => {
    // Cleared, or closed: Node says so nowhere else.
    if (handle._destroyed) pending.delete(handle);
    return pending.has(handle);
  };
  let alarm;
  const fireDue = () => {
    const due = [...pending].filter(([handle, { due }]) => isPending(handle) && due <= now());
    for (const [handle, { fire }] of due.sort(([, one], [, other]) => one.due - other.due)) {
      real.setImmediate(() => {
        if (!isPending(handle) || pending.get(handle).due > now()) return;
        const isRepeated = handle._repeat !== null;
        if (isRepeated) handle.refresh();
        else real.clearTimeout(handle);
        fire();
      });
    }
    real.clearTimeout(alarm);
    const next = Math.min(
      ...[...pending.values()].map(({ due }) => due).filter((at) => at > now()),
    );
    if (next !== Number.POSITIVE_INFINITY) alarm = real.setTimeout(fireDue, next - now()).unref();
  };

  /** Three turns of the event loop later, what was about to begin has begun. */
  const answer = (number, turns) => {
    if (turns > 0) {
      real.setImmediate(answer, number, turns - 1);
      return;
    }
    const dues = [...pending].flatMap(([handle, { due }]) => (isPending(handle) ? [due] : []));
    const resources = process.getActiveResourcesInfo();
    const connections = resources.filter((name) => name === 'TCPSocketWrap').length;
    const isBusy = resources.some((name) => !QUIET.includes(name));
    socket.write(`idle ${number} ${Math.min(...dues)} ${connections} ${isBusy}\n`);
  };

  await new Promise((resolve, reject) => {
    socket.on('error', reject);
    let text = '';
    socket.on('data', (chunk) => {
      const lines = (text + chunk).split('\n');
      text = lines.pop();
      for (const line of lines) {
        const [word, number] = line.split(' ');
        if (word === 'ask') {
          answer(number, 3);
        } else {
          ahead = Number(number);
          fireDue();
          resolve();
        }
      }
    });
  });
  socket.unref();

  globalThis.Date = class SimulatedDate extends real.Date {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now()] : parts));
    }
    static now() {
      return now();
    }
  };
  const before = ahead;
  performance.now = () => real.performanceNow() + ahead - before;
  globalThis.setTimeout = timers.setTimeout = setTimeout;
  globalThis.setInterval = timers.setInterval = start(real.setInterval, true);
  timersPromises.setTimeout = timersPromises.scheduler.wait = sleep;
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort(
        new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
      );
    }, delay).unref();
    return controller.signal;
  };
  syncBuiltinESMExports();
}
