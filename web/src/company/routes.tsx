import { IconBuilding } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { listOf, oneOf, searchOf, text } from '../app/search';
import { hasRole } from '../session/session';

const companySearch = searchOf({
  unit: text,
  period: text,
  metric: text,
  view: oneOf('as_is'),
  spread: oneOf('attainment', 'pace'),
  step: oneOf('quarter', 'week'),
  open: listOf(text),
});

export const companyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/company',
    validateSearch: companySearch,
    component: lazyRouteComponent(() => import('./company-page'), 'CompanyPage'),
    staticData: {
      title: 'company:title',
      nav: { icon: IconBuilding, order: 40 },
      who: (session) => hasRole(session, 'exec', 'ops', 'manager', 'viewer'),
    },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/deals/$deal',
    validateSearch: searchOf({ unit: text, period: text, metric: text, view: oneOf('as_is') }),
    component: lazyRouteComponent(() => import('./deal-page'), 'DealPage'),
    staticData: { title: 'company:deal.title' },
  }),
] as const;
