import { queryOptions } from '@tanstack/react-query';

import { api, queryKeys, type Schemas } from '../../api';

export type Agreement = Schemas['AgreementReading'];
export type GoalAct = Schemas['GoalAct'];

// What is written and agreed about a goal; null for a quota that was given.
export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.numbers, 'goal', id, 'agreement'],
    queryFn: async (): Promise<Agreement | null> => {
      const { data } = await api.GET('/api/v1/goals/{id}/agreement', { params: { path: { id } } });
      return data ?? null;
    },
  });
