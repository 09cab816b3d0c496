import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Location } from '../../accounts/problem.ts';
import type { Organization } from '../../organization/live.ts';
import type { Grant } from '../../plan/change.ts';
import { code, list } from '../../text.ts';
import { type Findings, found } from '../findings.ts';
import { roleArn } from './policy.ts';

/*
 * Access for administrators as bootstrap/org-accounts.yaml writes it, unless it is told to leave that to us: one
 * statement for every account of the organization. It is known by its Sid, and never changed from here.
 */

const SID = 'EveryAccountOfTheOrganization';

/** What the stack's statement allows. */
export interface Written {
  /** Patterns of ARNs, with `*` for the account. */
  readonly resources: readonly string[];
  /** Whether that is all that the policy says, and all of it within one organization. */
  readonly isWhole: boolean;
}

/** Reads the stack's policy; `undefined` for one that is not the stack's. */
export function readWritten(text: string, organization: Organization): Written | undefined {
  const statements = statementsOf(text);
  const statement = statements.find(({ Sid }) => Sid === SID);
  if (!statement) return undefined;
  const { Sid, Resource, Condition, ...rest } = statement;
  const resources = [Resource].flat().filter((one): one is string => typeof one === 'string');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: IAM's variable for the organization of whoever asks.
  const ours = '${aws:PrincipalOrgID}';
  const isWithin = [organization.id, ours].some((id) =>
    isDeepStrictEqual(Condition, { StringEquals: { 'aws:ResourceOrgID': id } }),
  );
  const isPlain = isDeepStrictEqual(rest, { Effect: 'Allow', Action: 'sts:AssumeRole' });
  return { resources, isWhole: statements.length === 1 && isWithin && isPlain };
}

const document = z.object({
  Statement: z.union([z.array(z.looseObject({})), z.looseObject({}).transform((one) => [one])]),
});

function statementsOf(text: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    return document.parse(JSON.parse(text)).Statement;
  } catch {
    return [];
  }
}

/** Compares the stack's statement with the roles that administrators are to enter. */
export function compareWritten(
  { resources, isWhole }: Written,
  {
    roleName,
    at,
    partition,
    wanted,
    created,
  }: {
    /** The management account's role. */
    readonly roleName: string;
    readonly at: Location;
    readonly partition: string;
    readonly wanted: readonly Grant[];
    /** Those whose accounts the plan creates. */
    readonly created: readonly Grant[];
  },
): Findings {
  if (!isWhole) {
    return found({
      problems: [
        {
          severity: 'error',
          at,
          isOfAccess: true,
          message: `the policy \`org-accounts-delegate-access\` of the role ${code(roleName)} was changed after the stack wrote it, so whom it lets in is not known`,
          hint: 'Deploy `bootstrap/org-accounts.yaml` again, or remove the policy and choose `DelegateAccess: listed`.',
        },
      ],
    });
  }
  const isIn = (grant: Grant): boolean =>
    resources.includes(roleArn(partition, '*', grant.roleName));
  const others = [...new Set(wanted.filter((one) => !isIn(one)).map((one) => one.roleName))];
  return found({
    problems: [
      ...others.map((name) => ({
        severity: 'warning' as const,
        at,
        isOfAccess: true,
        message: `the role ${code(roleName)} may not assume ${code(name)}, so nobody enters accounts with that role through it`,
        hint: 'Add the name to the parameters of the stack: `DelegateRoleName` is one, `OtherDelegateRoleName` another.',
      })),
      ...(created.some(isIn)
        ? [
            {
              severity: 'note' as const,
              at,
              message: `the role ${code(roleName)} of the management account may assume ${list(resources.map((one) => code(one)))} in every account of the organization, with or without a file`,
              hint: 'So the stack wrote it, and nothing is to be changed for a new account.',
            },
          ]
        : []),
    ],
  });
}
