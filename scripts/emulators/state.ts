import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAccountAliasesCommand,
} from '@aws-sdk/client-iam';
import {
  DescribeOrganizationalUnitCommand,
  ListTagsForResourceCommand,
  paginateListAccounts,
  paginateListParents,
  paginateListRoots,
} from '@aws-sdk/client-organizations';
import { type Access, type Clients, clientsOf, enter, errorOf } from './clients.ts';

/** The role that the story's accounts have, and that of the management account which may assume it. */
export const ROLE = 'Paco-Organization-Account-Delegate-Role';

const CONTACT_TYPES = ['BILLING', 'OPERATIONS', 'SECURITY'] as const;

/** One account, in words that are the same in every AWS: ids are left out. */
export interface AccountState {
  readonly name: string | undefined;
  /** Names of units, joined by slashes; `Root` in the root. */
  readonly unit: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly alias: string | undefined;
}

/** What an organization is like, as AWS itself tells it. */
export interface State {
  /** By email. */
  readonly accounts: Readonly<Record<string, AccountState>>;
  /** How many accounts there are besides. */
  readonly others: number;
  /** Whose roles the management account's role may assume: emails, sorted. */
  readonly access: readonly string[];
}

/** Asks AWS for the state of these accounts, by email. */
export async function readState(access: Access, emails: readonly string[]): Promise<State> {
  const { organizations } = clientsOf(access);
  const found: { id: string; email: string; name: string | undefined }[] = [];
  const pages = paginateListAccounts({ client: organizations, pageSize: 20 }, {});
  for await (const { Accounts = [] } of pages) {
    found.push(
      ...Accounts.map(({ Id = '', Email = '', Name }) => ({ id: Id, email: Email, name: Name })),
    );
  }
  const accounts: Record<string, AccountState> = {};
  for (const { id, email, name } of found) {
    if (!emails.includes(email)) continue;
    if (accounts[email]) throw new Error(`there are two accounts with ${email}`);
    accounts[email] = { name, ...(await detailsOf(access, id)) };
  }
  return {
    accounts,
    others: found.length - Object.keys(accounts).length,
    access: await accessOf(clientsOf(access), new Map(found.map(({ id, email }) => [id, email]))),
  };
}

async function detailsOf(access: Access, id: string): Promise<Omit<AccountState, 'name'>> {
  const { organizations, account } = clientsOf(access);
  const { Tags = [] } = await organizations.send(
    new ListTagsForResourceCommand({ ResourceId: id }),
  );
  const contacts: Record<string, Readonly<Record<string, string>>> = {};
  for (const type of CONTACT_TYPES) {
    const command = new GetAlternateContactCommand({ AccountId: id, AlternateContactType: type });
    if ((await errorOf(account.send(command))) === 'ResourceNotFoundException') continue;
    const { AlternateContact: contact } = await account.send(command);
    contacts[type] = {
      name: contact?.Name ?? '',
      title: contact?.Title ?? '',
      email: contact?.EmailAddress ?? '',
      phone: contact?.PhoneNumber ?? '',
    };
  }
  const { iam } = await enter(access, id, ROLE);
  // Some emulators let everyone in: the role itself is asked for.
  await iam.send(new GetRoleCommand({ RoleName: ROLE }));
  const { AccountAliases = [] } = await iam.send(new ListAccountAliasesCommand({}));
  return {
    unit: await unitOf(access, id),
    tags: Object.fromEntries(Tags.map(({ Key = '', Value = '' }) => [Key, Value])),
    contacts,
    alias: AccountAliases[0],
  };
}

async function unitOf(access: Access, id: string): Promise<string> {
  const { organizations } = clientsOf(access);
  const names: string[] = [];
  let child = id;
  for (;;) {
    const parent = await parentOf(access, child);
    if (parent.startsWith('r-')) return names.join('/') || 'Root';
    const { OrganizationalUnit: unit } = await organizations.send(
      new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: parent }),
    );
    names.unshift(unit?.Name ?? '');
    child = parent;
  }
}

/** The id of the root or unit right above an account or a unit. */
export async function parentOf(access: Access, child: string): Promise<string> {
  const client = clientsOf(access).organizations;
  // Some pages may be empty.
  for await (const { Parents = [] } of paginateListParents({ client }, { ChildId: child })) {
    if (Parents[0]?.Id) return Parents[0].Id;
  }
  throw new Error(`${child} has no parent`);
}

/** The id of the organization's root. */
export async function rootOf(access: Access): Promise<string> {
  const client = clientsOf(access).organizations;
  for await (const { Roots = [] } of paginateListRoots({ client }, {})) {
    if (Roots[0]?.Id) return Roots[0].Id;
  }
  throw new Error('the organization has no root');
}

async function accessOf(
  { iam }: Clients,
  emails: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const command = new GetRolePolicyCommand({
    RoleName: ROLE,
    PolicyName: 'org-accounts-delegate-access',
  });
  if ((await errorOf(iam.send(command))) === 'NoSuchEntityException') return [];
  const { PolicyDocument = '' } = await iam.send(command);
  const document = JSON.parse(decodeURIComponent(PolicyDocument));
  const resources: readonly string[] = [document.Statement]
    .flat()
    .flatMap(({ Effect, Action, Resource }) => {
      if (Effect !== 'Allow' || [Action].flat().join() !== 'sts:AssumeRole') {
        throw new Error(`the delegate policy says something else: ${JSON.stringify(document)}`);
      }
      return Resource;
    });
  return resources
    .map((arn) => {
      const id = new RegExp(`^arn:aws:iam::(\\d{12}):role/${ROLE}$`).exec(arn)?.[1] ?? '';
      return emails.get(id) ?? arn;
    })
    .sort();
}
