import { IconUsersGroup } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { searchOf, whole } from '../app/search';
import { soon, soonWhenEntered } from '../app/soon';
import { pactQuery, pactsQuery } from './pact-queries';

export const teamPactRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts',
    loader: ({ context: { queryClient } }) => soon(queryClient, pactsQuery),
    component: lazyRouteComponent(() => import('./pacts-page'), 'PactsPage'),
    staticData: { title: 'team-pact:title', nav: { icon: IconUsersGroup, order: 18 } },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts/new',
    component: lazyRouteComponent(() => import('./write/new-page'), 'NewPage'),
    staticData: { title: 'team-pact/write:new.title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts/$id/write',
    component: lazyRouteComponent(() => import('./write/write-page'), 'WritePage'),
    staticData: { title: 'team-pact/write:title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts/$id/sign',
    component: lazyRouteComponent(() => import('./sign/sign-page'), 'SignPage'),
    staticData: { title: 'team-pact/sign:title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts/$id/text',
    validateSearch: searchOf({ text: whole, since: whole }),
    component: lazyRouteComponent(() => import('./read/text-page'), 'TextPage'),
    staticData: { title: 'team-pact/read:text.title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts/$id',
    loader: ({ cause, context: { queryClient }, params: { id } }) => soonWhenEntered(cause, queryClient, pactQuery(id)),
    component: lazyRouteComponent(() => import('./room-page'), 'RoomPage'),
    staticData: { title: 'team-pact:room.title' },
  }),
] as const;
