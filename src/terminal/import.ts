import { accountsToImport } from '../accounts/identifiers.ts';
import { draftImport } from '../commands/draft-import.ts';
import type { Context } from './context.ts';
import { historyAt } from './plan.ts';
import { writeDrafts } from './write.ts';

/** Writes the files of accounts that exist; AWS is only read. */
export async function importAccounts(context: Context): Promise<number> {
  const { args, screen, session, settings } = context;
  const accounts = accountsToImport(args.operands.join(','), 'the command line');
  const include = new Set(settings.include);
  const local = context.read();
  const { management } = historyAt(context, local);
  const { desired } = local.now;
  const request = { accounts, include, management };
  const drafts = await draftImport({ session, log: screen.log }, desired, request);
  if (drafts.files.length === 0) screen.print('There is nothing to import.');
  return writeDrafts(context, drafts);
}
