import { IconKey } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { hasRole } from '../../session/session';

export const tokenRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/tokens',
    component: lazyRouteComponent(() => import('./tokens-page'), 'TokensPage'),
    staticData: {
      title: 'administration/tokens:title',
      nav: { icon: IconKey, order: 70, group: 'administration', hint: 'administration/tokens:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
