import { accountsToImport } from '../accounts/identifiers.ts';
import { draftImport } from '../commands/draft-import.ts';
import type { Context } from './context.ts';
import { writeDrafts } from './write.ts';

/** Writes the files of accounts that exist; AWS is only read. */
export async function importAccounts(context: Context): Promise<number> {
  const { args, screen, session, settings } = context;
  const accounts = accountsToImport(args.operands.join(','), 'the command line');
  const include = new Set(settings.include);
  const { desired } = context.read().now;
  const drafts = await draftImport({ session, log: screen.log }, desired, { accounts, include });
  if (drafts.files.length === 0) screen.print('There is nothing to import.');
  return writeDrafts(context, drafts);
}
