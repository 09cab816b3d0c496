/**
 * Simulated time: it starts at the real time and runs `speed` times as fast, so that what takes AWS
 * minutes takes a test a second. A process started with `sandbox/time.mjs` preloaded and the same
 * `SANDBOX_CLOCK` lives in the same time.
 */
export interface Clock {
  readonly speed: number;
  /** Simulated milliseconds since the epoch. */
  now(): number;
  /** Resolves after so many simulated milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** What a child process needs to live in this time. */
  readonly env: Readonly<Record<string, string>>;
}

export function startClock(speed: number): Clock {
  const origin = Date.now();
  return {
    speed,
    now: () => Math.round(origin + (Date.now() - origin) * speed),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        setTimeout(resolve, milliseconds / speed);
      }),
    env: { SANDBOX_CLOCK: `${origin},${speed}` },
  };
}
