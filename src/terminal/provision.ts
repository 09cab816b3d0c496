import { setAccountId } from '../accounts/edit.ts';
import { carryOut, type Ruling } from '../commands/carry-out.ts';
import { messageOf } from '../failure.ts';
import { extentWords } from '../plan/extent.ts';
import { identified, type Outcome } from '../plan/outcome.ts';
import { ready } from '../plan/plan.ts';
import type { Scope } from '../plan/scope.ts';
import { headline } from '../report/headline.ts';
import { provisionDocument } from '../report/json/terminal.ts';
import { whatIsLeft } from '../report/left.ts';
import { outcomeText, planText } from '../report/log.ts';
import { outcomeWords } from '../report/outcome-words.ts';
import type { WriteBackReport } from '../report/report.ts';
import { idOf } from '../report/rows.ts';
import { accountWords } from '../report/words.ts';
import { code, count, list, plain, unquoted } from '../text.ts';
import type { Context } from './context.ts';
import { editFile } from './files.ts';
import type { Local } from './folder.ts';
import { EXIT, prepareAt, scopeAt } from './plan.ts';

/**
 * Shows the plan, asks, does what was shown, and writes each id into its file as soon as it is known. The answer is
 * the review: what would differ from what was shown is shown, and asked for, again.
 */
export async function provision(context: Context): Promise<number> {
  const { screen, settings, session, signal } = context;
  const local = context.read();
  const scope = scopeAt(context, local);
  const ids = idWriter(context);
  const shown = new Set<string>();
  const report = await carryOut({
    inputs: settings,
    log: screen.log,
    session,
    signal,
    desired: local.now.desired,
    scope,
    closed: undefined,
    prepare: () => ask(context, local, scope),
    show: ({ outcomes }) => {
      ids.write(outcomes);
      for (const outcome of outcomes) showOnce(context, outcome, shown);
    },
    writeBack: async (outcomes) => ids.finish(outcomes),
    notesFor: () => `Sent for ${plain(context.repository)}.`,
  });
  const left = whatIsLeft(report);
  for (const line of outcomeText(report)) screen.print(line);
  screen.json(provisionDocument(report, left));
  if (left !== undefined) screen.log(`Left to do: ${left}${left.endsWith('.') ? '' : '.'}`);
  return left === undefined ? EXIT.nothing : EXIT.problems;
}

async function ask(context: Context, local: Local, scope: Scope): Promise<Ruling> {
  const { screen, args } = context;
  const prepared = await prepareAt(context, local, scope);
  const { plan } = prepared;
  const { approval } = plan;
  for (const line of planText(plan)) screen.print(line);
  const isYes = args.flags.has('yes');
  if (ready(plan).length === 0 || (isYes && !approval)) return { ...prepared, refusal: undefined };
  if (approval && (isYes || !screen.isInteractive)) {
    const refusal = `this changes ${extentWords(approval.extent)}, which \`--yes\` alone does not confirm. If that is intended, review \`org-accounts plan\`, then pass \`--max-changes ${approval.extent.changed}\`.`;
    return { ...prepared, refusal };
  }
  if (!screen.isInteractive) {
    const refusal =
      'not a terminal: pass `--yes` to provision without being asked. Look at `org-accounts plan` first.';
    return { ...prepared, refusal };
  }
  const created = plan.changes.filter(({ kind }) => kind === 'create').length;
  const warning =
    created === 0 ? '' : ` ${count(created, 'account')} can’t be deleted once created.`;
  const extent = approval ? ` It changes ${extentWords(approval.extent)}.` : '';
  const what = unquoted(headline({ ...plan, approval: undefined }));
  const isWanted = await screen.confirm(`Do this (${what})?${extent}${warning}`);
  return { ...prepared, refusal: isWanted ? undefined : 'the answer was no' };
}

const ENDS: Readonly<Partial<Record<Outcome['state'], string>>> = {
  done: '✓',
  already: '✓',
  failed: '✗',
};

/** An outcome as it comes, once. */
function showOnce({ screen }: Context, outcome: Outcome, shown: Set<string>): void {
  const sign = ENDS[outcome.state];
  if (sign === undefined) return;
  const { lead, rest } = outcomeWords(outcome);
  const { change } = outcome;
  const id = outcome.id ?? idOf(change, { organization: undefined });
  const line = `  ${sign} ${accountWords(change.account, id)}: ${lead}${rest}`;
  if (shown.has(line)) return;
  shown.add(line);
  screen.log(line);
}

interface IdWriter {
  write(outcomes: readonly Outcome[]): void;
  finish(outcomes: readonly Outcome[]): WriteBackReport | undefined;
}

/** Writes ids into files when they come; what did not work is tried again at the end, and told. */
function idWriter({ cwd, screen }: Context): IdWriter {
  const written = new Set<string>();
  const wrong = new Map<string, string>();
  const write = (outcomes: readonly Outcome[]): void => {
    for (const { change, id } of identified(outcomes)) {
      if (written.has(change.file)) continue;
      try {
        const isNew = editFile(cwd, change.file, (text) => setAccountId(text, id));
        written.add(change.file);
        wrong.delete(change.file);
        if (isNew) screen.log(`Wrote the id ${code(id)} into ${code(change.file)}.`);
      } catch (error) {
        const why = messageOf(error);
        wrong.set(
          change.file,
          `\`account_id: '${id}'\` could not be written to ${code(change.file)}: ${code(why)}`,
        );
      }
    }
  };
  return {
    write,
    finish: (outcomes) => {
      write(outcomes);
      if (wrong.size > 0) return { kind: 'failed', said: list([...wrong.values()]) };
      return written.size === 0 ? undefined : { kind: 'unchanged' };
    },
  };
}
