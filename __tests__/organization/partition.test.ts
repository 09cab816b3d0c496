import { expect, test } from '@jest/globals';
import { changeRefusal } from '../../src/organization/change-refusals.ts';
import { creationRefusal, requestRefusal } from '../../src/organization/refusals.ts';

const EMAIL = 'a@example.com';

function violated(name: string, reason: string): Error {
  return Object.assign(new Error('refused'), {
    name,
    Reason: reason,
    $metadata: { httpStatusCode: 400 },
  });
}

const limit = violated('ConstraintViolationException', 'UNSUPPORTED_PRICING');
const seller = violated(
  'HandshakeConstraintViolationException',
  'ORGANIZATION_FROM_DIFFERENT_SELLER_OF_RECORD',
);

test.each([
  ['aws', 'https://console.aws.amazon.com/support/home'],
  ['aws-cn', 'https://console.amazonaws.cn/support/home'],
  ['aws-eusc', 'https://console.amazonaws-eusc.eu/support/home'],
  ['aws-us-gov', 'https://console.amazonaws-us-gov.com/support/home'],
])('in %s, AWS Support is at %s', (partition, support) => {
  const hints = [
    creationRefusal('INTERNAL_FAILURE', EMAIL, partition),
    creationRefusal('SOMETHING_NEW', EMAIL, partition),
    requestRefusal(limit, partition),
    changeRefusal(limit, 'organizations:TagResource', partition),
    changeRefusal(seller, 'organizations:InviteAccountToOrganization', partition),
  ].map(({ hint }) => /https:[^\s),]*/.exec(hint)?.[0]);
  expect(hints).toEqual(hints.map(() => support));
});

test.each([
  ['aws', 'https://console.aws.amazon.com/billing/home#/paymentmethods'],
  ['aws-cn', 'https://console.amazonaws.cn/billing/home#/paymentmethods'],
  // "AWS GovCloud (US) Billing and Payment": by the standard account that it belongs to.
  ['aws-us-gov', 'https://console.aws.amazon.com/billing/home#/paymentmethods'],
])('in %s, payment methods are at %s', (partition, billing) => {
  const { hint } = creationRefusal('MISSING_PAYMENT_INSTRUMENT', EMAIL, partition);
  expect(hint).toBe(`Add a payment method (${billing}), then run again.`);
});
