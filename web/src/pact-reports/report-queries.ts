import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type PactsRow = Schemas['PactsRow'];
export type MasRow = Schemas['MasRow'];
export type CheckInsRow = Schemas['CheckInsRow'];

const key = [...queryKeys.numbers, 'pact reports'] as const;

export const pactsReportQuery = queryOptions({
  queryKey: [...key, 'pacts'],
  queryFn: () => ok(api.GET('/api/v1/reports/pacts')),
});

// Without a period that of the last month that is over.
export const masReportQuery = (period: string | undefined) =>
  queryOptions({
    queryKey: [...key, 'mas', period],
    queryFn: () => ok(api.GET('/api/v1/reports/mas', { params: { query: asked(period) } })),
    retry: false,
  });

export const checkInsReportQuery = (period: string | undefined) =>
  queryOptions({
    queryKey: [...key, 'check-ins', period],
    queryFn: () => ok(api.GET('/api/v1/reports/check-ins', { params: { query: asked(period) } })),
    retry: false,
  });

const asked = (period: string | undefined) => (period === undefined ? {} : { period });
