import { IconSun } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { searchOf, text } from '../app/search';

export const todayRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/today',
    validateSearch: searchOf({ person: text }),
    component: lazyRouteComponent(() => import('./today-page'), 'TodayPage'),
    staticData: { title: 'today:title', nav: { icon: IconSun, order: 10 } },
  }),
] as const;
