import { IconChartHistogram } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { hasRole } from '../../session/session';

export const profileRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/profiles',
    component: lazyRouteComponent(() => import('./profiles-page'), 'ProfilesPage'),
    staticData: {
      title: 'administration/profiles:title',
      nav: { icon: IconChartHistogram, order: 45, group: 'administration', hint: 'administration/profiles:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
