import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { asOfParameter } from '../app/as-of';
import { signedInRoute } from '../app/layout-routes';
import { soon } from '../app/soon';
import { askedBy, compareQuery } from './compare-query';
import { compareSearch } from './compare-search';

export const compareRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/compare',
    validateSearch: compareSearch,
    loaderDeps: ({ search }) => ({ ...search, sort: undefined }), // the order is made here
    loader: ({ context: { queryClient, session }, deps: { as_of, ...asked } }) =>
      soon(queryClient, compareQuery(askedBy(asked, asOfParameter(as_of, session.today)))),
    component: lazyRouteComponent(() => import('./compare-page'), 'ComparePage'),
    staticData: { title: 'compare:title' },
  }),
] as const;
