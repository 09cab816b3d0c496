/*
 * What happened in a world, as plain data: all that the auditor sees.
 */

export interface AccountState {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly state: string;
  /** Whether CreateAccount made it. */
  readonly isCreated: boolean;
  readonly path: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Record<string, unknown>>;
  readonly alias: string | undefined;
}

/** One request and its answer. */
export interface Said {
  /** The run that asked. */
  readonly run: string;
  readonly service: string;
  readonly operation: string;
  readonly at: number;
  readonly path: string;
  readonly body: string;
  /** Absent where the connection was cut or no answer came. */
  readonly status: number | undefined;
  readonly answer: string;
  readonly fault: string | undefined;
}

export interface CommitState {
  readonly parents: readonly string[];
  readonly author: string;
  readonly message: string;
  /** Account files by path. */
  readonly files: Readonly<Record<string, string>>;
}

export type Happening =
  | { readonly kind: 'opened' | 'amended'; readonly pull: number; readonly head: string }
  | {
      readonly kind: 'merged';
      readonly pull: number;
      readonly head: string;
      /** The commit of the merge queue by which it was merged. */
      readonly group: string | undefined;
      readonly before: string;
      readonly after: string;
      readonly byBot: boolean;
    }
  | { readonly kind: 'pushed'; readonly before: string; readonly after: string }
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly command: string;
      /** The folder of its account files. */
      readonly folder: string;
      /** Who wrote the comment that started it, and what it says. */
      readonly by: string | undefined;
      readonly body: string | undefined;
      /** What started it. */
      readonly event: string;
      /** The pull request that it plans. */
      readonly pull: number | undefined;
      /** The commit that it plans, or that was pushed. */
      readonly head: string | undefined;
      readonly before: string | undefined;
      readonly scope: string;
      readonly started: number;
      /** How many things had happened when it started. */
      readonly startedAfter: number;
      /** `null` where it was killed. */
      readonly exit: number | null;
      /** When somebody cancelled it. */
      readonly cancelledAt: number | undefined;
      readonly log: string;
      /** Check runs of the commit that it plans, newest first, when it had ended. */
      readonly checks: readonly CheckState[];
      /** Comments by the bot on that pull request. */
      readonly comments: readonly string[];
      readonly main: string;
    }
  /** Somebody changes an account by hand, or answers an invitation. */
  | { readonly kind: 'hand'; readonly what: string; readonly id: string; readonly value: string }
  | { readonly kind: 'finale' };

export interface CheckState {
  readonly name: string;
  readonly conclusion: string | undefined;
  readonly status: string;
}

export type Event = Happening & {
  readonly at: number;
  /** AWS once it had happened. */
  readonly accounts: readonly AccountState[];
};

export interface PullState {
  readonly number: number;
  readonly state: 'open' | 'closed' | 'merged';
  readonly author: string;
  readonly head: string;
  readonly comments: readonly string[];
  readonly checks: readonly CheckState[];
}

export interface Trace {
  readonly folders: readonly string[];
  /** How many accounts a plan may change without an approval. */
  readonly most: number | undefined;
  readonly events: readonly Event[];
  readonly said: readonly Said[];
  /** All commits that were ever the head of a branch, and their ancestors. */
  readonly commits: Readonly<Record<string, CommitState>>;
  readonly pulls: readonly PullState[];
  readonly main: string;
  /** What the sandbox could not answer. */
  readonly broken: readonly string[];
}

/** Something that must never happen, and did. */
export interface Violation {
  readonly rule: string;
  readonly said: string;
}
