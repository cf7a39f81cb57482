import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { api, ok, problemOf, type Problem } from '../../api';
import type { ManyBody } from './many-body';
import type { Answers } from './outcomes';
import { signatureOf, type RowForm } from './rows';

const pause = 800; // ms without typing

export interface Tried {
  readonly answers: Answers;
  readonly whole: boolean; // of all that is written now
  readonly busy: boolean;
  readonly problem: Problem | null; // none of it could be tried
  readonly again: () => void;
}

const nothing: Answers = new Map();

// What would happen, row by row, asked for at every pause; the last answer stays until the next one is there. `body` is
// null where something is missing.
export function useTry(body: ManyBody | null, rows: readonly RowForm[]): Tried {
  const text = useMemo(
    () => (body === null ? '' : JSON.stringify({ body, rows: rows.map((row) => [row.key, signatureOf(row)]) })),
    [body, rows],
  );
  const [settled] = useDebouncedValue(text, pause);
  const query = useQuery({
    queryKey: ['goal-many', settled],
    queryFn: async ({ signal }) => {
      const sent = JSON.parse(settled) as { body: ManyBody; rows: [number, string][] };
      const answer = await ok(api.POST('/api/v1/goals/batch', { signal, body: { ...sent.body, dry_run: true } }));
      const answers: Answers = new Map(
        sent.rows.flatMap(([key, signature], at) => {
          const outcome = answer.rows[at];
          return outcome ? [[key, { outcome, signature }] as const] : [];
        }),
      );
      return { answers, text: settled };
    },
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 5_000, // answers of thousands of rows are large
    retry: false,
  });
  const asked = text !== '';
  return {
    answers: asked ? (query.data?.answers ?? nothing) : nothing,
    whole: asked && query.data?.text === text && !query.isError,
    busy: asked && (query.isFetching || settled !== text),
    problem: query.isError && asked ? problemOf(query.error) : null,
    again: () => void query.refetch(),
  };
}
