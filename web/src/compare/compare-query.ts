import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';
import type { CompareSearch } from './compare-search';

export type CompareReport = Schemas['CompareReport'];
export type CompareRow = Schemas['CompareRow'];

export interface CompareQuestion {
  readonly metrics: readonly string[];
  readonly person?: string | undefined;
  readonly unit?: string | undefined;
  readonly by?: 'person' | 'unit' | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly whole?: boolean | undefined; // not cut to the same number of working days
  readonly asOf: string | undefined;
}

// What an address asks for.
export function askedBy(search: CompareSearch, asOf: string | undefined): CompareQuestion {
  return { ...search, metrics: [search.metric ?? 'revenue'], asOf };
}

const mostMetrics = 20; // that the server takes at once

export function compareQuery({ metrics, person, unit, by, after, before, whole, asOf }: CompareQuestion) {
  const query = {
    metric: metrics.slice(0, mostMetrics).join(','),
    ...(person === undefined ? {} : { person }),
    ...(unit === undefined || person !== undefined ? {} : { unit }),
    ...(by === undefined ? {} : { by }),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    ...(whole ? { like_for_like: false } : {}),
    ...(asOf === undefined ? {} : { as_of: asOf }),
  };
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'compare', query],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/reports/compare', { signal, params: { query } })),
    placeholderData: keepPreviousData,
  });
}
