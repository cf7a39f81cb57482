import { IconAdjustments } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { hasRole } from '../../session/session';

export const companySettingsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/company',
    component: lazyRouteComponent(() => import('./settings-page'), 'SettingsPage'),
    staticData: {
      title: 'administration/company:title',
      nav: { icon: IconAdjustments, order: 50, group: 'administration', hint: 'administration/company:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
