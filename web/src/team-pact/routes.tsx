import { IconUsersGroup } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';

export const teamPactRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts',
    component: lazyRouteComponent(() => import('./pacts-page'), 'PactsPage'),
    staticData: { title: 'team-pact:title', nav: { icon: IconUsersGroup, order: 18 } },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts/$id',
    component: lazyRouteComponent(() => import('./room-page'), 'RoomPage'),
    staticData: { title: 'team-pact:room.title' },
  }),
] as const;
