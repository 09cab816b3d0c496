/** A request's query parameters, and which of them something asked for. */
export class Query {
  readonly #parameters: URLSearchParams;
  readonly #read = new Set<string>();

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  get(name: string): string | null {
    this.#read.add(name);
    return this.#parameters.get(name);
  }

  has(name: string): boolean {
    this.#read.add(name);
    return this.#parameters.has(name);
  }

  /** The same parameters with one of them changed. */
  with(name: string, value: string): URLSearchParams {
    const changed = new URLSearchParams(this.#parameters);
    changed.set(name, value);
    return changed;
  }

  /** What was sent and nothing asked for. */
  unread(): string[] {
    return [...new Set(this.#parameters.keys())].filter((name) => !this.#read.has(name));
  }
}
