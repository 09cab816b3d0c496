/** Chance that a seed decides: the same numbers from the same seed, on every machine. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number;
  /** Whether something comes true that does so `share` of the time. */
  chance(share: number): boolean;
  pick<T>(all: readonly [T, ...T[]]): T;
  /** One of them, each as likely as its weight says. */
  weighted<T>(all: readonly (readonly [number, T])[]): T;
}

/** xoshiro-like small generator (sfc32), seeded from the text. */
export function randomOf(seed: string): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  const next = (): number => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (const letter of seed) {
    a ^= letter.codePointAt(0) ?? 0;
    next();
  }
  for (let warm = 0; warm < 12; warm += 1) next();
  const whole = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (all) => all[whole(0, all.length - 1)] ?? all[0],
    weighted: (all) => {
      let left = next() * all.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, one] of all) {
        left -= weight;
        if (left < 0) return one;
      }
      const last = all.at(-1);
      if (!last) throw new Error('nothing to pick from');
      return last[1];
    },
  };
}
