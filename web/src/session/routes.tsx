import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute, signedInRoute } from '../app/layout-routes';
import { searchOf, text } from '../app/search';
import { redirectToSetUp } from '../setup/set-up-state';

export const openSessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: searchOf({ next: text }),
    beforeLoad: redirectToSetUp,
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
    staticData: { title: 'session:signIn.title' },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./invitation-page'), 'InvitationPage'),
    staticData: { title: 'session:invitation.title' },
  }),
] as const;

export const sessionRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/sessions',
    component: lazyRouteComponent(() => import('./sessions-page'), 'SessionsPage'),
    staticData: { title: 'session:sessions.title' },
  }),
] as const;
