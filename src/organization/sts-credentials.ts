import type { Credentials as Given } from '@aws-sdk/client-sts';
import { Failure } from '../failure.ts';
import { code } from '../text.ts';

/** What requests are signed with for a while. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/**
 * Takes credentials over from STS, and hides their secrets from the log.
 * @throws Failure when AWS gave none
 */
export function takeCredentials(
  given: Given | undefined,
  role: string,
  mask: (secret: string) => void,
): Credentials {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
    throw new Failure(`AWS returned no credentials for the role ${code(role)}`);
  }
  mask(SecretAccessKey);
  mask(SessionToken);
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
}
