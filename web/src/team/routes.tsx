import { IconUsers } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { asOfParameter } from '../app/as-of';
import { signedInRoute } from '../app/layout-routes';
import { soon } from '../app/soon';
import { teamQuery } from './team-query';
import { teamSearch } from './team-search';

export const teamRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/team',
    validateSearch: teamSearch,
    loaderDeps: ({ search: { unit, period, as_of } }) => ({ unit, period, as_of }),
    loader: ({ context: { queryClient, session }, deps: { unit, period, as_of } }) =>
      soon(queryClient, teamQuery({ unit, period, asOf: asOfParameter(as_of, session.today) })),
    component: lazyRouteComponent(() => import('./team-page'), 'TeamPage'),
    staticData: { title: 'team:title', nav: { icon: IconUsers, order: 20 } },
  }),
] as const;
