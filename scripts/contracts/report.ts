import type { Exceptions } from './exceptions.ts';
import type { Finding, Verdict } from './finding.ts';
import type { Recorded } from './recordings.ts';

interface Disagreement {
  readonly heading: string;
  readonly finding: Finding;
  readonly source: string;
  count: number;
}

/** Gathers verdicts, and says what they come to. */
export class Report {
  readonly #exceptions: Exceptions;
  readonly #disagreements = new Map<string, Disagreement>();
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #complaints: string[] = [];

  constructor(exceptions: Exceptions) {
    this.#exceptions = exceptions;
  }

  get calls(): ReadonlySet<string> {
    return new Set(
      [...this.#counts].flatMap(([service, counts]) =>
        [...counts.keys()].map((operation) => `${service} ${operation}`),
      ),
    );
  }

  get holds(): boolean {
    return this.#disagreements.size === 0 && this.#complaints.length === 0;
  }

  add(exchange: Recorded, { operation, findings }: Verdict): void {
    const { service, source } = exchange;
    const name = operation ?? exchange.operation;
    const counts = this.#counts.get(service) ?? new Map<string, number>();
    this.#counts.set(service, counts.set(name, (counts.get(name) ?? 0) + 1));
    // The tests count operations by the sandbox's names: those must be the official ones.
    const called = { where: 'operation', what: `is called ${exchange.operation} by the sandbox` };
    const all = name === exchange.operation ? findings : [...findings, called];
    for (const finding of all) {
      if (this.#exceptions.cover(service, operation, finding)) continue;
      const heading = `${service}  ${name}`;
      const key = `${heading}\n${finding.where}\n${finding.what}`;
      const known = this.#disagreements.get(key);
      if (known) known.count += 1;
      else this.#disagreements.set(key, { heading, finding, source, count: 1 });
    }
  }

  /** Something amiss that is in no single exchange. */
  complain(complaint: string): void {
    this.#complaints.push(complaint);
  }

  /** All of it as lines for people. */
  lines(): readonly string[] {
    const lines: string[] = [];
    const byHeading = Object.groupBy(this.#disagreements.values(), ({ heading }) => heading);
    for (const [heading, disagreements = []] of Object.entries(byHeading)) {
      lines.push('', heading);
      for (const { finding, source, count } of disagreements) {
        const times = count > 1 ? `${count} times, first in` : 'in';
        lines.push(`  ✗ ${finding.where}: ${finding.what}`, `      ${times} ${source}`);
      }
    }
    if (this.#complaints.length > 0) lines.push('');
    for (const complaint of this.#complaints) lines.push(`✗ ${complaint}`);
    for (const [service, counts] of [...this.#counts].sort(byName)) {
      lines.push('', `${service}: ${total(counts)} exchanges of ${counts.size} operations`);
      for (const [operation, count] of [...counts].sort(byName)) {
        lines.push(`${String(count).padStart(7)}  ${operation}`);
      }
    }
    for (const [{ service, why }, uses] of this.#exceptions.uses) {
      if (uses > 0) lines.push('', `Excepted ${uses} times in ${service}: ${why}`);
    }
    return [...lines, '', this.#summary()];
  }

  #summary(): string {
    const totals = [...this.#counts]
      .sort(byName)
      .map(([service, counts]) => `${total(counts)} of ${service} (${counts.size} operations)`);
    const exchanges = `${totals.join(', ')}`;
    if (this.holds) return `Exchanges that hold: ${exchanges}.`;
    const amiss = this.#disagreements.size + this.#complaints.length;
    return `${amiss} ${amiss === 1 ? 'thing is' : 'things are'} amiss. Exchanges: ${exchanges || 'none'}.`;
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
