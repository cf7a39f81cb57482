import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { soonWhenEntered } from '../app/soon';
import { hasRole } from '../session/session';
import { proofQuery } from './proof-queries';

export const proofRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/proof',
    loader: ({ cause, context: { queryClient }, params: { id } }) =>
      soonWhenEntered(cause, queryClient, proofQuery('sales-pacts', id)),
    component: lazyRouteComponent(() => import('./proof-page'), 'SalesPactProof'),
    staticData: { title: 'proof:title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/pacts/$id/proof',
    loader: ({ cause, context: { queryClient }, params: { id } }) =>
      soonWhenEntered(cause, queryClient, proofQuery('pacts', id)),
    component: lazyRouteComponent(() => import('./proof-page'), 'TeamPactProof'),
    staticData: { title: 'proof:title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/checkpoints',
    component: lazyRouteComponent(() => import('./checkpoints-page'), 'CheckpointsPage'),
    staticData: {
      title: 'proof:checkpoints.title',
      nav: { icon: IconRosetteDiscountCheck, order: 82, group: 'administration', hint: 'proof:checkpoints.hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
