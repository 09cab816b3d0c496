import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';

/** Stands in every hostile text; nothing of ours has it. */
export const MARK = 'zqz';

const fragments = [
  ...[
    '`',
    '``',
    '```',
    '\n```\n',
    '\n# ',
    '\n- ',
    '\n\n<b>',
    '|',
    '\\|',
    '\\',
    '\n',
    '\r\n',
    '\n\n',
    '\u2028',
    '\0',
    '\t',
    ' ',
    '"',
    "'",
  ],
  ...[
    '<b>',
    '</code>',
    '</summary>',
    '</details>',
    '<!--',
    '-->',
    '<br>',
    '<img src=x>',
    '&amp;',
    '&#64;',
  ],
  ...[
    '@octocat',
    '#1',
    'GH-1',
    'https://evil.example',
    'a@evil.example',
    '[x](y)',
    '![x](y)',
    '[x]',
    '(',
  ],
  ...[
    '**',
    '*',
    '_',
    '__',
    '~~',
    '# ',
    '- ',
    '1. ',
    '> ',
    '---',
    '| - |',
    '$`x`$',
    ':tada:',
    '\u202e',
  ],
  ...['##[stop-commands]x', '\r::stop-commands::x', '\u001b[2J', '\u3164', '\u2800', '\u{e0041}'],
  ...['\ufe0f', '\u200b', '\u00ad', '\ud800', '\\n', '\\u{202e}', ' `', '` '],
  ...['::error::x', '%0A', '{{ x }}', '😀', 'é', ')', ']', '}', '-->x', '<sub>', '\ufeff'],
];

/** What somebody might call an account, or write into a file, to be seen or to do harm. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...fragments, MARK, MARK, MARK), { maxLength: 8 })
  .map((parts) => MARK + parts.join('') + MARK);

const markdown = new MarkdownIt({ html: true, linkify: true });

/** What a reader of a Markdown text gets: each piece with what it is. */
export interface Piece {
  readonly type: string;
  readonly content: string;
}

/** GitHub's flavour, as near as markdown-it comes: HTML goes through, and addresses become links. */
export function pieces(text: string): readonly Piece[] {
  return markdown.parse(text, {}).flatMap((token) =>
    (token.type === 'inline' ? (token.children ?? []) : [token]).map((inner) => ({
      type: inner.type,
      content: inner.type === 'link_open' ? String(inner.attrGet('href')) : inner.content,
    })),
  );
}

/** The pieces where a hostile text has left its place, which is code, or the address of a link of ours. */
export function escaped(text: string, ours: string): readonly Piece[] {
  return pieces(text).filter(({ type, content }) => {
    if (type === 'code_inline' || type === 'fence') return false;
    if (type === 'link_open') return !content.startsWith(ours);
    if (type === 'html_block') {
      return content.replaceAll(/<code>[^<>]*<\/code>/g, '').includes(MARK);
    }
    return content.includes(MARK);
  });
}
