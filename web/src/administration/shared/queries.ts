import { queryOptions, useQueryClient } from '@tanstack/react-query';

import { api, ok, queryKeys, versioned, type Schemas } from '../../api';

export type PersonRow = Schemas['PersonView'];
export type PersonHistory = Schemas['PersonHistoryView'];
export type Unit = Schemas['UnitView'];

// Everything that administration shows and changes.
const key = ['administration'] as const;

export const peopleQuery = queryOptions({
  queryKey: [...key, 'people'],
  queryFn: async () => {
    const people: PersonRow[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = cursor === null ? { limit: 200 } : { limit: 200, cursor };
      const page: Schemas['PageOfPersonView'] = await ok(api.GET('/api/v1/people', { params: { query } }));
      people.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return people;
  },
});

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'person', id],
    queryFn: () => versioned(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });

export const unitsQuery = queryOptions({
  queryKey: [...key, 'units'],
  queryFn: () => ok(api.GET('/api/v1/units')),
});

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'unit', id],
    queryFn: () => versioned(api.GET('/api/v1/units/{id}', { params: { path: { id } } })),
  });

export const calendarsQuery = queryOptions({
  queryKey: [...key, 'calendars'],
  queryFn: () => ok(api.GET('/api/v1/work-calendars')),
});

export const metricsQuery = queryOptions({
  queryKey: [...key, 'metrics'],
  queryFn: () => ok(api.GET('/api/v1/metrics')),
});

export const fiscalQuery = queryOptions({
  queryKey: [...key, 'fiscal-calendar'],
  queryFn: () => versioned(api.GET('/api/v1/fiscal-calendar')),
});

export const workspaceQuery = queryOptions({
  queryKey: [...key, 'workspace'],
  queryFn: () => versioned(api.GET('/api/v1/workspace')),
});

export const administrationKey = key;

// After a change everything that administration shows is read again, and the numbers, which rest on it.
export function useReadAgain(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    void client.invalidateQueries({ queryKey: queryKeys.numbers });
    await client.invalidateQueries({ queryKey: key });
  };
}
