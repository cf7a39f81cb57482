import { IconFileImport } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { oneOf, searchOf } from '../app/search';
import { hasRole, type Session } from '../session/session';

const operations = (session: Session): boolean => hasRole(session, 'ops');

export const importRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('./imports-page'), 'ImportsPage'),
    staticData: {
      title: 'imports:title',
      nav: { icon: IconFileImport, order: 10, group: 'administration', hint: 'imports:hint' },
      who: operations,
    },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/imports/new',
    validateSearch: searchOf({ kind: oneOf('people', 'deals', 'activities', 'measurements', 'quotas') }),
    component: lazyRouteComponent(() => import('./new-import-page'), 'NewImportPage'),
    staticData: { title: 'imports:new.title', who: operations },
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
    staticData: { title: 'imports:one.title', who: operations },
  }),
] as const;
