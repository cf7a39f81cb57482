import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type CheckIns = Schemas['CheckInsPage'];
export type Draft = NonNullable<CheckIns['mine']>;
export type Helper = CheckIns['helpers'][number];
export type Author = Schemas['CheckInPerson'];
export type Line = Schemas['CheckInLine'];
export type Words = Schemas['CheckInWords'];
export type Actual = Schemas['ActualLine'];
export type Due = Schemas['DueCheckIn'];
export type Support = Schemas['SupportLine'];
export type SupportDesk = Schemas['SupportDesk'];
export type LedNeed = Schemas['LedNeed'];
export type SupportAct = Support['may'][number];
export type ObstacleKind = Schemas['ObstacleLine']['kind'];

// A pact or goal that check-ins are about.
export interface Subject {
  readonly kind: CheckIns['kind'];
  readonly id: string;
}

// One window as it is being written: for the first time, anew within a day, or with more words after that.
export interface Sheet {
  readonly act: 'write' | 'change' | 'add';
  readonly window: Draft['window'];
  readonly actuals: readonly Actual[];
  readonly helpers: readonly Helper[]; // who is near
  readonly before: Words | null; // the last words: of the window before, or of this one
}

export interface CheckInBody {
  readonly window: string;
  readonly confidence: number;
  readonly moved?: string;
  readonly obstacles?: { text: string; kind: ObstacleKind; severity: number; help_from?: string }[];
  readonly support?: { from: string; what: string; by: string }[];
  readonly next_actions?: string[];
}

const key = [...queryKeys.numbers, 'check-ins'] as const;

function read({ kind, id }: Subject): Promise<CheckIns> {
  const params = { path: { id } };
  if (kind === 'team_pact') return ok(api.GET('/api/v1/pacts/{id}/check-ins', { params }));
  if (kind === 'sales_pact') return ok(api.GET('/api/v1/sales-pacts/{id}/check-ins', { params }));
  return ok(api.GET('/api/v1/goals/{id}/check-ins', { params }));
}

export function write({ kind, id }: Subject, body: CheckInBody): Promise<CheckIns> {
  const request = { params: { path: { id } }, body };
  if (kind === 'team_pact') return ok(api.POST('/api/v1/pacts/{id}/check-ins', request));
  if (kind === 'sales_pact') return ok(api.POST('/api/v1/sales-pacts/{id}/check-ins', request));
  return ok(api.POST('/api/v1/goals/{id}/check-ins', request));
}

export function excuse({ kind, id }: Subject, body: { person: string; window: string; reason: string }) {
  const request = { params: { path: { id } }, body };
  if (kind === 'team_pact') return ok(api.POST('/api/v1/pacts/{id}/check-ins/excuses', request));
  if (kind === 'sales_pact') return ok(api.POST('/api/v1/sales-pacts/{id}/check-ins/excuses', request));
  return ok(api.POST('/api/v1/goals/{id}/check-ins/excuses', request));
}

export const checkInsQuery = (subject: Subject) =>
  queryOptions({ queryKey: [...key, subject.kind, subject.id], queryFn: () => read(subject) });

export const dueQuery = queryOptions({
  queryKey: [...key, 'due'],
  queryFn: () => ok(api.GET('/api/v1/check-ins/due')),
});

export const supportQuery = queryOptions({
  queryKey: [...key, 'support'],
  queryFn: () => ok(api.GET('/api/v1/support-requests')),
});
