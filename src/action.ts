import { setFlagsFromString } from 'node:v8';
import * as core from '@actions/core';
import { Failure } from './failure.ts';
import { readInputs } from './inputs.ts';
import { NO_OUTPUTS } from './outputs.ts';

// V8 lets the heap of a machine with much memory grow to several times what lives in it before it collects.
// Thousands of short answers from AWS are read here, on runners that have other work too.
setFlagsFromString('--optimize-for-size');

// The rest is loaded only once the inputs are right: refusing is quick.
try {
  // However the run ends, jobs after it can read its JSON; of an output that is set again, the runner takes the last.
  for (const [name, text] of Object.entries(NO_OUTPUTS)) core.setOutput(name, text);
  const inputs = readInputs({
    get: (name) => core.getInput(name),
    label: (name) => `the input \`${name}\``,
  });
  const { run } = await import('./run.ts');
  await run(inputs, process.env);
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  if (error instanceof Failure) {
    core.setFailed([error.message, error.hint].filter((text) => text !== undefined).join('\n'));
    if (error.cause instanceof Error) core.debug(error.cause.stack ?? error.cause.message);
  } else {
    const text = error instanceof Error ? error.message : String(error);
    core.setFailed(`This should not happen: ${text}`);
    core.debug(error instanceof Error ? (error.stack ?? '') : '');
  }
}
