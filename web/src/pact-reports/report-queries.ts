import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type PactsRow = Schemas['PactsRow'];
export type MasRow = Schemas['MasRow'];

const key = [...queryKeys.numbers, 'pact reports'] as const;

export const pactsReportQuery = queryOptions({
  queryKey: [...key, 'pacts'],
  queryFn: () => ok(api.GET('/api/v1/reports/pacts')),
});

// Without a period that of the last month that is over.
export const masReportQuery = (period: string | undefined) =>
  queryOptions({
    queryKey: [...key, 'mas', period],
    queryFn: () => ok(api.GET('/api/v1/reports/mas', { params: { query: period === undefined ? {} : { period } } })),
    retry: false,
  });
