import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { soon } from '../app/soon';
import { lifeQuery } from './life-queries';

export const pactLifeRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/life',
    loader: ({ context: { queryClient }, params: { id } }) => soon(queryClient, lifeQuery(id)),
    component: lazyRouteComponent(() => import('./life-page'), 'LifePage'),
    staticData: { title: 'pact-life:title' },
  }),
] as const;
