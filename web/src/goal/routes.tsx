import { IconTarget } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { asOfParameter } from '../app/as-of';
import { signedInRoute } from '../app/layout-routes';
import { oneOf, searchOf } from '../app/search';
import { soon } from '../app/soon';
import { agreementQuery } from './agreement/agreement-query';
import { goalQuery, paceQuery } from './goal-queries';
import { askedBy, goalsQuery } from './list/goals-query';
import { goalsSearch } from './list/goals-search';
import { givesToMany } from './many/gives-to-many';
import { WaitingCount } from './waiting/waiting-count';
import { waitingQuery } from './waiting/waiting-query';

const goalSearch = searchOf({ part: oneOf('numerator', 'denominator') });

export const goalRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/goals',
    validateSearch: goalsSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ context: { queryClient, session }, deps: { as_of, ...search } }) =>
      soon(queryClient, goalsQuery(askedBy(search, session, asOfParameter(as_of, session.today)))),
    component: lazyRouteComponent(() => import('./list/goals-page'), 'GoalsPage'),
    staticData: { title: 'goal:listTitle', nav: { icon: IconTarget, order: 15, count: WaitingCount } },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/goals/waiting',
    loader: ({ context: { queryClient } }) => soon(queryClient, waitingQuery),
    component: lazyRouteComponent(() => import('./waiting/waiting-page'), 'WaitingPage'),
    staticData: { title: 'goal/waiting:title' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/goals/new',
    component: lazyRouteComponent(() => import('./editor/editor-page'), 'NewGoalPage'),
    staticData: { title: 'goal/editor:titleNew' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/goals/many',
    validateSearch: searchOf({ show: oneOf('problems', 'unrealistic') }), // which rows
    component: lazyRouteComponent(() => import('./many/many-page'), 'ManyPage'),
    staticData: { title: 'goal/many:title', who: givesToMany },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/goals/$id/edit',
    component: lazyRouteComponent(() => import('./editor/editor-page'), 'EditGoalPage'),
    staticData: { title: 'goal/editor:titleEdit' },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/goals/$id',
    validateSearch: goalSearch,
    loaderDeps: ({ search: { as_of } }) => ({ as_of }),
    loader: ({ context: { queryClient, session }, deps, params: { id } }) => {
      const asOf = asOfParameter(deps.as_of, session.today);
      return Promise.all([
        soon(queryClient, agreementQuery(id)),
        soon(queryClient, goalQuery(id, asOf)),
        soon(queryClient, paceQuery(id, asOf)),
      ]);
    },
    component: lazyRouteComponent(() => import('./goal-page'), 'GoalPage'),
    staticData: { title: 'goal:title' },
  }),
] as const;
