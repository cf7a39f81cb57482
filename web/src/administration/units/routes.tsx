import { IconHierarchy2 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { id, searchOf } from '../../app/search';
import { hasRole } from '../../session/session';

export const unitRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/units',
    validateSearch: searchOf({ unit: id }),
    component: lazyRouteComponent(() => import('./units-page'), 'UnitsPage'),
    staticData: {
      title: 'administration/units:title',
      nav: { icon: IconHierarchy2, order: 20, group: 'administration', hint: 'administration/units:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
