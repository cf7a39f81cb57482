import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Team = Schemas['TeamReport'];
export type TeamPerson = Schemas['TeamPerson'];
export type TeamGoal = Schemas['TeamGoal'];

export interface TeamQuestion {
  readonly unit: string | undefined; // without it the server says where this person's page starts
  readonly period: string | undefined;
  readonly asOf: string | undefined;
}

export function teamQuery({ unit, period, asOf }: TeamQuestion) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'team', unit ?? null, period ?? null, asOf ?? null],
    queryFn: ({ signal }) =>
      ok(
        api.GET('/api/v1/reports/team', {
          signal,
          params: {
            query: {
              ...(unit === undefined ? {} : { unit }),
              ...(period === undefined ? {} : { period }),
              ...(asOf === undefined ? {} : { as_of: asOf }),
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export const unitsQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'units'],
  queryFn: ({ signal }) => ok(api.GET('/api/v1/units', { signal })),
  staleTime: 5 * 60_000,
});
