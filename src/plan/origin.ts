/** Lands together with a new account, so that even one whose id got lost tells where it belongs. */
export const ORIGIN_TAG = 'org-accounts:file';

/** `owner/name/accounts/prod.yaml`, as far as AWS allows its characters in a tag value. */
export function originOf(repository: string, path: string): string {
  return `${repository}/${path}`.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(-256);
}
