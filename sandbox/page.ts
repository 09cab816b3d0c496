import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';

/** One thing on the page, such as a comment as it was at some time. */
export interface Exhibit {
  readonly caption: string;
  /** Who says it, as GitHub shows an author. */
  readonly author: string;
  readonly markdown: string;
}

export interface PageOptions {
  /** Whether folded parts are shown open. */
  readonly isOpen?: boolean;
  /** The address of Mermaid's bundle, which draws the pictures; without it they are shown as text. */
  readonly mermaid?: string | undefined;
}

/**
 * A page that shows Markdown as GitHub would: GitHub's flavour (tables, bare links, line ends that count, a little
 * HTML), and the style sheet that GitHub generates for it.
 */
export function page(
  title: string,
  exhibits: readonly Exhibit[],
  { isOpen = false, mermaid }: PageOptions = {},
): string {
  const style = readFileSync(
    createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
    'utf8',
  );
  const markdown = new MarkdownIt({ html: true, linkify: true, breaks: true });
  const fence = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    if (token?.info === 'mermaid') return `<pre class="mermaid">${escapeHtml(token.content)}</pre>`;
    const html = fence?.(tokens, index, ...rest) ?? '';
    return token?.info === 'diff' ? colored(html) : html;
  };
  const sections = exhibits.map(
    ({ caption, author, markdown: text }) => `<h2>${escapeHtml(caption)}</h2>
<article><header><b>${escapeHtml(author)}</b> <span>bot</span></header>
<div class="markdown-body">${markdown.render(text)}</div></article>`,
  );
  const body = sections.join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${style}
body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; margin: 24px auto; max-width: 860px; padding: 0 16px; color: #1f2328; }
h1 { font-size: 24px; } h2 { font-size: 16px; font-weight: 600; margin: 32px 0 8px; }
article { border: 1px solid #d1d9e0; border-radius: 6px; }
header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; color: #59636e; }
header b { color: #1f2328; } header span { border: 1px solid #d1d9e0; border-radius: 2em; font-size: 12px; padding: 0 6px; }
.markdown-body { font-size: 14px; padding: 16px; }
.added { background: #dafbe1; color: #116329; } .removed { background: #ffebe9; color: #82071e; }
</style>
<h1>${escapeHtml(title)}</h1>
${isOpen ? body.replaceAll('<details>', '<details open>') : body}
${mermaid === undefined ? '' : `<script src="${mermaid}"></script><script>mermaid.initialize({ startOnLoad: true });</script>`}
</html>
`;
}

/** The lines of a diff as GitHub colours them. */
function colored(html: string): string {
  return html
    .replace(/^(<pre><code[^>]*>)?(\+.*)$/gm, '$1<span class="added">$2</span>')
    .replace(/^(<pre><code[^>]*>)?(-.*)$/gm, '$1<span class="removed">$2</span>');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
