import { GetRoleCommand } from '@aws-sdk/client-iam';
import type { Reader } from '../organization/connection.ts';
import { awsFailure, isAwsError } from '../organization/errors.ts';
import { code, list } from '../text.ts';
import { type Action, LOOKING, NEVER, READING, WRITING } from './actions.ts';
import { type Finding, fault, holds, unknown } from './finding.ts';
import { deniedTo, type Place } from './simulate.ts';
import type { Subjects } from './subjects.ts';
import { type Claims, isTrusted } from './trust.ts';

/** One of the two roles that workflows name. */
export interface NamedRole {
  readonly kind: 'plan' | 'provision';
  readonly arn: string;
  /** The inputs with which it is used, as far as they need something of AWS. */
  readonly options: ReadonlySet<string>;
}

export interface RolesQuestion {
  readonly reader: Reader;
  /** The account of the credentials: roles of others can't be read. */
  readonly accountId: string;
  readonly place: Omit<Place, 'role'>;
  /** Whether the action keeps the list of whom administrators may enter. */
  readonly keepsList: boolean;
  readonly subjects: Subjects;
}

/** The stack that makes the roles as they should be. */
const STACK =
  'Deploy `bootstrap/org-accounts.yaml` (again): README, “Set it up”, has the command, and `docs/roles.md` the parameters.';

/** What each role may do, and whom it lets in: read and simulated, never tried. */
export async function roleFindings(
  roles: readonly NamedRole[],
  question: RolesQuestion,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const [plan, provision] = (['plan', 'provision'] as const).map((kind) =>
    roles.find((role) => role.kind === kind),
  );
  if (plan && plan.arn === provision?.arn) {
    found.push(
      fault(
        'same-role',
        `jobs that plan and jobs that provision use one role, ${code(plan.arn)}: every pull request can change AWS`,
        'Give the jobs that plan a role that only reads. The stack makes both.',
      ),
    );
  }
  for (const role of roles) found.push(...(await findingsOf(role, question)));
  return found;
}

async function findingsOf(role: NamedRole, question: RolesQuestion): Promise<readonly Finding[]> {
  const id = `${role.kind}-role`;
  const name = role.arn.split('/').at(-1) ?? '';
  if (role.arn.split(':')[4] !== question.accountId) {
    return [
      unknown(
        id,
        `${code(role.arn)} is in another account than the credentials`,
        `Run \`org-accounts doctor\` with credentials of account ${code(role.arn.split(':')[4])}.`,
      ),
    ];
  }
  let policy: string;
  try {
    const { Role } = await question.reader.iam.send(new GetRoleCommand({ RoleName: name }));
    policy = decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '');
  } catch (error) {
    if (isAwsError(error, 'NoSuchEntityException')) {
      return [fault(id, `there is no role ${code(name)}, which a job names`, STACK)];
    }
    return [unreadable(id, name, awsFailure(error, 'iam:GetRole').message)];
  }
  return [...trustFindings(role, policy, question), ...(await rightFindings(role, question))];
}

function unreadable(id: string, name: string, said: string): Finding {
  return unknown(
    id,
    `the role ${code(name)} can't be looked at from here: ${said}`,
    'Run `org-accounts doctor` at a terminal, with credentials of an administrator of the management account.',
  );
}

function trustFindings(
  { kind, arn }: NamedRole,
  policy: string,
  { subjects }: RolesQuestion,
): readonly Finding[] {
  const { issuer } = subjects;
  const id = `${kind}-role-trust`;
  const name = code(arn.split('/').at(-1));
  const lets = (claims: Claims) => isTrusted(policy, issuer, claims);
  const wanted = kind === 'plan' ? subjects.planning : subjects.provisioning;
  const refused = wanted.filter(({ claims }) => lets(claims) === 'no');
  const doubtful = wanted.filter(({ claims }) => lets(claims) === 'unknown');
  const unwanted = kind === 'plan' ? subjects.foreign : [...subjects.foreign, ...subjects.unsafe];
  const strangers = unwanted.filter(({ claims }) => lets(claims) === 'yes');
  const isUnclear =
    doubtful.length === 0 && unwanted.some(({ claims }) => lets(claims) === 'unknown');
  const found: Finding[] = [
    ...refused.map(({ who, claims }) =>
      fault(id, `${name} does not let in ${who}, whose subject is ${code(claims.sub)}`, STACK),
    ),
    ...strangers.map(({ who, claims }) =>
      fault(
        `${id}-open`,
        `${name} lets in ${who}, such as with the subject ${code(claims.sub)} and the ref ${code(claims.ref)}`,
        STACK,
      ),
    ),
    ...doubtful.map(({ who }) =>
      unknown(
        id,
        `whether ${name} lets in ${who} can't be told from its trust policy`,
        'It has conditions that are not GitHub’s claims. Start a run and see.',
      ),
    ),
    ...(isUnclear
      ? [
          unknown(
            `${id}-open`,
            `whether ${name} lets in anybody else can't be told from its trust policy`,
            `It has a statement that is not understood here. ${STACK}`,
          ),
        ]
      : []),
  ];
  return found.length > 0 ? found : [holds(id, `${name} trusts whom it should, and nobody else`)];
}

async function rightFindings(
  role: NamedRole,
  { reader, place, keepsList }: RolesQuestion,
): Promise<readonly Finding[]> {
  const { kind, arn, options } = role;
  const id = `${kind}-role-rights`;
  const name = code(arn.split('/').at(-1));
  const isWanted = ({ of }: Action): boolean =>
    of === undefined || (of === 'listed' ? keepsList : options.has(of));
  const wanted = [...READING, ...(kind === 'plan' ? LOOKING : WRITING.filter(isWanted))];
  const unwanted = [...NEVER, ...(kind === 'plan' ? WRITING.filter(isChange) : [])];
  try {
    const where = { ...place, role: arn };
    const lacking = await deniedTo(reader, where, wanted);
    const denied = new Set((await deniedTo(reader, where, unwanted)).map((one) => one.name));
    const tooMuch = unwanted.filter((one) => !denied.has(one.name));
    const found: Finding[] = [];
    if (lacking.length > 0)
      found.push(fault(id, `${name} may not do ${namesOf(lacking)}`, adviceFor(lacking)));
    if (tooMuch.length > 0)
      found.push(fault(`${id}-wide`, `${name} may do ${namesOf(tooMuch)}`, STACK));
    return found.length > 0 ? found : [holds(id, `${name} may do what it should, and no more`)];
  } catch (error) {
    return [
      unreadable(id, arn.split('/').at(-1) ?? '', error instanceof Error ? error.message : ''),
    ];
  }
}

/** What follows a creation is read with a right of its own. */
function isChange({ name }: Action): boolean {
  return !/:(Describe|Get|List)/.test(name);
}

function namesOf(actions: readonly Action[]): string {
  return list(actions.map(({ name }) => code(name)));
}

const PARAMETERS = {
  'create-organization': 'AllowCreateOrganization=true',
  'create-organizational-units': 'AllowCreateOrganizationalUnits=true',
  listed: 'DelegateAccess=listed',
} as const;

function adviceFor(lacking: readonly Action[]): string {
  const parameters = new Set(lacking.flatMap(({ of }) => (of ? PARAMETERS[of] : [])));
  if (parameters.size === 0) return STACK;
  const all = list([...parameters].map((one) => code(one)));
  return `Deploy \`bootstrap/org-accounts.yaml\` with ${all}, or leave out what needs it.`;
}
