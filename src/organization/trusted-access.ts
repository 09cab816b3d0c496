/** What names and contacts of member accounts are changed through. */
export const ACCOUNT_MANAGEMENT = 'account.amazonaws.com';

/** Account Management Reference Guide, "Enabling trusted access for AWS Account Management". */
export const ENABLE_ACCOUNT_MANAGEMENT = `aws organizations enable-aws-service-access --service-principal ${ACCOUNT_MANAGEMENT}`;
