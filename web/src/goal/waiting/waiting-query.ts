import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../../api';

export type WaitingGoal = Schemas['WaitingGoal'];
export type Asked = Schemas['Asked'];

// Goals that wait for this person's word, the oldest first; then their own that wait for others.
export const waitingQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'goals', 'waiting'],
  queryFn: () => ok(api.GET('/api/v1/goals/waiting')),
});

export function forMe(goals: readonly WaitingGoal[]): WaitingGoal[] {
  return goals.filter((goal) => goal.asked !== 'others');
}
