import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute, signedInRoute } from '../app/layout-routes';
import { hasRole } from '../session/session';

export const openSetupRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/setup',
    component: lazyRouteComponent(() => import('./setup-page'), 'SetupPage'),
    staticData: { title: 'setup:title' },
  }),
] as const;

export const setupRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/welcome',
    component: lazyRouteComponent(() => import('./welcome-page'), 'WelcomePage'),
    staticData: { title: 'setup:welcome.title', who: (session) => hasRole(session, 'ops') },
  }),
] as const;
