import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';

import { administrationRoutes } from '../administration/routes';
import { alignmentRoutes } from '../alignment/routes';
import { companyRoutes } from '../company/routes';
import { compareRoutes } from '../compare/routes';
import { formulaRoutes } from '../formula/routes';
import { goalRoutes } from '../goal/routes';
import { importRoutes } from '../imports/routes';
import { delegationRoutes } from '../delegation/routes';
import { pactLifeRoutes } from '../pact-life/routes';
import { pactReportRoutes } from '../pact-reports/routes';
import { breakGlassRoutes } from '../break-glass/routes';
import { personRoutes } from '../person/routes';
import { proofRoutes } from '../proof/routes';
import { salesPactRoutes } from '../sales-pact/routes';
import { openSessionRoutes, sessionRoutes } from '../session/routes';
import { openSetupRoutes, setupRoutes } from '../setup/routes';
import { strategyRoutes } from '../strategy/routes';
import { teamRoutes } from '../team/routes';
import { teamPactRoutes } from '../team-pact/routes';
import { todayRoutes } from '../today/routes';
import { ErrorPage } from './error-page';
import { rootRoute, signedInRoute } from './layout-routes';
import { navEntries } from './nav';
import { NotFoundPage } from './not-found-page';

// Everybody's first page is the first entry of their navigation.
const indexRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = navEntries(router.routesById, context.session, 'main')[0];
    throw redirect({ to: first?.path ?? '/sessions', replace: true });
  },
});

// One line a feature: pages in front of the sign-in below rootRoute, all others below signedInRoute.
const routeTree = rootRoute.addChildren([
  ...openSessionRoutes,
  ...openSetupRoutes,
  signedInRoute.addChildren([
    indexRoute,
    ...todayRoutes,
    ...teamRoutes,
    ...personRoutes,
    ...formulaRoutes,
    ...compareRoutes,
    ...goalRoutes,
    ...salesPactRoutes,
    ...teamPactRoutes,
    ...sessionRoutes,
    ...setupRoutes,
    ...importRoutes,
    ...delegationRoutes,
    ...pactLifeRoutes,
    ...breakGlassRoutes,
    ...pactReportRoutes,
    ...proofRoutes,
    ...companyRoutes,
    ...strategyRoutes,
    ...alignmentRoutes,
    ...administrationRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient: undefined as unknown as QueryClient }, // given by <App>
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMinMs: 0, // a skeleton leaves as soon as there is something to see
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
