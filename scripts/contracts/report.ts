import { EXCEPTIONS, type Exception, exceptionFor } from './exceptions.ts';
import type { Finding, Verdict } from './finding.ts';
import type { Recorded } from './recordings.ts';
import { table } from './table.ts';

interface Disagreement {
  readonly service: string;
  readonly operation: string;
  readonly finding: Finding;
  readonly source: string;
  count: number;
}

/** Gathers verdicts, and says what they come to. */
export class Report {
  readonly #disagreements = new Map<string, Disagreement>();
  readonly #counts: ReadonlyMap<string, Map<string, number>>;
  readonly #excepted = new Map(EXCEPTIONS.map((exception) => [exception, 0]));
  readonly #complaints: string[] = [];

  /** @param services all that are to be reported on, recorded or not */
  constructor(services: readonly string[]) {
    this.#counts = new Map(services.map((service) => [service, new Map()]));
  }

  /** The recorded calls, as `service operation`. */
  get calls(): ReadonlySet<string> {
    return new Set(
      [...this.#counts].flatMap(([service, counts]) =>
        [...counts.keys()].map((operation) => `${service} ${operation}`),
      ),
    );
  }

  /** Exceptions that no exchange needed. */
  get idleExceptions(): readonly Exception[] {
    return EXCEPTIONS.filter((exception) => this.#excepted.get(exception) === 0);
  }

  get holds(): boolean {
    return this.#disagreements.size === 0 && this.#complaints.length === 0;
  }

  add(exchange: Recorded, { operation, findings }: Verdict): void {
    const { service, source } = exchange;
    const name = operation ?? exchange.operation;
    const counts = this.#counts.get(service);
    counts?.set(name, (counts.get(name) ?? 0) + 1);
    // The tests count operations by the sandbox's names: those must be the official ones.
    const called = { where: 'operation', what: `is called ${exchange.operation} by the sandbox` };
    const all = name === exchange.operation ? findings : [...findings, called];
    for (const finding of all) {
      const exception = exceptionFor(service, operation, finding);
      if (exception) {
        this.#excepted.set(exception, (this.#excepted.get(exception) ?? 0) + 1);
        continue;
      }
      const key = [service, name, finding.where, finding.what].join('\n');
      const known = this.#disagreements.get(key);
      if (known) known.count += 1;
      else this.#disagreements.set(key, { service, operation: name, finding, source, count: 1 });
    }
  }

  /** Something amiss that is in no single exchange. */
  complain(complaint: string): void {
    this.#complaints.push(complaint);
  }

  /** All of it as lines for people: each call and what is amiss, then the counts. */
  lines(): readonly string[] {
    return [...this.#calls(), ...this.#amiss(), '', ...this.#summary()];
  }

  #calls(): readonly string[] {
    return [...this.#counts].flatMap(([service, counts]) =>
      counts.size === 0
        ? []
        : [
            '',
            service,
            ...[...counts].sort(byName).map(([operation, count]) => row(count, operation)),
          ],
    );
  }

  #amiss(): readonly string[] {
    const disagreements = [...this.#disagreements.values()].flatMap(
      ({ service, operation, finding, source, count }) => [
        `✗ ${service}  ${operation}  ${finding.where}: ${finding.what}`,
        `    ${count > 1 ? `${count} times, first in` : 'in'} ${source}`,
      ],
    );
    const lines = [...disagreements, ...this.#complaints.map((complaint) => `✗ ${complaint}`)];
    return lines.length > 0 ? ['', ...lines] : [];
  }

  #summary(): readonly string[] {
    const found = [...this.#disagreements.values()];
    const rows = [...this.#counts].map(([service, counts]) => [
      service,
      sum(counts.values()),
      counts.size,
      found.filter((one) => one.service === service).length,
      sum([...this.#excepted].filter(([one]) => one.service === service).map(([, uses]) => uses)),
    ]);
    const exceptions = [...this.#excepted]
      .filter(([, uses]) => uses > 0)
      .map(([{ service, why, source }]) => `Excepted in ${service}: ${why} (${source}).`);
    return [...table(['', 'calls', 'operations', 'findings', 'excepted'], rows), '', ...exceptions];
  }

  /** The last line. */
  verdict(): string {
    const amiss = this.#disagreements.size + this.#complaints.length;
    if (amiss === 0) return 'All that was recorded is as described.';
    return `${amiss} ${amiss === 1 ? 'thing is' : 'things are'} amiss: see ✗ above.`;
  }
}

function row(count: number, operation: string): string {
  return `${String(count).padStart(7)}  ${operation}`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}
