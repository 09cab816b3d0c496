import leven from 'leven';

/**
 * The known name that a mistyped one was most likely meant to be: at most a third of its letters
 * differ, or they are only in another order; capitals aside. `undefined` when none is near.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const most = Math.max(1, Math.floor(candidate.length / 3));
    // As many letters as the lengths differ by differ at least; what is told at once takes no time.
    if (Math.abs(wanted.length - candidate.length) > most) continue;
    const distance = distanceOf(wanted, candidate.toLowerCase());
    if (distance <= most) {
      if (!best || distance < best.distance) best = { name: candidate, distance };
    }
  }
  return best?.name;
}

/** How many letters differ; letters that changed places are one slip. */
function distanceOf(one: string, other: string): number {
  const isSwapped = one.length === other.length && sorted(one) === sorted(other);
  return Math.min(leven(one, other), isSwapped ? 1 : Number.POSITIVE_INFINITY);
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}
