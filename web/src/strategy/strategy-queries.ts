import { queryOptions } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type Strategy = Schemas['StrategyReading'];
export type Objective = Schemas['ObjectiveLine'];
export type StrategyVersion = Schemas['StrategyVersion'];
export type TextKind = 'vision' | 'mission';

export const strategyQuery = queryOptions({
  queryKey: [...queryKeys.numbers, 'strategy'],
  queryFn: () => ok(api.GET('/api/v1/strategy')),
});

export const versionsQuery = (kind: TextKind) =>
  queryOptions({
    queryKey: [...queryKeys.numbers, 'strategy', kind],
    queryFn: () => ok(kind === 'vision' ? api.GET('/api/v1/strategy/vision') : api.GET('/api/v1/strategy/mission')),
  });
