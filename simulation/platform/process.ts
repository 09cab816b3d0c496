import { syncBuiltinESMExports } from 'node:module';
import v8 from 'node:v8';
import { owner } from './owner.ts';

/*
 * What a process has once, each run of the action gets for itself: environment, output, exit code, signals, chance.
 */

/** Prints for people, whatever the action has made of the console. */
export const print = process.stdout.write.bind(process.stdout) as (text: string) => boolean;

export function installProcess(): void {
  const { env, on, exit } = process;
  process.env = new Proxy(env, {
    get: (own, name) => Reflect.get(owner()?.env ?? own, name),
    set: (own, name, value) => Reflect.set(owner()?.env ?? own, name, value),
    has: (own, name) => Reflect.has(owner()?.env ?? own, name),
    deleteProperty: (own, name) => Reflect.deleteProperty(owner()?.env ?? own, name),
    ownKeys: (own) => Reflect.ownKeys(owner()?.env ?? own),
    getOwnPropertyDescriptor: (own, name) => {
      const found = Reflect.getOwnPropertyDescriptor(owner()?.env ?? own, name);
      return found && { ...found, configurable: true };
    },
  });
  process.stdout.write = ((text: string | Uint8Array, ...rest: unknown[]) => {
    const run = owner();
    if (!run) return print(String(text));
    if (!run.isOver()) run.printed += String(text);
    const done = rest.find((one) => typeof one === 'function');
    if (done) process.nextTick(done);
    return true;
  }) as typeof process.stdout.write;
  const printError = process.stderr.write.bind(process.stderr) as (text: string) => boolean;
  process.stderr.write = ((text: string) =>
    owner() ? true : printError(text)) as typeof process.stderr.write;
  process.on = ((event: string, listener: () => void) => {
    const run = owner();
    if (!run) return on.call(process, event, listener);
    run.signals.set(event, [...(run.signals.get(event) ?? []), listener]);
    return process;
  }) as typeof process.on;
  process.exit = ((code?: number) => {
    const run = owner();
    if (!run) return exit.call(process, code);
    run.exit(code ?? run.exitCode ?? 0);
    return undefined;
  }) as typeof process.exit;
  // `exitCode` itself can't be defined in another way.
  const real = process;
  globalThis.process = new Proxy(real, {
    get: (_, name) => Reflect.get(isExitCode(name) ? (owner() ?? real) : real, name),
    set: (_, name, value) => Reflect.set(isExitCode(name) ? (owner() ?? real) : real, name, value),
  });
  const { random } = Math;
  Math.random = () => owner()?.random.next() ?? random();
  // A flag for this whole process is no run's to set.
  v8.setFlagsFromString = () => undefined;
  syncBuiltinESMExports();
}

function isExitCode(name: string | symbol): boolean {
  return name === 'exitCode';
}
