import { IconWritingSign } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { flag, oneOf, searchOf, whole } from '../app/search';
import { soon, soonWhenEntered } from '../app/soon';
import { PactsCount } from './list/pacts-count';
import { pactQuery, pactsQuery, sections } from './pact-queries';

const parts = oneOf(...sections, 'ready');

export const salesPactRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts',
    loader: ({ context: { queryClient } }) => soon(queryClient, pactsQuery),
    component: lazyRouteComponent(() => import('./list/pacts-page'), 'PactsPage'),
    staticData: {
      title: 'sales-pact/list:title',
      nav: { icon: IconWritingSign, order: 17, count: PactsCount, short: 'sales-pact/list:short' },
    },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id',
    loader: ({ cause, context: { queryClient }, params: { id } }) => soonWhenEntered(cause, queryClient, pactQuery(id)),
    component: lazyRouteComponent(() => import('./read/pact-page'), 'PactPage'),
    staticData: { title: 'sales-pact/read:title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/prepare',
    validateSearch: searchOf({ part: parts }),
    component: lazyRouteComponent(() => import('./write/prepare-page'), 'PreparePage'),
    staticData: { title: 'sales-pact/write:prepare.title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/discuss',
    validateSearch: searchOf({ part: parts }),
    component: lazyRouteComponent(() => import('./write/discuss-page'), 'DiscussPage'),
    staticData: { title: 'sales-pact/write:discuss.title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/sign',
    component: lazyRouteComponent(() => import('./sign/sign-page'), 'SignPage'),
    staticData: { title: 'sales-pact/sign:title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sales-pacts/$id/texts',
    validateSearch: searchOf({ text: whole, since: whole, plain: flag }),
    component: lazyRouteComponent(() => import('./read/texts-page'), 'TextsPage'),
    staticData: { title: 'sales-pact/read:texts.title' },
  }),
] as const;
