import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ok, queryKeys, type Schemas } from '../api';

export type PactLine = Schemas['TeamPactLine'];
export type PactPage = Schemas['TeamPactPage'];
export type PactWhole = Schemas['TeamPactWhole'];
export type PactTerms = Schemas['TeamPactTerms'];
export type PactText = Schemas['TeamPactTextView'];
export type Occurrence = Schemas['OccurrenceLine'];
export type PactStep = PactPage['steps'][number];
export type MarkKind = 'kept' | 'partly' | 'missed' | 'asked' | 'confirmed' | 'denied' | 'endorsed' | 'questioned';

// Signed word by word, in the language of the text.
export const consent = 'I have read this and I agree';

const key = [...queryKeys.numbers, 'team pacts'] as const;

export const pactsQuery = queryOptions({
  queryKey: [...key, 'list'],
  queryFn: () => ok(api.GET('/api/v1/pacts')),
});

export const pactQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'pact', id],
    queryFn: () => ok(api.GET('/api/v1/pacts/{id}', { params: { path: { id } } })),
  });

// Texts that all have signed, and the one that is being signed; the oldest first.
export const textsQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'texts', id],
    queryFn: () => ok(api.GET('/api/v1/pacts/{id}/texts', { params: { path: { id } } })),
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

export function nameOf(terms: PactTerms, person: string): string {
  return terms.members.find((each) => each.person === person)?.name ?? '';
}
