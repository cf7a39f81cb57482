import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Reviews = Schemas['ReviewsPage'];
export type Review = Schemas['ReviewLine'];
export type ReviewWords = Schemas['ReviewWords'];
export type Snapshot = Schemas['ReviewSnapshot'];
export type DueReview = Schemas['DueReview'];
export type Decision = ReviewWords['decision'];
export type Answers = ReviewWords['answers'];

export const decisions: readonly Decision[] = ['keep', 'adjust', 'retire'];
export const questions = ['relevant', 'achievable', 'aligned', 'change'] as const satisfies readonly (keyof Answers)[];

// A pact or goal that is reviewed.
export interface Subject {
  readonly kind: Reviews['kind'];
  readonly id: string;
}

export interface Amendment {
  readonly reason: Schemas['AmendmentReason'];
  readonly target: string;
}

export interface ReviewBody extends Answers {
  readonly due: string;
  readonly decision: Decision;
  readonly reason?: string;
  readonly amendment?: Amendment;
}

const key = [...queryKeys.numbers, 'reviews'] as const;

function read({ kind, id }: Subject): Promise<Reviews> {
  const params = { path: { id } };
  if (kind === 'team_pact') return ok(api.GET('/api/v1/pacts/{id}/reviews', { params }));
  if (kind === 'sales_pact') return ok(api.GET('/api/v1/sales-pacts/{id}/reviews', { params }));
  return ok(api.GET('/api/v1/goals/{id}/reviews', { params }));
}

export function write({ kind, id }: Subject, body: ReviewBody): Promise<Reviews> {
  const request = { params: { path: { id } }, body };
  if (kind === 'team_pact') return ok(api.POST('/api/v1/pacts/{id}/reviews', request));
  if (kind === 'sales_pact') return ok(api.POST('/api/v1/sales-pacts/{id}/reviews', request));
  return ok(api.POST('/api/v1/goals/{id}/reviews', request));
}

export const reviewsQuery = (subject: Subject) =>
  queryOptions({ queryKey: [...key, subject.kind, subject.id], queryFn: () => read(subject) });

export const dueReviewsQuery = queryOptions({
  queryKey: [...key, 'due'],
  queryFn: () => ok(api.GET('/api/v1/reviews/due')),
});
