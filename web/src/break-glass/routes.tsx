import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';

export const breakGlassRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/opened',
    component: lazyRouteComponent(() => import('./opened-page'), 'OpenedPage'),
    staticData: { title: 'break-glass:title' },
  }),
] as const;
