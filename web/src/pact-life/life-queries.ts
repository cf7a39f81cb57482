import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Glance = Schemas['PactAtGlance'];
export type Life = Schemas['PactLifeView'];
export type Standard = Schemas['StandardView'];
export type StandardWindow = Schemas['StandardWindow'];
export type PromiseLine = Schemas['PromiseLine'];
export type Step = Life['ladder']['step'];
export type Act = Life['ladder']['may'][number];

export const glancesQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'standards'],
  queryFn: () => ok(api.GET('/api/v1/standards')),
});

export function lifeQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'pact life', id],
    queryFn: () => ok(api.GET('/api/v1/sales-pacts/{id}/life', { params: { path: { id } } })),
  });
}
