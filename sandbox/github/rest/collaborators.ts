import { metadata } from '../access.ts';
import type { Role } from '../model/types.ts';
import { atLeast, roleOf } from '../model/world.ts';
import { simpleUser } from '../shapes/accounts.ts';
import { notFound } from './errors.ts';
import { param, type Route, route } from './route.ts';

/** `permission` knows four levels: maintain reads as write and triage as read. */
const legacy: Readonly<Record<Role, string>> = {
  none: 'none',
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

export const collaboratorRoutes: readonly Route[] = [
  route(
    'GET',
    '/collaborators/{username}/permission',
    'collaborators/collaborators#get-repository-permissions-for-a-user',
    metadata,
    (context) => {
      const { world, repository } = context;
      const account = world.directory.find(param(context, 'username'));
      if (!account) throw notFound();
      const role = roleOf(repository, account.login);
      return {
        status: 200,
        body: {
          permission: legacy[role],
          user: {
            ...simpleUser(world, account),
            permissions: permissions(role),
            role_name: role,
          },
          role_name: role,
        },
      };
    },
  ),
];

function permissions(role: Role) {
  return {
    admin: atLeast(role, 'admin'),
    maintain: atLeast(role, 'maintain'),
    push: atLeast(role, 'write'),
    triage: atLeast(role, 'triage'),
    pull: atLeast(role, 'read'),
  };
}
