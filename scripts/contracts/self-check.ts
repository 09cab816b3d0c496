import { MUTATIONS, type Mutation } from './mutations.ts';
import type { Recorded } from './recordings.ts';

/**
 * Makes recorded exchanges wrong in every way listed here, and tells which ways the check let pass.
 * @param objects whether the check has anything to say against an exchange, exceptions counted
 */
export function checkTheCheck(
  exchanges: readonly Recorded[],
  objects: (exchange: Recorded) => boolean,
): { readonly tried: number; readonly passed: readonly string[] } {
  const passed: string[] = [];
  let tried = 0;
  for (const { services, what, mutate } of MUTATIONS) {
    for (const service of services) {
      const own = exchanges.filter((exchange) => exchange.service === service);
      // That every service is recorded is another check's business.
      if (own.length === 0) continue;
      tried += 1;
      const wrong = firstOf(own, mutate);
      if (!wrong) passed.push(`${service}: no exchange could be given ${what}`);
      else if (!objects(wrong)) passed.push(`${service}: ${what} (${wrong.source})`);
    }
  }
  return { tried, passed };
}

function firstOf(exchanges: readonly Recorded[], mutate: Mutation['mutate']): Recorded | undefined {
  for (const exchange of exchanges) {
    const wrong = mutate(exchange);
    if (wrong) return wrong;
  }
  return undefined;
}
