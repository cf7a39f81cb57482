import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type SearchHit = Schemas['SearchHit'];

export const longestQuery = 100;

export function searchQuery(words: string) {
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'search', words],
    queryFn: ({ signal }) => ok(api.GET('/api/v1/search', { signal, params: { query: { q: words } } })),
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
  });
}
