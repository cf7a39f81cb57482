import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Delegation = Schemas['DelegationLine'];
export type Right = Schemas['DelegatedRight'];

// In the order in which they are offered.
export const rights = ['check_ins', 'pact_life', 'pact_talks'] as const satisfies readonly Right[];

export const delegationsQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'delegations'],
  queryFn: () => ok(api.GET('/api/v1/delegations')),
});
