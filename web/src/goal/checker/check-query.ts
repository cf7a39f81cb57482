import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { api, ok, problemOf, type Schemas } from '../../api';
import type { DraftBody } from '../editor/form';
import { ForeignSentences } from './foreign-sentences';

export type Check = Schemas['GoalCheckShape'];
export type Finding = Schemas['GoalFindingShape'];
export type Realism = NonNullable<Check['realism']>;

const key = ['goal-check'] as const;
const longest = 4000; // bytes that the checker reads; a goal keeps 1,000 characters

const foreign = new ForeignSentences(); // what a sentence's words are doesn't change while the page is open

// null: not in a language that the checker reads.
async function lint(statement: string, signal: AbortSignal): Promise<Check | null> {
  if (foreign.has(statement)) return null;
  try {
    return await ok(api.POST('/api/v1/goals/check', { signal, body: { statement } }));
  } catch (thrown) {
    if (problemOf(thrown).code !== 'unreadable_statement') throw thrown;
    foreign.add(statement);
    return null;
  }
}

// The sentence alone: which words are asked about, and what it says about the fields. Not asked for an empty one.
export const lintQuery = (statement: string) =>
  queryOptions({
    queryKey: [...key, 'sentence', statement],
    queryFn: ({ signal }) => lint(statement, signal),
    enabled: statement.trim() !== '' && statement.length <= longest,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
  });

// The whole draft, with the evidence of the books. `goal`: what it is kept as, whose alignments count.
export const draftQuery = (statement: string, draft: DraftBody, goal: string | null) =>
  queryOptions({
    queryKey: [...key, 'draft', statement, draft, goal],
    queryFn: ({ signal }) => ok(api.POST('/api/v1/goals/check', { signal, body: { statement, draft, goal } })),
    placeholderData: keepPreviousData,
    retry: false,
  });

// What was reached before, where no target is there yet to hold against it: as if one were asked for.
export function historyQuery(draft: DraftBody) {
  const { person = null, unit = null, metric = '', period = '', target } = draft;
  const asked = {
    person,
    unit,
    metric,
    period,
    target: { mode: 'absolute', value: '1', currency: target?.currency ?? null },
  };
  return queryOptions({
    queryKey: [...key, 'history', asked],
    queryFn: async ({ signal }) => {
      const body = { statement: '', draft: asked as DraftBody };
      const { realism } = await ok(api.POST('/api/v1/goals/check', { signal, body }));
      return realism?.history ?? [];
    },
    enabled: metric !== '' && metric !== null && period !== '' && period !== null,
    staleTime: 60_000,
    retry: false,
  });
}
