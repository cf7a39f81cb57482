import { IconSettings } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { hasRole } from '../session/session';
import { auditRoutes } from './audit/routes';
import { calendarRoutes } from './calendars/routes';
import { companySettingsRoutes } from './company/routes';
import { metricRoutes } from './metrics/routes';
import { pactTemplateRoutes } from './pact-templates/routes';
import { peopleRoutes } from './people/routes';
import { profileRoutes } from './profiles/routes';
import { quotaRoutes } from './quotas/routes';
import { templateRoutes } from './templates/routes';
import { tokenRoutes } from './tokens/routes';
import { unitRoutes } from './units/routes';

// The list of what can be administered; the pages themselves are rows of nav group 'administration' in their features.
export const administrationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration',
    component: lazyRouteComponent(() => import('./administration-page'), 'AdministrationPage'),
    staticData: {
      title: 'administration:title',
      nav: { icon: IconSettings, order: 90, lists: 'administration' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
  ...peopleRoutes,
  ...unitRoutes,
  ...calendarRoutes,
  ...metricRoutes,
  ...profileRoutes,
  ...companySettingsRoutes,
  ...quotaRoutes,
  ...templateRoutes,
  ...pactTemplateRoutes,
  ...tokenRoutes,
  ...auditRoutes,
] as const;
