import { z } from 'zod';
import { type Call, operation } from '../call.ts';

export const listOpenIDConnectProviders = operation({
  input: z.strictObject({}),
  needs: () => [{ action: 'iam:ListOpenIDConnectProviders', resource: '*' }],
  run: (_input, { world, caller }: Call) => ({
    OpenIDConnectProviderList: [...caller.account.oidcProviders.keys()].map((issuer) => ({
      Arn: `arn:${world.partition}:iam::${caller.account.id}:oidc-provider/${issuer}`,
    })),
  }),
});
