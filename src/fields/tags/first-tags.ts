import type { DesiredAccount } from '../../accounts/directory.ts';
import { dictionary } from '../../dictionary.ts';
import { code } from '../../text.ts';
import { type Findings, stop } from '../findings.ts';
import { ORIGIN_TAG } from './compare.ts';

/** The tags that land together with an account: those of its file, and one that names the file. */
export function firstTags(
  { fields, file }: DesiredAccount,
  repository: string,
): Readonly<Record<string, string>> {
  return dictionary([
    [ORIGIN_TAG, originOf(repository, file.path)],
    ...Object.entries(fields.tags ?? {}),
  ]);
}

/** `owner/name/accounts/prod.yaml`, as far as AWS allows its characters in a tag value. */
export function originOf(repository: string, path: string): string {
  return `${repository}/${path}`.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(-256);
}

/** AWS allows a new account no more tags than any other. */
export function tooManyTags({ file }: DesiredAccount): Findings {
  return stop({
    severity: 'error',
    at: file.at('tags'),
    message: 'a new account can have 49 tags from its file, and there are 50',
    hint: `AWS allows 50, and one names the file: ${code(ORIGIN_TAG)}. Add the last one in a second pull request.`,
  });
}
