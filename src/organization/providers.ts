import { ListOpenIDConnectProvidersCommand } from '@aws-sdk/client-iam';
import type { Reader } from './connection.ts';
import { awsFailure } from './errors.ts';

/** The issuers, without `https://`, whose tokens the account's roles can trust. */
export async function listProviders({ iam }: Reader): Promise<readonly string[]> {
  try {
    const { OpenIDConnectProviderList: all = [] } = await iam.send(
      new ListOpenIDConnectProvidersCommand({}),
    );
    return all.flatMap(({ Arn }) => Arn?.split(':oidc-provider/')[1] ?? []);
  } catch (error) {
    throw awsFailure(error, 'iam:ListOpenIDConnectProviders');
  }
}
