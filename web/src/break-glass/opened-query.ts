import { queryOptions } from '@tanstack/react-query';

import { api, ok, type Schemas } from '../api';

export type OpenedPact = Schemas['OpenedPact'];

// Each reading is told to both parties, so that it is read once a visit and not again by itself.
export const openedQuery = (id: string) =>
  queryOptions({
    queryKey: ['opened pact', id],
    queryFn: () => ok(api.GET('/api/v1/sales-pacts/{id}/break-glass', { params: { path: { id } } })),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
