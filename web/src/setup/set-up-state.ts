import { queryOptions } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';

import type { RouterContext } from '../app/layout-routes';
import { api, ok } from '../api';

// Whether somebody has to set this server up before anybody can sign in.
export const setUpQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => ok(api.GET('/api/v1/setup')),
  staleTime: 60_000,
});

// In front of the sign-in: where nobody can sign in yet, the set-up is the first page.
export async function redirectToSetUp({ context }: { readonly context: RouterContext }): Promise<void> {
  const state = await context.queryClient.query({ ...setUpQuery, retry: false }).catch(() => null);
  if (state?.needed) throw redirect({ to: '/setup', replace: true });
}
