import { identify, metadata } from '../access.ts';
import { fullRepository } from '../shapes/repositories.ts';
import { type Route, route } from './route.ts';

export const repositoryRoutes: readonly Route[] = [
  route('GET', '', 'repos/repos#get-a-repository', metadata, ({ world, repository, token }) => ({
    status: 200,
    body: fullRepository(world, repository, token ? identify(token, repository).role : 'read'),
  })),
  route(
    'GET',
    '/actions/oidc/customization/sub',
    'actions/oidc#get-the-customization-template-for-an-oidc-subject-claim-for-a-repository',
    [{ actions: 'read' }],
    ({ repository }) => {
      const { owner, id, name } = repository;
      const immutable = repository.settings.immutableSubject;
      return {
        status: 200,
        body: {
          use_default: repository.settings.subjectClaims === undefined,
          ...(repository.settings.subjectClaims && {
            include_claim_keys: repository.settings.subjectClaims,
          }),
          use_immutable_subject: immutable,
          sub_claim_prefix: immutable
            ? `repo:${owner.login}@${owner.id}/${name}@${id}`
            : `repo:${owner.login}/${name}`,
        },
      };
    },
  ),
];
