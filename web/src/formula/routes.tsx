import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { id, searchOf, text } from '../app/search';

export const formulaRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/people/$id/formula',
    validateSearch: searchOf({ goal: id, rates: text, size: text, win: text, target: text }),
    component: lazyRouteComponent(() => import('./formula-page'), 'FormulaPage'),
    staticData: { title: 'formula:title' },
  }),
] as const;
