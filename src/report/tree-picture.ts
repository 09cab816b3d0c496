import type { Change, MoveAccount } from '../plan/change.ts';
import { plain } from '../text.ts';

/** Moves that a picture shows; with more, nobody sees anything in it. */
const MOST_MOVES = 40;

/**
 * The part of the organization's tree that moves touch, as a Mermaid diagram in a code block: units as boxes, new
 * ones dashed, accounts with an arrow from where they were. Empty without moves.
 */
export function treePicture(changes: readonly Change[]): string {
  const moves = changes.filter((change): change is MoveAccount => change.kind === 'move');
  if (moves.length === 0 || moves.length > MOST_MOVES) return '';
  const fresh = new Set(changes.flatMap((one) => (one.kind === 'create-unit' ? [one.path] : [])));
  const ids = new Map<string, string>();
  const lines: string[] = [];
  const unit = (path: string): string => {
    const known = ids.get(path);
    if (known !== undefined) return known;
    const id = `u${ids.size}`;
    ids.set(path, id);
    lines.push(
      `${id}["${label(path.split('/').at(-1) ?? path)}"]${fresh.has(path) ? ':::fresh' : ''}`,
    );
    if (path !== 'Root') {
      const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : 'Root';
      lines.push(`${unit(parent)} --- ${id}`);
    }
    return id;
  };
  moves.forEach(({ account, from, to, id }, index) => {
    lines.push(`a${index}(["${label(account)}"])`, `${unit(to)} --- a${index}`);
    if (id !== undefined) lines.push(`${unit(from)} -. from .-> a${index}`);
  });
  const diagram = ['flowchart TD', ...lines.map((line) => `  ${line}`)];
  if (fresh.size > 0) diagram.push('  classDef fresh stroke-dasharray: 4 3');
  return ['```mermaid', ...diagram, '```'].join('\n');
}

/** Text of others as a label: only letters, digits and a few signs stay as they are. */
function label(text: string): string {
  return plain(text, 60).replace(
    /[^\p{L}\p{N} ._+@…-]/gu,
    (sign) => `#${sign.codePointAt(0) ?? 0};`,
  );
}
