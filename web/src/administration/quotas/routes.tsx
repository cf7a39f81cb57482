import { IconTargetArrow } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../../app/layout-routes';
import { soon } from '../../app/soon';
import { hasRole } from '../../session/session';
import { quotaSearch } from './quota-search';
import { askedBy, quotasQuery } from './quota-sheet';

export const quotaRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/administration/quotas',
    validateSearch: quotaSearch,
    loaderDeps: ({ search: { metric, by, year } }) => ({ metric, by, year }),
    loader: ({ context: { queryClient }, deps }) => soon(queryClient, quotasQuery(askedBy(deps))),
    component: lazyRouteComponent(() => import('./quotas-page'), 'QuotasPage'),
    staticData: {
      title: 'administration/quotas:title',
      nav: { icon: IconTargetArrow, order: 42, group: 'administration', hint: 'administration/quotas:hint' },
      who: (session) => hasRole(session, 'ops'),
    },
  }),
] as const;
