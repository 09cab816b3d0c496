/**
 * Why a run can't go on, for people: what happened, and what to do. In both texts, what is not ours
 * is in `code` (see text.ts). The cause is kept for the debug log.
 */
export class Failure extends Error {
  readonly hint: string | undefined;
  /** Lines to copy, as they are; no sentence. */
  readonly snippet: string | undefined;

  constructor(message: string, hint?: string, cause?: unknown, snippet?: string) {
    super(message, { cause });
    this.name = 'Failure';
    this.hint = hint;
    this.snippet = snippet;
  }
}

/** What somebody threw, in its own words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
