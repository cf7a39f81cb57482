import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { soon } from '../app/soon';
import { delegationsQuery } from './delegation-queries';

export const delegationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/deputies',
    loader: ({ context: { queryClient } }) => soon(queryClient, delegationsQuery),
    component: lazyRouteComponent(() => import('./deputies-page'), 'DeputiesPage'),
    staticData: { title: 'delegation:title' },
  }),
] as const;
