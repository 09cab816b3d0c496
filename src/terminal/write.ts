import { addToList } from '../accounts/edit-list.ts';
import { childrenOf, type Drafts, withList } from '../accounts/init.ts';
import { messageOf } from '../failure.ts';
import { leftOf } from '../report/drafts.ts';
import { filesDocument } from '../report/json/terminal.ts';
import { code } from '../text.ts';
import type { Context } from './context.ts';
import { addFile, editFile } from './files.ts';
import { EXIT } from './plan.ts';

/** Writes new files and the list, and says what was written and what was not. */
export function writeDrafts(context: Context, drafts: Drafts): number {
  const { cwd, screen } = context;
  const { management, list } = context.read().now.desired;
  const wrong: string[] = [];
  const attempt = (path: string, write: () => void): void => {
    try {
      write();
    } catch (error) {
      wrong.push(`${code(path)}: ${code(messageOf(error))}`);
    }
  };
  for (const { path, text } of withList(drafts.files)) {
    attempt(path, () => {
      addFile(cwd, path, text);
      screen.print(`  + ${code(path)}`);
    });
  }
  const names = childrenOf(drafts.files);
  if (management && list.kind === 'names' && names.length > 0) {
    const { path } = management.file;
    attempt(path, () => {
      const isNew = editFile(cwd, path, (text) => addToList(text, names));
      if (isNew) screen.print(`  ~ ${code(path)}: added to its list`);
    });
  }
  for (const { account, why } of drafts.skipped) {
    screen.print(`  . ${code(account)}: ${why}`);
  }
  screen.json(filesDocument(drafts));
  const left = leftOf(drafts, wrong.length === 0 ? undefined : wrong.join(', '));
  if (left !== undefined) screen.log(`error: ${left}${left.endsWith('.') ? '' : '.'}`);
  return left === undefined ? EXIT.nothing : EXIT.problems;
}
