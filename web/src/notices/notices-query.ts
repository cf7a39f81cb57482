import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Notice = Schemas['NoticeLine'];

// What was told and not yet said to be read.
export const noticesQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'notices'],
  queryFn: () => ok(api.GET('/api/v1/notices')),
});
