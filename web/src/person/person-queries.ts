import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Goal = Schemas['GoalRow'];
export type PersonHistory = Schemas['PersonHistoryView'];

const pageSize = 200;
const mostPages = 5;

export function personQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'person', id],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/people/{id}', { signal, params: { path: { id } } })),
  });
}

// All goals of somebody, those that are over too.
export function goalsOfPersonQuery(person: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'goals of', person, asOf ?? null],
    queryFn: async ({ signal }) => {
      const goals: Goal[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < mostPages; page += 1) {
        const answer = await ok(
          api.GET('/api/v1/goals', {
            signal,
            params: {
              query: {
                person,
                limit: pageSize,
                ...(asOf === undefined ? {} : { as_of: asOf }),
                ...(cursor === undefined ? {} : { cursor }),
              },
            },
          }),
        );
        goals.push(...answer.items);
        if (answer.next === null) break;
        cursor = answer.next;
      }
      return goals;
    },
  });
}

// The newest day of which the sources have delivered.
export const dataUntilQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'data until'],
  queryFn: async ({ signal }) => (await ok(api.GET('/api/v1/workspace', { signal }))).data_until,
});

export const metricsQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'metrics'],
  queryFn: ({ signal }) => ok(api.GET('/api/v1/metrics', { signal })),
  staleTime: 5 * 60_000,
});
