import { IconBuilding } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { asOfParameter } from '../app/as-of';
import { signedInRoute } from '../app/layout-routes';
import { id, listOf, oneOf, searchOf, text } from '../app/search';
import { soon } from '../app/soon';
import { hasRole } from '../session/session';
import { companyQuery, metricsQuery } from './company-queries';

const companySearch = searchOf({
  unit: id,
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
    loaderDeps: ({ search: { unit, period, metric, view, as_of } }) => ({ unit, period, metric, view, as_of }),
    loader: ({ context: { queryClient, session }, deps }) => {
      const as_of = asOfParameter(deps.as_of, session.today);
      return Promise.all([soon(queryClient, companyQuery({ ...deps, as_of })), soon(queryClient, metricsQuery)]);
    },
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
    validateSearch: searchOf({ unit: id, period: text, metric: text, view: oneOf('as_is') }),
    component: lazyRouteComponent(() => import('./deal-page'), 'DealPage'),
    staticData: { title: 'company:deal.title' },
  }),
] as const;
