import { IconReportAnalytics } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { searchOf, text } from '../app/search';
import { hasRole } from '../session/session';

export const pactReportRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/reports/pacts',
    validateSearch: searchOf({ period: text }),
    component: lazyRouteComponent(() => import('./pact-reports-page'), 'PactReportsPage'),
    staticData: {
      title: 'pact-reports:title',
      nav: { icon: IconReportAnalytics, order: 42 },
      who: (session) => hasRole(session, 'exec', 'manager', 'ops'),
    },
  }),
] as const;
