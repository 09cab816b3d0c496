import type { Location } from '../accounts/problem.ts';

/** What a report needs to know besides the plan: where it is shown, and where its links go. */
export interface View {
  /** `https://github.com/owner/name` */
  readonly repositoryUrl: string;
  /** The folder of the account files. */
  readonly directory: string;
  /** The commit whose files the links show. */
  readonly commit: string;
  /** In words: "commit `abc1234` merged into `main`". */
  readonly basis: string;
  /** The workflow run. */
  readonly runUrl: string;
  readonly madeAt: Date;
  /** Paths of the files that the change under review touches; others are left from earlier merges. */
  readonly changed: ReadonlySet<string>;
  /** Whether it is about a pull request, where comments are taken as commands. */
  readonly isPull: boolean;
  /** Why AWS was not asked; absent where it was. */
  readonly withoutAws: string | undefined;
}

export function fileUrl(view: View, path: string, line?: number): string {
  // Half a pair of surrogates is no text, and no address either.
  const text = path.replace(/\p{Cs}/gu, '\ufffd');
  const encoded = text.split('/').map(encodeURIComponent).join('/');
  const anchor = line === undefined ? '' : `#L${line}`;
  return `${view.repositoryUrl}/blob/${view.commit}/${encoded}${anchor}`;
}

export function locationUrl(view: View, { file, line }: Location): string {
  return fileUrl(view, file, line);
}

/** `2026-11-23 21:12 UTC` */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A report without what differs between two that say the same: when, and by which run, it was made. */
export function withoutTime(markdown: string): string {
  return markdown
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '')
    .replaceAll(/\/actions\/runs\/\d+/g, '')
    .replaceAll('\r\n', '\n');
}
