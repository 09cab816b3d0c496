import type { z } from 'zod';
import type { Caller } from './caller.ts';
import { check, type Violation } from './input.ts';
import type { Output } from './protocol/protocol.ts';
import type { Account } from './state/account.ts';
import type { World } from './state/world.ts';

/** A request that no one has signed. */
export interface OpenCall {
  readonly world: World;
  /** Simulated milliseconds. */
  readonly now: number;
  readonly operation: string;
}

/** A request whose signature was verified. */
export interface Call extends OpenCall {
  readonly caller: Caller;
  /** The region that the request was signed for. */
  readonly region: string;
}

/** A permission that the caller must have. */
export interface Need {
  readonly action: string;
  readonly resource: string;
  /** How a refusal names the resource, where not by its ARN. */
  readonly shownAs?: string;
  /** Whose resource it is (`aws:ResourceAccount`, `aws:ResourceOrgID`). */
  readonly owner?: Account;
  /** Condition keys of this request. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** An operation of a service: its input's constraints, the permissions it takes, and what it does. */
export interface Definition<I, C extends OpenCall> {
  readonly input: z.ZodType<I>;
  readonly needs: (input: I, call: C) => readonly Need[];
  readonly run: (input: I, call: C) => Output | Promise<Output>;
}

/** An operation applied to an input that kept its constraints. */
export interface Prepared<C extends OpenCall> {
  readonly ok: true;
  readonly input: unknown;
  needs(call: C): readonly Need[];
  run(call: C): Output | Promise<Output>;
}

export type Operation<C extends OpenCall> = (
  raw: unknown,
) => Prepared<C> | { readonly ok: false; readonly violation: Violation };

export function operation<I, C extends OpenCall = Call>(
  definition: Definition<I, C>,
): Operation<C> {
  return (raw) => {
    const checked = check(definition.input, raw);
    if (!checked.ok) return checked;
    const { input } = checked;
    return {
      ok: true,
      input,
      needs: (call) => definition.needs(input, call),
      run: (call) => definition.run(input, call),
    };
  };
}
