import { setFlagsFromString } from 'node:v8';
import { getInput } from '@actions/core';
import { Failure } from './failure.ts';
import { readInputs } from './inputs.ts';
import { debug, fail, failUnexpected, guard } from './job-log.ts';

guard();

// V8 lets the heap of a machine with much memory grow to several times what lives in it before it collects.
// Thousands of short answers from AWS are read here, on runners that have other work too.
setFlagsFromString('--optimize-for-size');

// The rest is loaded only once the inputs are right: refusing is quick.
try {
  const inputs = readInputs({
    get: (name) => getInput(name),
    label: (name) => `the input \`${name}\``,
  });
  const { run } = await import('./run.ts');
  await run(inputs, process.env);
} catch (error) {
  if (error instanceof Failure) {
    fail([error.message, error.hint].filter((text) => text !== undefined).join('\n'));
    if (error.cause instanceof Error) debug(error.cause.stack ?? error.cause.message);
  } else {
    failUnexpected(error);
  }
}
