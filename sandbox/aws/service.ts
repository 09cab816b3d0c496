import type { Request, Response, Service } from '../http.ts';
import { refusal } from './authorize.ts';
import type { Call, OpenCall, Operation } from './call.ts';
import { callerOf } from './caller.ts';
import { AwsError } from './errors.ts';
import { serializationError, type Violation } from './input.ts';
import type { Envelope, Naming, Output, Protocol } from './protocol/protocol.ts';
import type { Limit, Limits, Throttle } from './rate-limits.ts';
import { verifySignature } from './signature.ts';
import type { World } from './state/world.ts';

/** A service: what it can do, and how it says no. */
export interface Model {
  readonly naming: Naming;
  readonly protocol: Protocol;
  readonly operations: Readonly<Record<string, Operation<Call>>>;
  /** Operations that take no signature. */
  readonly open?: Readonly<Record<string, Operation<OpenCall>>>;
  readonly limits: Limits;
  /** Of the operations that `limits` doesn't name; without it they have no limit. */
  readonly otherLimit?: Limit;
  /** Refuses callers whose account can't use this service. */
  readonly admits?: (call: Call) => void;
  invalid(violation: Violation): AwsError;
  denied(message: string): AwsError;
  throttled(): AwsError;
  failed(): AwsError;
}

/** What all services share. */
export interface Surroundings {
  readonly world: World;
  readonly throttle: Throttle;
  /** Lets happen what is due by now. */
  readonly progress: () => void;
}

/** Puts a model on the wire. */
export function serve(surroundings: Surroundings, model: Model): Service {
  const { world } = surroundings;
  const { protocol } = model;
  const envelope = (): Envelope => ({ requestId: world.ids.request(), now: world.clock.now() });
  return {
    name: model.naming.name,
    operation: protocol.operation,
    handle: async (request, operation) => {
      try {
        const output = await answer(surroundings, model, request, operation);
        return protocol.success(operation, output, envelope());
      } catch (error) {
        if (error instanceof AwsError) return protocol.failure(error, envelope());
        throw error;
      }
    },
    throttled: (): Response => protocol.failure(model.throttled(), envelope()),
    failed: (): Response => protocol.failure(model.failed(), envelope()),
  };
}

async function answer(
  { world, throttle, progress }: Surroundings,
  model: Model,
  request: Request,
  name: string,
): Promise<Output> {
  progress();
  const open = model.open?.[name];
  if (open) {
    const call = { world, now: world.clock.now(), operation: name };
    return await carryOut(model, open, model.protocol.input(request), call, () => {});
  }
  const operation = model.operations[name];
  if (!operation)
    throw new Error(`${model.naming.name}: ${name || 'no operation'} is not simulated`);

  const { key, region, signedAt } = await verifySignature(
    request,
    world,
    model.naming,
    model.protocol,
  );
  const call: Call = {
    world,
    now: world.clock.now(),
    operation: name,
    caller: callerOf(world.partition, key.principal),
    region,
  };
  const limit = model.limits[name] ?? model.otherLimit;
  const bucket = `${call.caller.account.id}/${model.naming.name}/${name}`;
  if (limit && world.behaviour.rateLimits && !throttle.admits(bucket, limit, signedAt)) {
    throw model.throttled();
  }
  model.admits?.(call);
  return await carryOut(model, operation, model.protocol.input(request), call, (prepared) => {
    for (const need of prepared.needs(call)) {
      const message = refusal(call, need);
      if (message !== undefined) throw model.denied(message);
    }
  });
}

type Bound<C extends OpenCall> = Extract<ReturnType<Operation<C>>, { ok: true }>;

async function carryOut<C extends OpenCall>(
  model: Model,
  operation: Operation<C>,
  raw: unknown,
  call: C,
  authorize: (prepared: Bound<C>) => void,
): Promise<Output> {
  const prepared = operation(raw);
  if (!prepared.ok) {
    const { violation } = prepared;
    throw violation.kind === 'type' ? serializationError(violation) : model.invalid(violation);
  }
  authorize(prepared);
  refuseIfTold(call, prepared.input);
  return await prepared.run(call);
}

/** Answers the error that a test has asked for. */
function refuseIfTold({ world, operation }: OpenCall, input: unknown): void {
  for (const refusal of world.refusals) {
    if (refusal.operation !== operation || refusal.times === 0 || !refusal.where(input)) continue;
    if (refusal.skip > 0) {
      refusal.skip -= 1;
      continue;
    }
    refusal.times -= 1;
    throw new AwsError(refusal.code, refusal.message, refusal.members);
  }
}
