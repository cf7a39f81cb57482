import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';
import type { Subject } from '../check-in/check-in-queries';

export type Thread = Schemas['FeedbackLine'];
export type Glance = Schemas['FeedbackGlance'];
export type Kind = Thread['kind'];
export type FeedbackAct = Thread['may'][number];
export type Person = Thread['by'];

export const kinds: readonly Kind[] = ['praise', 'question', 'suggestion', 'concern'];

export interface FeedbackBody {
  readonly kind: Kind;
  readonly text: string;
  readonly part?: string;
  readonly to?: string;
}

const key = [...queryKeys.numbers, 'feedback'] as const;

export const feedbackQuery = ({ kind, id }: Subject) =>
  queryOptions({
    queryKey: [...key, kind, id],
    queryFn: () => {
      const params = { path: { id } };
      if (kind === 'team_pact') return ok(api.GET('/api/v1/pacts/{id}/feedback', { params }));
      if (kind === 'sales_pact') return ok(api.GET('/api/v1/sales-pacts/{id}/feedback', { params }));
      return ok(api.GET('/api/v1/goals/{id}/feedback', { params }));
    },
  });

export const feedbackDeskQuery = queryOptions({
  queryKey: [...key, 'mine'],
  queryFn: () => ok(api.GET('/api/v1/feedback')),
});

export function start({ kind, id }: Subject, body: FeedbackBody) {
  const request = { params: { path: { id } }, body };
  if (kind === 'team_pact') return ok(api.POST('/api/v1/pacts/{id}/feedback', request));
  if (kind === 'sales_pact') return ok(api.POST('/api/v1/sales-pacts/{id}/feedback', request));
  return ok(api.POST('/api/v1/goals/{id}/feedback', request));
}

export function say(id: string, act: FeedbackAct, text: string) {
  return ok(
    api.POST('/api/v1/feedback/{id}/words', {
      params: { path: { id } },
      body: { act, ...(text !== '' && { text }) },
    }),
  );
}
