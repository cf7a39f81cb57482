import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type CompanyReport = Schemas['CompanyReport'];
export type UnitRow = Schemas['UnitRow'];
export type UnitMemberRow = Schemas['UnitMemberRow'];
export type DealLine = Schemas['DealLine'];
export type GoalRow = Schemas['GoalRow'];

// What all reports of the page are asked with; what is absent is left to the server.
export interface CompanyQuestion {
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
  readonly metric?: string | undefined;
  readonly view?: 'as_is' | undefined;
  readonly as_of?: string | undefined;
}

function given(question: CompanyQuestion): Record<string, string> {
  return Object.fromEntries(Object.entries(question).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

export function companyQuery(question: CompanyQuestion) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'company', question],
    queryFn: () => ok(api.GET('/api/v1/reports/company', { params: { query: given(question) } })),
    placeholderData: keepPreviousData,
    retryOnMount: false, // what the route has asked in vain is not asked again by the page
  });
}

// A spread follows the tree of the period's end, whatever view is chosen.
export function distributionQuery(asked: CompanyQuestion, measure: 'attainment' | 'pace') {
  const question = { ...asked, view: undefined };
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'distribution', question, measure],
    queryFn: () => ok(api.GET('/api/v1/reports/distribution', { params: { query: { ...given(question), measure } } })),
    placeholderData: keepPreviousData,
  });
}

export const trendPeriods = { month: 13, quarter: 8, week: 26 } as const;

export function trendQuery({ period, ...question }: CompanyQuestion, step: keyof typeof trendPeriods) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'trend', question, period, step],
    queryFn: () =>
      ok(
        api.GET('/api/v1/reports/trend', {
          params: {
            query: { ...given(question), ...(period ? { until: period } : {}), step, periods: trendPeriods[step] },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function dealsQuery(question: CompanyQuestion) {
  return infiniteQueryOptions({
    queryKey: [...queryKeys.numbers, 'deals behind', question],
    queryFn: ({ pageParam }) =>
      ok(
        api.GET('/api/v1/reports/deals', {
          params: { query: { ...given(question), limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    retry: false,
  });
}

export function dealQuery(id: string) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'deal', id],
    queryFn: () => ok(api.GET('/api/v1/deals/{id}', { params: { path: { id } } })),
  });
}

export const metricsQuery = queryOptions({
  queryKey: ['metrics'],
  queryFn: () => ok(api.GET('/api/v1/metrics')),
  staleTime: 5 * 60_000,
});
