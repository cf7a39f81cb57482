import { IconTemplate } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { flag, searchOf, text } from '../../app/search';
import { hasRole } from '../../session/session';

export const templateRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/goal-templates',
    validateSearch: searchOf({ q: text, retired: flag, edit: text }), // edit: an id, or "new"
    component: lazyRouteComponent(() => import('./templates-page'), 'TemplatesPage'),
    staticData: {
      title: 'administration/templates:title',
      nav: { icon: IconTemplate, order: 48, group: 'administration', hint: 'administration/templates:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
