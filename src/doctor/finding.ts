/*
 * What `doctor` looks at, one thing each: whether it holds, and if not, what to do. Nothing is changed by looking.
 */

export type Verdict =
  | 'holds'
  /** Something will fail, or is open that should be closed. */
  | 'fault'
  /** It works, and could be better or safer. */
  | 'advice'
  /** It could not be looked at from here; `fix` tells how to. */
  | 'unknown';

export interface Finding {
  /** A name for it that stays: `plan-role-trust`. */
  readonly id: string;
  readonly verdict: Verdict;
  /** One sentence without a full stop. */
  readonly says: string;
  /** Full sentences, with a command or a link. */
  readonly fix?: string;
}

export function holds(id: string, says: string): Finding {
  return { id, verdict: 'holds', says };
}

export function fault(id: string, says: string, fix: string): Finding {
  return { id, verdict: 'fault', says, fix };
}

export function advice(id: string, says: string, fix: string): Finding {
  return { id, verdict: 'advice', says, fix };
}

export function unknown(id: string, says: string, fix: string): Finding {
  return { id, verdict: 'unknown', says, fix };
}
