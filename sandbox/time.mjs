// Preloaded (`node --import`) into a process under test: makes its clocks and timers run at the
// sandbox's speed. The program itself knows nothing of it.
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';

const [origin, speed] = (process.env.SANDBOX_CLOCK ?? '0,1').split(',').map(Number);

// A time-out of a request measures how long the sandbox itself takes to answer, so it goes by the real time, unless a
// test of requests that hang says how much sooner they are to be given up.
const hurry = Number(process.env.SANDBOX_TIMEOUTS_SPEED ?? '1');
const realTimeout = timers.setTimeout;
AbortSignal.timeout = (milliseconds) => {
  const controller = new AbortController();
  const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  realTimeout(() => controller.abort(reason), Math.ceil(milliseconds / hurry)).unref();
  return controller.signal;
};

if (speed !== 1) {
  const RealDate = Date;
  const realNow = Date.now;
  const now = () => Math.round(origin + (realNow() - origin) * speed);
  globalThis.Date = class SimulatedDate extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now()] : parts));
    }
    static now() {
      return now();
    }
  };

  const realPerformanceNow = performance.now.bind(performance);
  performance.now = () => realPerformanceNow() * speed;

  const shorten = (start) => {
    const scaled = (fn, milliseconds, ...rest) => start(fn, (milliseconds ?? 0) / speed, ...rest);
    // util.promisify(setTimeout) looks here.
    for (const key of Object.getOwnPropertySymbols(start)) scaled[key] = start[key];
    return scaled;
  };
  globalThis.setTimeout = timers.setTimeout = shorten(timers.setTimeout);
  globalThis.setInterval = timers.setInterval = shorten(timers.setInterval);
  const promised = timersPromises.setTimeout;
  timersPromises.setTimeout = (milliseconds, ...rest) =>
    promised((milliseconds ?? 0) / speed, ...rest);
  syncBuiltinESMExports();
}
