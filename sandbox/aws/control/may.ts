import { decide } from '../authorize.ts';
import { callerOf } from '../caller.ts';
import { accountOf, HOME_REGION, type World } from '../state/world.ts';
import { findRole } from '../sts/session.ts';

/** What somebody might do. */
export interface Deed {
  readonly action: string;
  /** Default `*`. */
  readonly resource?: string;
  /** The account whose resource it is; that of the role without it. */
  readonly owner?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** Weighs it as the service would, without doing it. */
export function may(world: World, roleArn: string, deed: Deed): boolean {
  const found = findRole(world, roleArn);
  if (!found) throw new Error(`no role ${roleArn}`);
  const { action, resource = '*', owner, context = {} } = deed;
  const principal = { kind: 'role', ...found, session: 'asked', policy: undefined } as const;
  const call = {
    world,
    now: world.clock.now(),
    operation: action.split(':')[1] ?? '',
    region: HOME_REGION[world.partition],
    caller: callerOf(world.partition, principal),
  };
  const need = {
    action,
    resource,
    context,
    ...(owner !== undefined && { owner: accountOf(world, owner) }),
  };
  return decide(call, need).decision === 'allowed';
}
