import { IconUsers } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { oneOf, searchOf, text } from '../../app/search';
import { sortReader } from '../../parts/sort';
import { hasRole } from '../../session/session';

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/people',
    validateSearch: searchOf({
      q: text,
      status: oneOf('active', 'on_leave', 'invited', 'departed', 'all'),
      unit: text,
      role: oneOf('rep', 'manager', 'exec', 'ops', 'viewer'),
      sort: sortReader('name', 'unit', 'status'),
    }),
    component: lazyRouteComponent(() => import('./people-page'), 'PeoplePage'),
    staticData: {
      title: 'administration/people:title',
      nav: { icon: IconUsers, order: 10, group: 'administration', hint: 'administration/people:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/people/$id',
    component: lazyRouteComponent(() => import('./person-page'), 'PersonPage'),
    staticData: { title: 'administration/people:person', who: (session) => hasRole(session, 'ops') },
  }),
] as const;
