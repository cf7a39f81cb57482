import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { oneOf, searchOf } from '../app/search';

export const personRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/$id',
    validateSearch: searchOf({ against: oneOf('year_before') }),
    component: lazyRouteComponent(() => import('./person-page'), 'PersonPage'),
    staticData: { title: 'person:title' },
  }),
] as const;
