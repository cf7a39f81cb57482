import { QueryClient } from '@tanstack/react-query';

import { problemOf } from './problem';

// First words of query keys. What moves with the numbers begins with `numbers` and is read again by itself when data
// arrive; imports follow their own events.
export const queryKeys = {
  session: ['session'],
  numbers: ['numbers'],
  imports: ['imports'],
} as const;

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, thrown) => failures < 2 && isPassing(thrown),
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
      },
      mutations: { retry: false },
    },
  });
}

function isPassing(thrown: unknown): boolean {
  const { status, code } = problemOf(thrown);
  return status >= 500 || (status === 0 && code === 'unreachable');
}
