import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { soonWhenEntered } from '../app/soon';
import { lifeQuery } from './life-queries';

export const pactLifeRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/life',
    loader: ({ cause, context: { queryClient }, params: { id } }) => soonWhenEntered(cause, queryClient, lifeQuery(id)),
    component: lazyRouteComponent(() => import('./life-page'), 'LifePage'),
    staticData: { title: 'pact-life:title' },
  }),
] as const;
