import { IconMathFunction } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { hasRole } from '../../session/session';

export const metricRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/metrics',
    component: lazyRouteComponent(() => import('./metrics-page'), 'MetricsPage'),
    staticData: {
      title: 'administration/metrics:title',
      nav: { icon: IconMathFunction, order: 40, group: 'administration', hint: 'administration/metrics:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
