import type { Output } from '../../sandbox/aws/protocol/protocol.ts';

/** An operation that moto doesn't have. */
export interface Lacking {
  /** What the gateway answers instead; without it, the story does without the operation. */
  readonly answer?: Output;
  /** What takes moto's place, for the table. */
  readonly instead: string;
}

const NOT_HERE = 'not in this story; the end-to-end tests hold it against the sandbox alone';

/** What moto 5.2.5 lacks of the operations that the action sends; one that it has by now fails the check. */
export const LACKING: Readonly<Record<string, Lacking>> = {
  'organizations ListHandshakesForOrganization': {
    answer: { Handshakes: [] },
    instead: 'the gateway: no invitations',
  },
  'service-quotas ListServiceQuotas': {
    answer: { Quotas: [] },
    instead: 'the gateway: the applied quota can’t be read, as often in AWS',
  },
  'service-quotas GetAWSDefaultServiceQuota': {
    answer: {
      Quota: {
        ServiceCode: 'organizations',
        QuotaCode: 'L-E619E033',
        QuotaName: 'Default maximum number of accounts',
        Value: 100,
      },
    },
    instead: 'the gateway: 100 accounts',
  },
  'iam SimulatePrincipalPolicy': { instead: NOT_HERE },
  'organizations InviteAccountToOrganization': { instead: NOT_HERE },
  'account PutAccountName': { instead: NOT_HERE },
};
