import { invalidRequest } from './errors.ts';

/** A request's JSON body, read field by field; a wrong type is a 422 in GitHub's words. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #read = new Set<string>();
  readonly #children: Fields[] = [];

  constructor(values: Readonly<Record<string, unknown>>, path = '') {
    this.#values = values;
    this.#path = path;
  }

  has(name: string): boolean {
    return this.#value(name) !== undefined;
  }

  /** What was sent and nothing asked for, here and below. */
  unread(): string[] {
    const own = Object.keys(this.#values).filter((name) => !this.#read.has(name));
    return [
      ...own.map((name) => this.#name(name)),
      ...this.#children.flatMap((child) => child.unread()),
    ];
  }

  string(name: string, options: { readonly maximum?: number } = {}): string | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw this.#wrong(name, value, 'a string');
    const { maximum } = options;
    const length = [...value].length;
    if (maximum !== undefined && length > maximum) {
      throw invalidRequest(`Only ${maximum} characters are allowed; ${length} were supplied.`);
    }
    return value;
  }

  requiredString(name: string, options: { readonly maximum?: number } = {}): string {
    const value = this.string(name, options);
    if (value === undefined) throw invalidRequest(`"${name}" wasn't supplied.`);
    return value;
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.string(name);
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    const list = allowed.map((candidate) => JSON.stringify(candidate)).join(', ');
    throw invalidRequest(`For '${this.#name(name)}', ${value} is not a member of [${list}].`);
  }

  integer(name: string): number | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw this.#wrong(name, value, 'an integer');
    }
    return value;
  }

  requiredInteger(name: string): number {
    const value = this.integer(name);
    if (value === undefined) throw invalidRequest(`"${name}" wasn't supplied.`);
    return value;
  }

  boolean(name: string): boolean | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') throw this.#wrong(name, value, 'a boolean');
    return value;
  }

  /** A time, as milliseconds since the epoch. */
  time(name: string): number | undefined {
    const value = this.string(name);
    if (value === undefined) return undefined;
    const time = Date.parse(value);
    if (Number.isNaN(time)) {
      throw invalidRequest(`For '${this.#name(name)}', ${value} is not a valid date-time.`);
    }
    return time;
  }

  object(name: string): Fields | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) throw this.#wrong(name, value, 'an object');
    return this.#child(name, value);
  }

  strings(name: string): string[] | undefined {
    return this.#list(name)?.map((value) => {
      if (typeof value === 'string') return value;
      // Labels may come as objects with a name.
      if (isObject(value) && typeof value.name === 'string') return value.name;
      throw this.#wrong(name, value, 'a string');
    });
  }

  objects(name: string, options: { readonly maximum?: number } = {}): Fields[] | undefined {
    const list = this.#list(name);
    const { maximum } = options;
    if (list && maximum !== undefined && list.length > maximum) {
      throw invalidRequest(
        `No more than ${maximum} items are allowed; ${list.length} were supplied.`,
      );
    }
    return list?.map((value) => {
      if (!isObject(value)) throw this.#wrong(name, value, 'an object');
      return this.#child(name, value);
    });
  }

  #value(name: string): unknown {
    this.#read.add(name);
    return this.#values[name];
  }

  #child(name: string, value: Readonly<Record<string, unknown>>): Fields {
    const child = new Fields(value, this.#name(name));
    this.#children.push(child);
    return child;
  }

  #list(name: string): unknown[] | undefined {
    const value = this.#value(name);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) throw this.#wrong(name, value, 'an array');
    return value;
  }

  #name(name: string): string {
    return this.#path === '' ? `properties/${name}` : `${this.#path}/properties/${name}`;
  }

  #wrong(name: string, value: unknown, type: string): Error {
    return invalidRequest(`For '${this.#name(name)}', ${JSON.stringify(value)} is not ${type}.`);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
