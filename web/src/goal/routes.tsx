import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { oneOf, searchOf } from '../app/search';

export const goalRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/goals/$id',
    validateSearch: searchOf({ part: oneOf('numerator', 'denominator') }),
    component: lazyRouteComponent(() => import('./goal-page'), 'GoalPage'),
    staticData: { title: 'goal:title' },
  }),
] as const;
