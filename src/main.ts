import { getInput, setOutput } from '@actions/core';
import { Failure } from './failure.ts';
import { keepHeapSmall } from './heap.ts';
import { type Inputs, inputsForTelling, readInputs, type Source } from './inputs.ts';
import { annotate, debug, fail, failUnexpected, guard } from './job-log.ts';
import { NO_OUTPUTS } from './outputs.ts';

const source: Source = {
  get: (name) => getInput(name),
  label: (name) => `the input \`${name}\``,
};

/** The action: from the inputs of this process to its end. */
export async function main(): Promise<void> {
  guard();
  // The rest is loaded only once the inputs are right, or somebody is to be told that they are not: refusing is quick.
  try {
    // However the run ends, jobs after it can read its JSON; of an output that is set again, the runner takes the last.
    for (const [name, text] of Object.entries(NO_OUTPUTS)) setOutput(name, text);
    const inputs = await readOrTell();
    if (looksAtAll(inputs)) keepHeapSmall();
    const { run } = await import('./run.ts');
    await run(inputs, process.env);
  } catch (error) {
    if (error instanceof Failure) {
      fail(
        [error.message, error.hint, error.snippet].filter((text) => text !== undefined).join('\n'),
      );
      if (error.cause instanceof Error) debug(error.cause.stack ?? error.cause.message);
    } else {
      failUnexpected(error);
    }
  }
  // A request that was given up, and never answered, would keep the process. What is printed is written out first.
  process.stdout.write('', () => process.exit());
}

/** Whether the run reads every account with all of its fields. */
function looksAtAll({ command, scope }: Inputs): boolean {
  const isScheduled = command === 'auto' && process.env.GITHUB_EVENT_NAME === 'schedule';
  return isScheduled || command === 'drift' || command === 'import' || scope === 'all';
}

async function readOrTell(): Promise<Inputs> {
  try {
    return readInputs(source);
  } catch (error) {
    const inputs = inputsForTelling(source);
    if (inputs && process.env.GITHUB_EVENT_NAME) {
      const { tellWrongInputs } = await import('./run.ts');
      await tellWrongInputs(inputs, process.env, error).catch((other: unknown) => {
        annotate('warning', `The failure could not be reported on GitHub: ${String(other)}`);
      });
    }
    throw error;
  }
}
