/* What people and the platforms do in a world: plain data, so that a schedule can be printed, cut and replayed. */

/** A change of account files, made on what a branch has then; where it fits nothing, it does nothing. */
export type Edit =
  | {
      readonly edit: 'add';
      readonly stem: string;
      readonly serial: number;
      readonly fields: Fields;
    }
  | { readonly edit: 'set'; readonly stem: string; readonly fields: Fields }
  | { readonly edit: 'rename'; readonly stem: string; readonly to: string }
  | { readonly edit: 'remove'; readonly stem: string }
  /** Adds the file of an account that is there, or is to be invited. */
  | {
      readonly edit: 'import';
      readonly stem: string;
      readonly id: string;
      readonly fields: Fields;
    }
  /** Gives each file back the text that it had before a pull request was merged. */
  | { readonly edit: 'revert'; readonly pull: string };

/** Top-level keys of a file and their YAML; `null` takes one away. */
export type Fields = Readonly<Record<string, string | null>>;

/** How a run ends before its time: at its nth request. */
export interface Fate {
  readonly end: 'kill' | 'cancel';
  readonly at: number;
  readonly when: 'before' | 'after';
}

export type Trigger =
  /** The newest push to the default branch, or so many before it. */
  | { readonly by: 'push'; readonly back: number }
  /** Somebody runs the newest run but so many again, with its event as it was. */
  | { readonly by: 'rerun'; readonly back: number }
  | { readonly by: 'dispatch' | 'schedule' };

export interface Trouble {
  readonly service: 'aws' | 'github';
  readonly operation: string;
  readonly when: 'before' | 'after';
  readonly effect: 'reset' | 'hang' | 'error' | 'throttle' | 'stale';
  readonly skip: number;
  readonly times: number;
}

export type Hand =
  | { readonly hand: 'tag'; readonly account: string; readonly value: string }
  | { readonly hand: 'move'; readonly account: string; readonly path: string }
  | { readonly hand: 'rename'; readonly account: string; readonly name: string }
  | { readonly hand: 'close'; readonly account: string }
  /** Somebody answers the invitation that is pending. */
  | { readonly hand: 'answer'; readonly answer: 'accept' | 'decline' | 'expire' }
  /** Somebody makes the account by hand that a file asks for. */
  | { readonly hand: 'make'; readonly stem: string; readonly serial: number };

export type Step =
  | { readonly do: 'open'; readonly pull: string; readonly edits: readonly Edit[] }
  | { readonly do: 'amend'; readonly pull: string; readonly edits: readonly Edit[] }
  | { readonly do: 'close'; readonly pull: string }
  | { readonly do: 'plan'; readonly pull: string; readonly fate?: Fate }
  | {
      readonly do: 'merge';
      readonly pull: string;
      readonly method: 'merge' | 'squash' | 'rebase';
    }
  /** Through a merge queue, which plans each group before it merges it. */
  | { readonly do: 'queue'; readonly pulls: readonly string[]; readonly method: 'merge' | 'squash' }
  /** Somebody writes a comment on a pull request. */
  | { readonly do: 'say'; readonly pull: string; readonly body: string; readonly by: Commenter }
  /** Somebody runs another command by hand. */
  | { readonly do: 'run'; readonly command: 'import' | 'drift'; readonly fate?: Fate }
  /** Pushed to the default branch, together or each on its own. */
  | { readonly do: 'push'; readonly edits: readonly Edit[]; readonly together: boolean }
  | {
      readonly do: 'provision';
      readonly trigger: Trigger;
      readonly scope?: 'all';
      readonly fate?: Fate;
      /** A second run beside it, begun at the first one's nth request. */
      readonly beside?: { readonly at: number; readonly trigger: Trigger };
      /** What happens while it runs, at its nth request. */
      readonly during?: { readonly at: number; readonly step: Step };
    }
  | { readonly do: 'trouble'; readonly trouble: Trouble }
  | { readonly do: 'creation'; readonly fails?: string; readonly seconds?: number }
  | { readonly do: 'hand'; readonly hand: Hand }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'protect'; readonly on: boolean }
  | { readonly do: 'merge-ids' };

/** Ada writes, as the authors of pull requests do; Mallory only reads. */
export type Commenter = 'octocat' | 'ada' | 'mallory';

export interface Schedule {
  readonly isProtected: boolean;
  /** How many accounts a plan may change without an approval, where that is not the default. */
  readonly most?: number;
  /** Whether the repository has a second folder of accounts. */
  readonly isTwo: boolean;
  readonly steps: readonly Step[];
}
