import { z } from 'zod';
import { seconds } from './answers.ts';
import { constraintViolation, invalidInput } from './errors.ts';
import { answerPage } from './listing.ts';
import { inOrganization } from './operation.ts';
import { paging, servicePrincipal } from './shapes.ts';

export const enableAWSServiceAccess = inOrganization({
  from: 'management',
  input: z.strictObject({ ServicePrincipal: servicePrincipal }),
  context: (input) => ({ 'organizations:ServicePrincipal': [input.ServicePrincipal] }),
  run: ({ ServicePrincipal }, { organization, now }) => {
    if (!/^[a-z0-9.-]+\.amazonaws\.com$/.test(ServicePrincipal)) {
      throw invalidInput(
        'UNRECOGNIZED_SERVICE_PRINCIPAL',
        "You specified a service principal that isn't recognized.",
      );
    }
    if (organization.featureSet !== 'ALL') {
      throw constraintViolation(
        'ORGANIZATION_NOT_IN_ALL_FEATURES_MODE',
        'The organization must have all features enabled.',
      );
    }
    if (!organization.trustedServices.has(ServicePrincipal)) {
      organization.trustedServices.set(ServicePrincipal, now);
    }
    return undefined;
  },
});

export const listAWSServiceAccessForOrganization = inOrganization({
  from: 'administrators',
  input: z.strictObject(paging),
  run: (input, inside) =>
    answerPage(inside, input, {
      member: 'EnabledServicePrincipals',
      items: [...inside.organization.trustedServices],
      key: ([principal]) => principal,
      answer: ([ServicePrincipal, since]) => ({ ServicePrincipal, DateEnabled: seconds(since) }),
    }),
});
