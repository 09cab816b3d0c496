import type { Organization } from '../../organization/live.ts';

/** Characters that all inline policies of a role may have, white space aside (IAM and STS quotas). */
const MOST_CHARACTERS = 10_240;

type Form = 'list' | 'pattern';

/** What one of our policies allows. */
export interface Granted {
  readonly form: Form;
  /** ARNs; those of a pattern have `*` for the account. */
  readonly resources: readonly string[];
}

export function roleArn(partition: string, id: string, roleName: string): string {
  return `arn:${partition}:iam::${id}:role/${roleName}`;
}

/** The policy's text: one statement, the ARNs in sorted order, so that equal access is equal text. */
export function delegatePolicy({ form, resources }: Granted, organization: Organization): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'OrgAccountsDelegateAccess',
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Resource: [...new Set(resources)].sort(),
        ...(form === 'pattern' && {
          Condition: { StringEquals: { 'aws:ResourceOrgID': organization.id } },
        }),
      },
    ],
  });
}

/** The form that so many roles take: each by its ARN, while that fits. */
export function formFor(resources: readonly string[], organization: Organization): Form {
  const text = delegatePolicy({ form: 'list', resources }, organization);
  return text.replace(/\s/g, '').length <= MOST_CHARACTERS ? 'list' : 'pattern';
}

/** Reads one of our policies; `undefined` when it is not as we write it, and so is rewritten. */
export function readGranted(text: string): Granted | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const statements = (document as { Statement?: unknown } | null)?.Statement;
  const statement: unknown = Array.isArray(statements) ? statements[0] : statements;
  if (typeof statement !== 'object' || statement === null) return undefined;
  const { Effect, Action, Resource, Condition } = statement as Record<string, unknown>;
  const isOurs =
    (!Array.isArray(statements) || statements.length === 1) &&
    Effect === 'Allow' &&
    [Action].flat().join() === 'sts:AssumeRole';
  if (!isOurs) return undefined;
  const resources = [Resource].flat().filter((one): one is string => typeof one === 'string');
  return { form: Condition === undefined ? 'list' : 'pattern', resources };
}
