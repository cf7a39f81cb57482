import { IconSun } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { asOfParameter } from '../app/as-of';
import { signedInRoute } from '../app/layout-routes';
import { id, searchOf } from '../app/search';
import { soon } from '../app/soon';
import { todayQuery } from './today-query';

const todaySearch = searchOf({ person: id });

export const todayRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/today',
    validateSearch: todaySearch,
    loaderDeps: ({ search: { person, as_of } }) => ({ person, as_of }),
    loader: ({ context: { queryClient, session }, deps: { person, as_of } }) =>
      soon(queryClient, todayQuery({ person, as_of: asOfParameter(as_of, session.today) })),
    component: lazyRouteComponent(() => import('./today-page'), 'TodayPage'),
    staticData: { title: 'today:title', nav: { icon: IconSun, order: 10 } },
  }),
] as const;
