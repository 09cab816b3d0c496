/*
 * The gallery: what people read, all of it on one page, as GitHub would show it. Each exhibit is what the committed
 * action wrote in the sandbox.
 *
 * `node scripts/gallery.ts [words of a scene's name]`, with `--open` to have folded parts open and `--mermaid=FILE` to
 * have pictures drawn by Mermaid's bundle; `--sentences` lists the sentences of the source instead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Exhibit, page } from '../sandbox/page.ts';
import { COMMANDS } from './gallery/commands.ts';
import { MERGES } from './gallery/merges.ts';
import { PLANS } from './gallery/plans.ts';
import { sentencesPage } from './gallery/sentences.ts';

const output = join(import.meta.dirname, '..', 'gallery-output');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    open: { type: 'boolean', default: false },
    mermaid: { type: 'string' },
    sentences: { type: 'boolean', default: false },
  },
});
mkdirSync(output, { recursive: true });
if (values.sentences) write('sentences.md', sentencesPage());
else await gallery(positionals.join(' '));

async function gallery(wanted: string): Promise<void> {
  const exhibits: Exhibit[] = [];
  for (const { name, play } of [...PLANS, ...MERGES, ...COMMANDS]) {
    if (!name.includes(wanted)) continue;
    const shown = await play();
    exhibits.push(...shown);
    shown.forEach(({ markdown }, index) => {
      write(`${name.replaceAll(' ', '-')}${index > 0 ? `-${index + 1}` : ''}.md`, `${markdown}\n`);
    });
  }
  const mermaid = values.mermaid && pathToFileURL(values.mermaid).href;
  write('index.html', page('What people read', exhibits, { isOpen: values.open, mermaid }));
}

function write(name: string, text: string): void {
  const path = join(output, name);
  writeFileSync(path, text);
  console.log(path);
}
