/** Why AWS does not do what it was asked, in words: what happened, and the remedy. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}
