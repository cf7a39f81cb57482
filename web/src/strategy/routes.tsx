import { IconCompass } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { signedInRoute } from '../app/layout-routes';
import { searchOf, text } from '../app/search';
import { soon } from '../app/soon';
import { strategyQuery } from './strategy-queries';

export const strategyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/strategy',
    validateSearch: searchOf({ objective: text }),
    loader: ({ context: { queryClient } }) => soon(queryClient, strategyQuery),
    component: lazyRouteComponent(() => import('./strategy-page'), 'StrategyPage'),
    staticData: { title: 'strategy:title', nav: { icon: IconCompass, order: 45 } },
  }),
] as const;
