import { hash } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';

/*
 * Signatures that cost nothing, for AWS's requests and OIDC tokens: thousands of worlds would spend a tenth of their
 * time on them, and the end-to-end tests sign for real. What was not signed with the right key is still noticed.
 */

interface Signer {
  readonly service: string;
  readonly regionProvider: () => Promise<string>;
  readonly credentialProvider: () => Promise<{
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  }>;
}

interface Signable {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function sign(
  this: Signer,
  request: Signable,
  { signingDate = new Date() }: { readonly signingDate?: Date | number | string } = {},
): Promise<Signable> {
  const { accessKeyId, secretAccessKey, sessionToken } = await this.credentialProvider();
  const region = await this.regionProvider();
  const date = new Date(signingDate).toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${accessKeyId}/${date.slice(0, 8)}/${region}/${this.service}/aws4_request`;
  const signature = hash('sha256', [scope, secretAccessKey, date, request.method].join('\n'));
  return {
    ...request,
    headers: {
      ...request.headers,
      'x-amz-date': date,
      ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    },
  };
}

/** Puts these in the place of real ones. */
export function installSignatures(): void {
  SignatureV4.prototype.sign = sign as unknown as typeof SignatureV4.prototype.sign;
  const { subtle } = crypto;
  const stamp = (data: ArrayBufferView): Buffer =>
    Buffer.from(hash('sha256', bytesOf(data), 'hex'), 'hex');
  subtle.sign = (_: unknown, __: unknown, data: ArrayBufferView) =>
    Promise.resolve(Uint8Array.from(stamp(data)).buffer);
  subtle.verify = (_: unknown, __: unknown, signature: ArrayBufferView, data: ArrayBufferView) =>
    Promise.resolve(stamp(data).equals(bytesOf(signature)));
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
