import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';
import type { Subject } from './check-in-queries';

export type Setback = Schemas['SetbackLine'];
export type SetbackAct = Setback['may'][number];
export type Cause = Setback['cause'];
export type Share = Setback['share'];

export const causes: readonly Cause[] = ['market', 'product', 'process', 'skill', 'capacity', 'data'];
export const shares: readonly Share[] = ['team', 'line', 'self'];

export interface SetbackBody {
  readonly what: string;
  readonly cause: Cause;
  readonly learned: string;
  readonly change: string;
  readonly share: Share;
}

export const setbacksQuery = ({ kind, id }: Subject) =>
  queryOptions({
    queryKey: [...queryKeys.numbers, 'setbacks', kind, id],
    queryFn: () => {
      const params = { path: { id } };
      if (kind === 'team_pact') return ok(api.GET('/api/v1/pacts/{id}/setbacks', { params }));
      if (kind === 'sales_pact') return ok(api.GET('/api/v1/sales-pacts/{id}/setbacks', { params }));
      return ok(api.GET('/api/v1/goals/{id}/setbacks', { params }));
    },
  });

export function log({ kind, id }: Subject, body: SetbackBody) {
  const request = { params: { path: { id } }, body };
  if (kind === 'team_pact') return ok(api.POST('/api/v1/pacts/{id}/setbacks', request));
  if (kind === 'sales_pact') return ok(api.POST('/api/v1/sales-pacts/{id}/setbacks', request));
  return ok(api.POST('/api/v1/goals/{id}/setbacks', request));
}

export function say(id: string, act: SetbackAct, comment = '') {
  return ok(
    api.POST('/api/v1/setbacks/{id}/words', {
      params: { path: { id } },
      body: { act, ...(comment !== '' && { comment }) },
    }),
  );
}
