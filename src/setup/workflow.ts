import type { Facts } from './steps.ts';

export interface Settings
  extends Pick<Facts, 'partition' | 'accountId' | 'defaultBranch' | 'hasOrganization'> {
  /** The domain of root emails, and how they are made: `aws+{name}@example.com`. */
  readonly emailPattern: string;
  /** The commit of the action, 40 digits, and its version; the tag alone where it could not be found. */
  readonly action: { readonly commit: string | undefined; readonly version: string };
  /** Whether `queue` is known there. */
  readonly hasQueue: boolean;
}

/** The example's workflow for one organization. */
export function workflowFor(example: string, settings: Settings): string {
  const { partition, accountId, defaultBranch, emailPattern, action } = settings;
  const version =
    action.commit === undefined ? action.version : `${action.commit} # ${action.version}`;
  const text = example
    .replaceAll('arn:aws:iam::111122223333:', `arn:${partition}:iam::${accountId}:`)
    .replaceAll("'111122223333'", `'${accountId}'`)
    .replaceAll('branches: [main]', `branches: [${defaultBranch}]`)
    .replaceAll('aws+{name}@example.com', emailPattern)
    .replaceAll('email-domains: example.com', `email-domains: ${emailPattern.split('@')[1]}`)
    .replaceAll('org-accounts/org-accounts@v1', `org-accounts/org-accounts@${version}`);
  const founded = settings.hasOrganization
    ? text
    : text.replace(
        /^( +)command: (\$\{\{ inputs\.command \|\| 'plan' \}\}|provision)$/gm,
        "$&\n$1create-organization: 'true'",
      );
  return settings.hasQueue ? founded : founded.replace(/^ +queue: max\n/m, '');
}
