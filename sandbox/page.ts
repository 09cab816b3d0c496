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

/**
 * A page that shows Markdown as GitHub would: GitHub's flavour (tables, bare links, a little HTML), and the style
 * sheet that GitHub generates for it.
 */
export function page(title: string, exhibits: readonly Exhibit[]): string {
  const style = readFileSync(
    createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
    'utf8',
  );
  const markdown = new MarkdownIt({ html: true, linkify: true });
  const sections = exhibits.map(
    ({ caption, author, markdown: text }) => `<h2>${escapeHtml(caption)}</h2>
<article><header><b>${escapeHtml(author)}</b> <span>bot</span></header>
<div class="markdown-body">${markdown.render(text)}</div></article>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
${style}
body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; margin: 24px auto; max-width: 860px; color: #1f2328; }
h1 { font-size: 24px; } h2 { font-size: 16px; font-weight: 600; margin: 32px 0 8px; }
article { border: 1px solid #d1d9e0; border-radius: 6px; }
header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; color: #59636e; }
header b { color: #1f2328; } header span { border: 1px solid #d1d9e0; border-radius: 2em; font-size: 12px; padding: 0 6px; }
.markdown-body { font-size: 14px; padding: 16px; }
</style>
<h1>${escapeHtml(title)}</h1>
${sections.join('\n')}
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
