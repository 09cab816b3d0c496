import { Console } from 'node:console';
import { Writable } from 'node:stream';
import * as core from '@actions/core';
import { messageOf } from './failure.ts';
import { logText } from './text.ts';

/*
 * The one place that prints in a job. Everything passes `logText`, so that not even a text that was forgotten
 * elsewhere is a command to the runner: a `stop-commands` would have it print the secrets that are masked later.
 */

export function info(text: string): void {
  core.info(logText(text));
}

/** Seen only where somebody debugs the workflow. */
export function debug(text: string): void {
  core.debug(logText(text));
}

/** An annotation of the run, on a line of a file where one is given. */
export function annotate(
  severity: 'error' | 'warning' | 'note',
  text: string,
  properties: core.AnnotationProperties = {},
): void {
  const say = { error: core.error, warning: core.warning, note: core.notice }[severity];
  const { file, ...rest } = properties;
  // A path that can't be printed as it is would name another file; the message names it in any case.
  const isPrintable = file !== undefined && logText(file) === file;
  say(logText(text), { ...rest, ...(isPrintable && { file }) });
}

/** Says why the run fails, and lets it. */
export function fail(text: string): void {
  core.setFailed(logText(text));
}

/** Hides a secret from all that is printed from now on. */
export const mask: (secret: string) => void = core.setSecret;

/**
 * Has what others print pass here too: packages that use the console, Node's warnings, and what it says of an error
 * that nobody caught.
 */
export function guard(): void {
  const through = new Writable({
    decodeStrings: false,
    write(text: unknown, _, done) {
      info(String(text).replace(/\n$/, ''));
      done();
    },
  });
  globalThis.console = new Console({ stdout: through, stderr: through });
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => {
    debug(`${name}: ${message}`);
  });
  process.on('uncaughtException', (error: unknown) => {
    failUnexpected(error);
    process.exit(1);
  });
}

/** An error that none of our code expected. */
export function failUnexpected(error: unknown): void {
  fail(`Internal error, please report: ${messageOf(error)}`);
  debug(error instanceof Error ? (error.stack ?? '') : '');
}
