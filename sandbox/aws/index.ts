import type { JSONWebKeySet } from 'jose';
import type { Clock } from '../clock.ts';
import { type Request, type Server, type Service, startServer } from '../http.ts';
import { accountModel } from './account/model.ts';
import { type Control, controlOf } from './control/control.ts';
import { iamModel } from './iam/model.ts';
import { organizationsModel } from './organizations/model.ts';
import { progress } from './organizations/progress.ts';
import { Throttle } from './rate-limits.ts';
import { type Model, serve } from './service.ts';
import { serviceQuotasModel } from './service-quotas/model.ts';
import { startIds } from './state/ids.ts';
import { addAccount } from './state/newcomers.ts';
import { type Behaviour, HOME_REGION, type PartitionName, type World } from './state/world.ts';
import { stsModel } from './sts/model.ts';
import { taggingModel } from './tagging/model.ts';

export type { Credentials } from './control/access.ts';
export type { Control } from './control/control.ts';
export type { AccountView } from './control/views.ts';

/** How AWS is and behaves. All seconds are simulated ones. */
export interface AwsOptions extends Partial<Behaviour> {
  readonly clock: Clock;
  /**
   * An identity provider whose tokens roles can trust; the management account knows it, with the
   * audience `sts.amazonaws.com`. `issuer` goes without `https://`.
   */
  readonly oidc?: { readonly issuer: string; readonly jwks: () => Promise<JSONWebKeySet> };
  /** Default `aws`. */
  readonly partition?: PartitionName;
  /** The account that everything starts with, in no organization yet. */
  readonly management?: {
    readonly id?: string;
    readonly email?: string;
    readonly name?: string;
  };
  /** What ids and keys come from. Default `aws`. */
  readonly seed?: string;
  /** Where it seems to be, if it is only asked in this process. */
  readonly url?: string;
}

/** A simulated AWS: its server, and a test's hands in it. */
export interface Aws extends Control {
  readonly server: Server;
  /** What a process needs to talk to it, besides credentials. */
  readonly env: Readonly<Record<string, string>>;
}

const DEFAULTS: Behaviour = {
  creationSeconds: 45,
  settleSeconds: 120,
  listLagSeconds: 5,
  closureSeconds: 180,
  tagLagSeconds: 10,
  finalizingSeconds: 60,
  emptyPages: true,
  rateLimits: true,
  overQuota: 'exception',
  freshInvitation: 'OPEN',
  omitFromAccounts: [],
};

const MODELS: readonly Model[] = [
  organizationsModel,
  serviceQuotasModel,
  iamModel,
  stsModel,
  accountModel,
  taggingModel,
];

export async function startAws(options: AwsOptions): Promise<Aws> {
  const {
    clock,
    oidc,
    partition = 'aws',
    management: first = {},
    seed = 'aws',
    url,
    ...behaviour
  } = options;
  const world: World = {
    partition,
    clock,
    ids: startIds(seed),
    behaviour: { ...DEFAULTS, ...behaviour },
    issuers: new Map(oidc && [[oidc.issuer, oidc.jwks]]),
    accounts: new Map(),
    organizations: new Map(),
    keys: new Map(),
    takenEmails: new Set(),
    takenAliases: new Set(),
    creationScripts: [],
    refusals: [],
    used: new Map(),
  };
  const management = addAccount(world, {
    id: first.id,
    email: first.email ?? 'management@example.com',
    name: first.name ?? 'Management',
    createdAt: clock.now(),
  });
  const operations = new Set(
    MODELS.flatMap((model) => Object.keys({ ...model.operations, ...model.open })),
  );
  const control = controlOf(world, management, operations);
  if (oidc) control.oidcProvider(oidc.issuer);

  const throttle = new Throttle();
  const services = MODELS.map((model) => ({
    model,
    service: serve({ world, throttle, progress: () => progress(world) }, model),
  }));
  const choose = (request: Request): Service => {
    const found = services.find(({ model }) => model.protocol.owns(request));
    if (!found) throw new Error(`no AWS service for ${request.method} ${request.url.pathname}`);
    return found.service;
  };
  const server = await startServer(clock, choose, url);
  const env = { AWS_ENDPOINT_URL: server.url, AWS_REGION: HOME_REGION[partition] };
  return { ...control, server, env };
}
