import { expect, test } from '@jest/globals';
import { providerWords, trustAdvice } from '../../src/organization/oidc-claims.ts';

function token(claims: object): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}

const claims = {
  iss: 'https://ghe.example.com/_services/token',
  sub: 'repo:acme/x:environment:aws `accounts`\n',
  aud: 'sts.amazonaws.com',
  ref: 'refs/heads/main',
  environment: 'aws `accounts`\n',
};

test('the condition names the issuer of an Enterprise server, and the very subject', () => {
  const { hint, snippet = '' } = trustAdvice(token(claims));
  expect(JSON.parse(`{${snippet}}`)).toEqual({
    StringEquals: {
      'ghe.example.com/_services/token:aud': claims.aud,
      'ghe.example.com/_services/token:sub': claims.sub,
    },
  });
  expect(hint).toContain('`refs/heads/main`');
  expect(hint).toContain('the environment ``aws `accounts`\\n``');
  // An environment is what a role that changes AWS is to trust.
  expect(hint).not.toContain('only reads');
  expect(providerWords(token(claims))).toContain('`https://ghe.example.com/_services/token`');
});

test('a job without an environment is warned of what its subject lets in', () => {
  const { environment, ...rest } = claims;
  expect(environment).toBeDefined();
  expect(trustAdvice(token(rest)).hint).toContain('no environment');
  expect(trustAdvice(token(rest)).hint).toContain('never let pull requests assume it');
});

test('what is no token gives no condition, and is not repeated', () => {
  for (const wrong of [
    '',
    'secret',
    'a.secret.c',
    token({ sub: 'x' }),
    token({ ...claims, sub: 1 }),
  ]) {
    const { hint, snippet } = trustAdvice(wrong);
    expect(snippet).toBeUndefined();
    expect(hint).not.toContain('secret');
    expect(providerWords(wrong)).toContain('token.actions.githubusercontent.com');
  }
});
