import { z } from 'zod';
import { AwsError } from '../errors.ts';
import type { Creation, FailureReason, Organization } from '../state/organization.ts';
import { type CreationScript, isEmailTaken, type World } from '../state/world.ts';
import { creationAnswer } from './answers.ts';
import { ACCOUNT_NUMBER_LIMIT, constraintViolation, finalizing, invalidInput } from './errors.ts';
import { answerPage } from './listing.ts';
import { type Inside, inOrganization, needsToTag } from './operation.ts';
import { inProgress, isFull } from './quota.ts';
import { creationId, email, paging, refuseMarkup, tagContext, tags, withTags } from './shapes.ts';

/** Organizations User Guide, "Quotas and service limits": creations that may be in progress. */
const MAX_IN_PROGRESS = 5;

const input = z.strictObject({
  Email: email,
  AccountName: z
    .string()
    .min(1)
    .max(50)
    .regex(/^[ -~]+$/),
  RoleName: z
    .string()
    .max(64)
    .regex(/^[\w+=,.@-]{1,64}$/)
    .optional(),
  IamUserAccessToBilling: z.enum(['ALLOW', 'DENY']).optional(),
  Tags: tags.optional(),
});

/**
 * Starts to create an account. It takes no token that would make a second request harmless, and the
 * email address is only looked at while it is under way.
 */
export const createAccount = inOrganization({
  from: 'management',
  input,
  context: ({ Tags }) => tagContext(Tags ?? []),
  besides: needsToTag,
  run: (wanted, { world, organization, now }) => {
    refuseMarkup(wanted.AccountName);
    if (wanted.RoleName?.startsWith('AWSServiceRoleFor')) {
      throw invalidInput(
        'INVALID_ROLE_NAME',
        "You provided a role name that isn't valid. A role name can't begin with the reserved prefix AWSServiceRoleFor.",
      );
    }
    const ownTags = withTags(new Map(), wanted.Tags ?? []);
    if (now < organization.finalizedFrom) throw finalizing();
    if (inProgress(organization).length >= MAX_IN_PROGRESS) {
      throw constraintViolation(
        'ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED',
        'You have exceeded the number of accounts that can be created at the same time. Try again later.',
      );
    }
    const full = isFull(world, organization);
    if (full && world.behaviour.overQuota === 'exception') {
      throw constraintViolation('ACCOUNT_NUMBER_LIMIT_EXCEEDED', ACCOUNT_NUMBER_LIMIT);
    }
    const script = takeScript(world, wanted.Email, wanted.AccountName);
    const fails =
      script?.fails ?? (full ? 'ACCOUNT_LIMIT_EXCEEDED' : failureOf(world, organization, wanted));
    const creation: Creation = {
      id: world.ids.creation(),
      email: wanted.Email,
      name: wanted.AccountName,
      roleName: wanted.RoleName ?? 'OrganizationAccountAccessRole',
      billingAccess: wanted.IamUserAccessToBilling ?? 'ALLOW',
      tags: ownTags,
      requestedAt: now,
      decidedAt: now + 1000 * (script?.seconds ?? secondsFor(world, fails)),
      fails,
      leavesAccount: script?.leavesAccount ?? false,
      state: 'IN_PROGRESS',
      completedAt: undefined,
      accountId: undefined,
    };
    organization.creations.push(creation);
    return { CreateAccountStatus: creationAnswer(creation) };
  },
});

/** A refusal takes a tenth of the time that an account takes. */
function secondsFor(world: World, fails: FailureReason | undefined): number {
  const { creationSeconds } = world.behaviour;
  return fails === undefined ? creationSeconds : creationSeconds / 10;
}

function takeScript(world: World, address: string, name: string): CreationScript | undefined {
  const at = world.creationScripts.findIndex(
    (script) =>
      (script.email === undefined || script.email === address.toLowerCase()) &&
      (script.name === undefined || script.name === name),
  );
  return at === -1 ? undefined : world.creationScripts.splice(at, 1)[0];
}

function failureOf(
  world: World,
  organization: Organization,
  wanted: z.infer<typeof input>,
): FailureReason | undefined {
  if (!isEmailValid(wanted.Email)) return 'INVALID_EMAIL';
  const address = wanted.Email.toLowerCase();
  const rival = inProgress(organization).find(
    (creation) => creation.email.toLowerCase() === address && creation.fails === undefined,
  );
  // "You already submitted a request with the same information" (`CreateAccountStatus`).
  if (rival?.name === wanted.AccountName) return 'CONCURRENT_ACCOUNT_MODIFICATION';
  return rival || isEmailTaken(world, address) ? 'EMAIL_ALREADY_EXISTS' : undefined;
}

/** The rules of `CreateAccount`: Email, as far as the pattern hasn't refused it yet. */
function isEmailValid(address: string): boolean {
  const [local = '', domain = '', ...more] = address.split('@');
  return (
    more.length === 0 &&
    /^[!-~]+$/.test(local) &&
    !/["'()<>[\]:;,\\|%&]/.test(local) &&
    !local.startsWith('.') &&
    /^[a-zA-Z0-9.-]+$/.test(domain) &&
    !/^[-.]|[-.]$/.test(domain) &&
    domain.includes('.')
  );
}

export const describeCreateAccountStatus = inOrganization({
  from: 'administrators',
  input: z.strictObject({ CreateAccountRequestId: creationId }),
  run: ({ CreateAccountRequestId }, { organization }) => {
    const creation = organization.creations.find((one) => one.id === CreateAccountRequestId);
    if (!creation) {
      throw new AwsError(
        'CreateAccountStatusNotFoundException',
        "You specified a create account request that doesn't exist.",
      );
    }
    return { CreateAccountStatus: creationAnswer(creation) };
  },
});

/** Like a new account, a new request shows in lists a little later. */
function isShown({ requestedAt }: Creation, { world, now }: Inside): boolean {
  return requestedAt + world.behaviour.listLagSeconds * 1000 <= now;
}

export const listCreateAccountStatus = inOrganization({
  from: 'administrators',
  input: z.strictObject({
    States: z.array(z.enum(['IN_PROGRESS', 'SUCCEEDED', 'FAILED'])).optional(),
    ...paging,
  }),
  run: (wanted, inside) =>
    answerPage(inside, wanted, {
      member: 'CreateAccountStatuses',
      items: inside.organization.creations.filter(
        (creation) =>
          isShown(creation, inside) && (!wanted.States || wanted.States.includes(creation.state)),
      ),
      key: (creation) => creation.id,
      answer: creationAnswer,
    }),
});
