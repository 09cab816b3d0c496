/** Organizations API, `CreateAccountStatus`: FailureReason. */
export const FAILURE_REASONS = [
  'ACCOUNT_LIMIT_EXCEEDED',
  'EMAIL_ALREADY_EXISTS',
  'INVALID_ADDRESS',
  'INVALID_EMAIL',
  'CONCURRENT_ACCOUNT_MODIFICATION',
  'INTERNAL_FAILURE',
  'GOVCLOUD_ACCOUNT_ALREADY_EXISTS',
  'MISSING_BUSINESS_VALIDATION',
  'FAILED_BUSINESS_VALIDATION',
  'PENDING_BUSINESS_VALIDATION',
  'INVALID_IDENTITY_FOR_BUSINESS_VALIDATION',
  'UNKNOWN_BUSINESS_VALIDATION',
  'MISSING_PAYMENT_INSTRUMENT',
  'INVALID_PAYMENT_INSTRUMENT',
  'UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED',
] as const;

export type FailureReason = (typeof FAILURE_REASONS)[number];

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly tags: Map<string, string>;
}

/** A request to create an account. */
export interface Creation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roleName: string;
  readonly billingAccess: 'ALLOW' | 'DENY';
  readonly tags: ReadonlyMap<string, string>;
  readonly requestedAt: number;
  /** When it will be decided; never, for a creation that hangs. */
  readonly decidedAt: number;
  fails: FailureReason | undefined;
  /** Whether a failed one leaves an account behind all the same. */
  readonly leavesAccount: boolean;
  state: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  completedAt: number | undefined;
  accountId: string | undefined;
}

export type HandshakeState =
  | 'REQUESTED'
  | 'OPEN'
  | 'CANCELED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED';

/** An invitation; handshakes of other kinds are not simulated. */
export interface Handshake {
  readonly id: string;
  readonly target: { readonly type: 'ACCOUNT' | 'EMAIL'; readonly id: string };
  readonly notes: string | undefined;
  readonly tags: ReadonlyMap<string, string>;
  readonly requestedAt: number;
  readonly expiresAt: number;
  state: HandshakeState;
  /** When it was accepted, declined, canceled or expired. */
  endedAt: number | undefined;
}

export interface Organization {
  readonly id: string;
  readonly rootId: string;
  readonly managementId: string;
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  /** Until then CreateAccount and invitations answer FinalizingOrganizationException. */
  finalizedFrom: number;
  /** Whether the owner of the management account's email address has verified it. */
  emailVerified: boolean;
  readonly rootTags: Map<string, string>;
  readonly units: Map<string, Unit>;
  /** Service principals with trusted access, and since when. */
  readonly trustedServices: Map<string, number>;
  readonly delegatedAdministrators: Set<string>;
  readonly creations: Creation[];
  readonly handshakes: Handshake[];
  readonly closures: { readonly accountId: string; readonly requestedAt: number }[];
  readonly quota: {
    accounts: number;
    /** Whether Service Quotas tells the applied value. */
    readable: boolean;
    readonly requests: { readonly desired: number; readonly at: number }[];
  };
}
