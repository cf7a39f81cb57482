import { IconHistory } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { hasRole } from '../../session/session';

export const auditRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/audit',
    component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
    staticData: {
      title: 'administration/audit:title',
      nav: { icon: IconHistory, order: 80, group: 'administration', hint: 'administration/audit:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/record',
    component: lazyRouteComponent(() => import('./own-audit-page'), 'OwnAuditPage'),
    staticData: { title: 'administration/audit:own.title' },
  }),
] as const;
