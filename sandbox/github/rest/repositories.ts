import { identify, metadata } from '../access.ts';
import { fullRepository } from '../shapes/repositories.ts';
import { type Route, route } from './route.ts';

export const repositoryRoutes: readonly Route[] = [
  route('GET', '', 'repos/repos#get-a-repository', metadata, ({ world, repository, token }) => ({
    status: 200,
    body: fullRepository(world, repository, token ? identify(token, repository).role : 'read'),
  })),
];
