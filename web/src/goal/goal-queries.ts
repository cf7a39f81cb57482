import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type GoalRow = Schemas['GoalRow'];
export type GoalPace = Schemas['GoalPace'];
export type GoalExplanation = Schemas['GoalExplanation'];
export type ExplainedFigure = Schemas['ExplainedFigure'];
export type FormulaTerm = Schemas['FormulaTerm'];
export type GoalRecord = Schemas['GoalRecord'];
export type RatioPart = 'numerator' | 'denominator';

const asked = (id: string, as_of: string | undefined) => ({
  params: { path: { id }, query: as_of === undefined ? {} : { as_of } },
});

export function goalQuery(id: string, as_of: string | undefined) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'goal', id, as_of],
    queryFn: () => ok(api.GET('/api/v1/goals/{id}', asked(id, as_of))),
  });
}

export function paceQuery(id: string, as_of: string | undefined) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'goal', id, as_of, 'pace'],
    queryFn: () => ok(api.GET('/api/v1/goals/{id}/pace', asked(id, as_of))),
  });
}

export function explanationQuery(id: string, as_of: string | undefined) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'goal', id, as_of, 'explanation'],
    queryFn: () => ok(api.GET('/api/v1/goals/{id}/explanation', asked(id, as_of))),
  });
}

const pageSize = 25;

export function recordsQuery(id: string, as_of: string | undefined, part: RatioPart) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.numbers, 'goal', id, as_of, 'records', part],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/v1/goals/{id}/records', {
          params: {
            path: { id },
            query: {
              part,
              limit: pageSize,
              ...(as_of === undefined ? {} : { as_of }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
