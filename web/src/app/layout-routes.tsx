import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';

import { problemOf } from '../api/problem';
import { sessionQuery } from '../session/session';
import { ErrorPage } from './error-page';
import { FrameSkeleton } from './frame-skeleton';
import { NotFoundPage } from './not-found-page';
import { date, searchOf } from './search';

export interface RouterContext {
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  errorComponent: (props) => (
    <main>
      <ErrorPage {...props} />
    </main>
  ),
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
});

const sharedSearch = searchOf({ as_of: date });

// Parent of every page that needs a sign-in: the frame around it, and as_of for all of them.
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  validateSearch: sharedSearch,
  search: { middlewares: [retainSearchParams<{ as_of?: string }>(['as_of'])] },
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
      return { session };
    } catch (thrown) {
      if (problemOf(thrown).status !== 401) throw thrown;
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
    }
  },
  component: lazyRouteComponent(() => import('./frame'), 'Frame'),
  pendingComponent: FrameSkeleton,
  pendingMs: 100,
});
