import { IconUsers } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { teamSearch } from './team-search';

export const teamRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/team',
    validateSearch: teamSearch,
    component: lazyRouteComponent(() => import('./team-page'), 'TeamPage'),
    staticData: { title: 'team:title', nav: { icon: IconUsers, order: 20 } },
  }),
] as const;
