import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type TodayPage = Schemas['TodayPage'];
export type TodayGoal = Schemas['TodayGoal'];
export type TodayPlan = Schemas['TodayPlan'];

interface Asked {
  readonly person?: string | undefined;
  readonly as_of?: string | undefined;
}

// Whose day; one's own without a person.
export function todayQuery({ person, as_of }: Asked) {
  const query = { ...(person === undefined ? {} : { person }), ...(as_of === undefined ? {} : { as_of }) };
  return queryOptions({
    queryKey: [...queryKeys.numbers, 'today', query],
    queryFn: () => ok(api.GET('/api/v1/today', { params: { query } })),
  });
}
