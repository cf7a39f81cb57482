import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { compareSearch } from './compare-search';

export const compareRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/compare',
    validateSearch: compareSearch,
    component: lazyRouteComponent(() => import('./compare-page'), 'ComparePage'),
    staticData: { title: 'compare:title' },
  }),
] as const;
