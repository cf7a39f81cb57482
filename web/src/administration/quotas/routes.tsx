import { IconTargetArrow } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { flag, oneOf, searchOf, text } from '../../app/search';
import { hasRole } from '../../session/session';

export const quotaRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/quotas',
    validateSearch: searchOf({
      metric: text,
      year: text,
      by: oneOf('month', 'quarter', 'year'),
      period: text, // the one that a phone shows
      q: text,
      everybody: flag,
    }),
    component: lazyRouteComponent(() => import('./quotas-page'), 'QuotasPage'),
    staticData: {
      title: 'administration/quotas:title',
      nav: { icon: IconTargetArrow, order: 42, group: 'administration', hint: 'administration/quotas:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
