// Makes the clocks and timers of the process that imports it run faster, by what FAST_TIME says (origin,speed).
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';

const [origin, speed] = (process.env.FAST_TIME ?? '0,1').split(',').map(Number);

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
