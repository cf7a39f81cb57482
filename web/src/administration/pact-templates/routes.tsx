import { IconTemplate } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { flag, searchOf } from '../../app/search';
import { hasRole } from '../../session/session';

export const pactTemplateRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/pact-templates',
    validateSearch: searchOf({ retired: flag }),
    component: lazyRouteComponent(() => import('./pact-templates-page'), 'PactTemplatesPage'),
    staticData: {
      title: 'administration/pact-templates:title',
      nav: { icon: IconTemplate, order: 49, group: 'administration', hint: 'administration/pact-templates:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
