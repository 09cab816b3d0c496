/** One change, as a person would say what merging does. */
export interface Wording {
  readonly icon: string;
  /** One character for a terminal and a log. */
  readonly sign: string;
  /** The verb that starts the sentence. */
  readonly verb: string;
  readonly rest: string;
  /** The same beside a diff of the values. */
  readonly brief?: string | undefined;
  /** The same once it is done. */
  readonly done: { readonly lead: string; readonly rest: string };
}

/** A sentence that differs in its verb alone once it is done. */
export function verbal(
  icon: string,
  sign: string,
  verb: string,
  past: string,
  rest: string,
): Wording {
  return { icon, sign, verb, rest, done: { lead: past, rest: ` ${rest}` } };
}
