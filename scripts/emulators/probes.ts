import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  CreateAccountAliasCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAccountAliasesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  DescribeAccountCommand,
  DescribeCreateAccountStatusCommand,
  DescribeOrganizationalUnitCommand,
  ListAccountsCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListTagsForResourceCommand,
  MoveAccountCommand,
  paginateListAccounts,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-organizations';
import { type Access, type Clients, clientsOf, enter } from './clients.ts';
import { MANAGEMENT } from './clouds.ts';
import { parentOf, ROLE, rootOf } from './state.ts';

/** What AWS makes of unusual calls, after the story: the error, or what its answer shows. */
export type Answers = Readonly<Record<string, string>>;

const STRANGER = '999999999999';
const TAGS_TOO_MANY = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }));

/** Asks one AWS all questions. The answers of two that agree are equal. */
export async function probe(access: Access): Promise<Answers> {
  const { organizations, account, iam } = clientsOf(access);
  const [id = '', second = ''] = await ids(access);
  const root = await rootOf(access);
  const unit = await parentOf(access, id);
  const elsewhere = await parentOf(access, second);
  const nowhere = `ou-${root.slice(2)}-zzzzzzzz`;
  const answers: Record<string, string> = {};
  const ask = async (question: string, call: () => Promise<unknown>): Promise<void> => {
    try {
      const shown = await call();
      answers[question] = typeof shown === 'string' ? shown : 'done';
    } catch (error) {
      answers[question] = error instanceof Error ? error.name : String(error);
    }
  };
  const move = (AccountId: string, SourceParentId: string, DestinationParentId: string) =>
    organizations.send(new MoveAccountCommand({ AccountId, SourceParentId, DestinationParentId }));

  await ask('found an organization again', () =>
    organizations.send(new CreateOrganizationCommand({})),
  );
  await ask('list 21 accounts to a page', () =>
    organizations.send(new ListAccountsCommand({ MaxResults: 21 })),
  );
  await ask('describe an account that is elsewhere', () =>
    organizations.send(new DescribeAccountCommand({ AccountId: STRANGER })),
  );
  await ask('follow a creation that is not there', () =>
    organizations.send(
      new DescribeCreateAccountStatusCommand({ CreateAccountRequestId: 'car-zzzzzzzz' }),
    ),
  );
  await ask('list the units of a unit that is not there', () =>
    organizations.send(new ListOrganizationalUnitsForParentCommand({ ParentId: nowhere })),
  );
  await ask('describe a unit that is not there', () =>
    organizations.send(new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: nowhere })),
  );
  await ask('ask for the parent of an account that is elsewhere', () =>
    organizations.send(new ListParentsCommand({ ChildId: STRANGER })),
  );
  await ask('create a unit in a unit that is not there', () =>
    organizations.send(new CreateOrganizationalUnitCommand({ ParentId: nowhere, Name: 'x' })),
  );
  await ask('create a unit of a name that is taken', () =>
    organizations.send(new CreateOrganizationalUnitCommand({ ParentId: root, Name: 'Sandbox' })),
  );
  await ask('move an account that is elsewhere', () => move(STRANGER, root, unit));
  await ask('move an account to a unit that is not there', () => move(id, unit, nowhere));
  await ask('move an account from a unit that is not there', () => move(id, nowhere, root));
  await ask('move an account from where it is not', () => move(id, root, elsewhere));
  await ask('move an account to where it is', () => move(id, unit, unit));

  await ask('tag an account that is elsewhere', () =>
    organizations.send(
      new TagResourceCommand({ ResourceId: STRANGER, Tags: [{ Key: 'a', Value: 'b' }] }),
    ),
  );
  await ask('read the tags of an account that is elsewhere', () =>
    organizations.send(new ListTagsForResourceCommand({ ResourceId: STRANGER })),
  );
  await ask('remove a tag that is not there', () =>
    organizations.send(new UntagResourceCommand({ ResourceId: id, TagKeys: ['nothing'] })),
  );
  await ask('set an empty tag', async () => {
    await organizations.send(
      new TagResourceCommand({ ResourceId: id, Tags: [{ Key: 'empty', Value: '' }] }),
    );
    const { Tags = [] } = await organizations.send(
      new ListTagsForResourceCommand({ ResourceId: id }),
    );
    return JSON.stringify(Tags.find(({ Key }) => Key === 'empty'));
  });
  await ask('set 51 tags', () =>
    organizations.send(new TagResourceCommand({ ResourceId: id, Tags: TAGS_TOO_MANY })),
  );

  await ask('read a contact that is not there', () =>
    account.send(
      new GetAlternateContactCommand({ AccountId: second, AlternateContactType: 'BILLING' }),
    ),
  );
  await ask('read a contact of the management account', () =>
    account.send(new GetAlternateContactCommand({ AlternateContactType: 'BILLING' })),
  );
  await ask('read a contact of the management account by its id', () =>
    account.send(
      new GetAlternateContactCommand({
        AccountId: MANAGEMENT.id,
        AlternateContactType: 'BILLING',
      }),
    ),
  );

  await ask('assume a role that is not there', () => enter(access, id, 'nobody'));
  const inside = (await enter(access, id, ROLE)).iam;
  await ask('replace the alias', async () => {
    await inside.send(new CreateAccountAliasCommand({ AccountAlias: 'acme-one' }));
    await inside.send(new CreateAccountAliasCommand({ AccountAlias: 'acme-two' }));
    const { AccountAliases } = await inside.send(new ListAccountAliasesCommand({}));
    return JSON.stringify(AccountAliases);
  });
  await ask('take another account’s alias', async () => {
    const other = (await enter(access, second, ROLE)).iam;
    await other.send(new CreateAccountAliasCommand({ AccountAlias: 'acme-two' }));
  });
  await ask('set an alias in capitals', () =>
    inside.send(new CreateAccountAliasCommand({ AccountAlias: 'ACME' })),
  );
  await rolePolicies(iam, ask);
  return answers;
}

async function rolePolicies(
  iam: Clients['iam'],
  ask: (question: string, call: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const get = (RoleName: string, PolicyName: string) =>
    iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
  const put = (RoleName: string, PolicyDocument: string) =>
    iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'probe', PolicyDocument }));
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: ['arn:aws:iam::*:role/a+b'] },
    ],
  });
  await ask('describe a role that is not there', () =>
    iam.send(new GetRoleCommand({ RoleName: 'nobody' })),
  );
  await ask('read a policy of a role that is not there', () => get('nobody', 'probe'));
  await ask('read a policy that is not there', () => get(ROLE, 'probe'));
  await ask('write a policy of a role that is not there', () => put('nobody', policy));
  await ask('write a policy that is no JSON', () => put(ROLE, 'no JSON'));
  await ask('write a policy that says nothing', () => put(ROLE, '{}'));
  await ask('read back a policy as it was written', async () => {
    await put(ROLE, policy);
    const { PolicyDocument = '' } = await get(ROLE, 'probe');
    return decodeURIComponent(PolicyDocument);
  });
}

/** The ids of the story's accounts, by their emails. */
async function ids(access: Access): Promise<readonly string[]> {
  const client = clientsOf(access).organizations;
  const found = new Map<string, string>();
  for await (const { Accounts = [] } of paginateListAccounts({ client, pageSize: 20 }, {})) {
    for (const { Id = '', Email = '' } of Accounts) found.set(Email, Id);
  }
  return ['aws+prod@example.com', 'aws+dev@example.com'].map((email) => found.get(email) ?? '');
}
