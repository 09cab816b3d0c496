/** A token bucket: so many calls a second in the long run, and so many at once after a pause. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * What AWS allows each management account, from "Quotas and service limits for AWS Organizations"
 * and "Quotas for AWS Account Management" as of November 2026. Calls that are not listed there, such
 * as STS's, are far from their limits here and are left to the SDK's retries.
 */
export const RATES: Readonly<Record<string, Rate>> = {
  CloseAccount: { perSecond: 0.05, burst: 1 },
  CancelHandshake: { perSecond: 2, burst: 3 },
  CreateAccount: { perSecond: 0.1, burst: 3 },
  DescribeAccount: { perSecond: 20, burst: 30 },
  DescribeCreateAccountStatus: { perSecond: 2, burst: 2 },
  DescribeOrganization: { perSecond: 1, burst: 2 },
  GetAlternateContact: { perSecond: 10, burst: 15 },
  InviteAccountToOrganization: { perSecond: 3, burst: 5 },
  ListAccounts: { perSecond: 8, burst: 12 },
  ListAccountsForParent: { perSecond: 5, burst: 8 },
  ListCreateAccountStatus: { perSecond: 5, burst: 8 },
  ListHandshakesForOrganization: { perSecond: 5, burst: 8 },
  ListOrganizationalUnitsForParent: { perSecond: 5, burst: 8 },
  ListParents: { perSecond: 5, burst: 8 },
  ListRoots: { perSecond: 1, burst: 2 },
  ListTagsForResource: { perSecond: 10, burst: 15 },
  MoveAccount: { perSecond: 2, burst: 3 },
  PutAccountName: { perSecond: 1, burst: 1 },
  PutAlternateContact: { perSecond: 5, burst: 8 },
  TagResource: { perSecond: 4, burst: 6 },
  UntagResource: { perSecond: 4, burst: 6 },
};
