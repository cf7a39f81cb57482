import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type PactLine = Schemas['SalesPactLine'];
export type PactPage = Schemas['SalesPactPage'];
export type PactWhole = Schemas['SalesPactWhole'];
export type PactWords = Schemas['SalesPactWords'];
export type PactText = Schemas['SalesPactTextView'];
export type PactStep = Schemas['SalesPactStep'];
export type Party = Schemas['PactParty'];
export type Section = Schemas['PactSection'];
export type Cadence = Schemas['Cadence'];
export type Floor = Schemas['MasTerms'];

// In the order in which the two go through them.
export const sections = ['targets', 'expectations', 'motives', 'consequences', 'role'] as const;
export const judgedCadences = ['day', 'week', 'month'] as const; // of standards
export const cadences = ['day', 'week', 'two_weeks', 'month', 'quarter'] as const;

export const otherOf = (party: Party): Party => (party === 'rep' ? 'manager' : 'rep');

const key = [...queryKeys.numbers, 'sales pacts'] as const;

export const pactsQuery = queryOptions({
  queryKey: [...key, 'list'],
  queryFn: () => ok(api.GET('/api/v1/sales-pacts')),
});

export const pactQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'pact', id],
    queryFn: () => ok(api.GET('/api/v1/sales-pacts/{id}', { params: { path: { id } } })),
  });

// Every frozen text, the first one first.
export const textsQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'texts', id],
    queryFn: () => ok(api.GET('/api/v1/sales-pacts/{id}/texts', { params: { path: { id } } })),
  });

// One step of a pact; its answer is the pact as it is then.
export function usePactStep<Given = void>(id: string, take: (given: Given) => Promise<PactPage>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSuccess: (page) => {
      client.setQueryData(pactQuery(id).queryKey, page);
      void client.invalidateQueries({ queryKey: pactsQuery.queryKey });
      void client.invalidateQueries({ queryKey: textsQuery(id).queryKey });
    },
  });
}
