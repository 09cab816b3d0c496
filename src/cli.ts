#!/usr/bin/env node
import { Failure } from './failure.ts';
import { type Command, help, parseArguments, version } from './terminal/arguments.ts';
import type { Context } from './terminal/context.ts';
import { guard, print, printUnexpected } from './terminal/screen.ts';
import { systemFailure } from './terminal/system-failure.ts';
import { sentencesForTerminal } from './terminal/wording.ts';
import { toJson } from './text.ts';

/** What each command does; loaded only when it is asked for. */
const RUN: Readonly<Record<Command, () => Promise<(context: Context) => Promise<number>>>> = {
  plan: async () => (await import('./terminal/plan.ts')).plan,
  provision: async () => (await import('./terminal/provision.ts')).provision,
  validate: async () => (await import('./terminal/validate.ts')).validate,
  init: async () => (await import('./terminal/init.ts')).init,
  import: async () => (await import('./terminal/import.ts')).importAccounts,
  drift: async () => (await import('./terminal/drift.ts')).drift,
  status: async () => (await import('./terminal/status.ts')).status,
};

// The SDK announces when its next versions will need a newer Node; this one is bundled, and runs on those that it names.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

guard();
process.exitCode = await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<number> {
  try {
    const args = parseArguments(given);
    if (args.flags.has('version')) {
      process.stdout.write(`${version()}\n`);
      return 0;
    }
    if (args.command === undefined || args.flags.has('help')) {
      process.stdout.write(`${help(args.command)}\n`);
      return 0;
    }
    const cancelled = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // Whoever insists is believed.
        if (cancelled.signal.aborted) process.exit(130);
        print(
          process.stderr,
          'Cancelled: nothing more is sent to AWS. Press Ctrl-C again to stop immediately.',
        );
        cancelled.abort(new Failure('cancelled'));
      });
    }
    const { openContext } = await import('./terminal/context.ts');
    const run = await RUN[args.command]();
    return await run(openContext(args, process.env, cancelled.signal));
  } catch (thrown) {
    const error = systemFailure(thrown) ?? thrown;
    if (!(error instanceof Failure)) {
      printUnexpected(error);
    } else {
      const hint = error.hint === undefined ? '' : `\n  ${error.hint}`;
      print(process.stderr, `error: ${error.message}${hint}`);
      if (given.includes('--json')) {
        const { message, hint: remedy = null } = error;
        process.stdout.write(
          `${toJson(sentencesForTerminal({ error: { message, hint: remedy } }), 2)}\n`,
        );
      }
    }
    return 1;
  }
}
