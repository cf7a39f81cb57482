import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';

import { api, ok, queryKeys } from '../api';
import type { ImportProgress } from '../api/events';
import type { ImportView } from './types';

const stillGoing = ['waiting', 'running'];
const lookAgainAfter = 2000; // ms; events are quicker, this is for whoever misses one

interface FollowedImport {
  readonly query: UseQueryResult<ImportView>;
  readonly done: number;
  readonly total: number;
  readonly ended: boolean;
}

// An import as the server's events tell of it: progress comes by event, the end is read.
export function useImport(id: string): FollowedImport {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: [...queryKeys.imports, 'one', id],
    queryFn: () => ok(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && !stillGoing.includes(state.data.state) ? false : lookAgainAfter),
  });
  const told = useQuery<ImportProgress | null>({
    queryKey: [...queryKeys.imports, 'progress', id],
    queryFn: () => client.getQueryData<ImportProgress>([...queryKeys.imports, 'progress', id]) ?? null,
    staleTime: Infinity,
  }).data;
  return {
    query,
    done: Math.max(told?.rows_done ?? 0, query.data?.rows_done ?? 0),
    total: told?.rows_total ?? query.data?.rows_total ?? 0,
    ended: query.data !== undefined && !stillGoing.includes(query.data.state),
  };
}
