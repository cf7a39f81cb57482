import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type SampleRemoved = Schemas['SampleRemovedView'];

// Moves with the numbers: whoever loads or removes it in another window is followed.
export const sampleQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'sample'],
  queryFn: () => ok(api.GET('/api/v1/sample-data')),
});

// The server's own change of the numbers is seen by event; the asker's next page must not wait for it.
export function useLoadSample(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ok(api.POST('/api/v1/sample-data')),
    onSuccess: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
}

export function useRemoveSample(onDone: (removed: SampleRemoved) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/sample-data')),
    onSuccess: async (removed) => {
      await client.invalidateQueries();
      onDone(removed);
    },
  });
}
