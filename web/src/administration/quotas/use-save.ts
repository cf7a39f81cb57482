import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, ok, problemOf, queryKeys, type Problem } from '../../api';
import { useTexts } from '../../texts';
import type { Drafts, QuotaGrid } from './quota-sheet';
import { keyOf } from './quota-sheet';
import { refusalWords } from './sheet-view';
import type { SheetState } from './use-sheet';

export const mostCells = 5000;

interface SaveParts {
  readonly grid: QuotaGrid;
  readonly state: SheetState;
  readonly changes: readonly string[];
  readonly saved: (stored: Drafts, count: number) => void;
  readonly refuse: (words: ReadonlyMap<string, string>) => void;
}

// All changes in one request, or none; what the server refuses is said in its cells.
export function useSave({ grid, state, changes, saved, refuse }: SaveParts) {
  const { t } = useTexts('administration/quotas');
  const client = useQueryClient();
  const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: queryKeys.numbers });
  return useMutation({
    mutationFn: async (reason: string) => {
      const { drafts } = state.desk;
      const cells = cellsOf(grid, drafts, changes);
      const body = { metric: grid.metric.key, cells, ...(reason !== '' && { reason }) };
      await ok(api.PUT('/api/v1/quotas', { body }));
      await readAgain();
      return { drafts, count: cells.length };
    },
    onSuccess: ({ drafts, count }) => saved(drafts, count),
    onError: (thrown) => {
      const problem = problemOf(thrown);
      refuse(wordsByCell(problem, changes, (code, message) => refusalWords(t, code, message)));
      if (problem.code === 'quotas_changed') void readAgain();
    },
  });
}

function cellsOf(grid: QuotaGrid, drafts: Drafts, keys: readonly string[]) {
  const places = new Map(
    grid.rows.flatMap((line) =>
      line.cells
        .map((cell, index) => ({ line, cell, period: grid.columns[index]?.label ?? '' }))
        .filter(({ cell }) => cell.lock === null)
        .map((place) => [keyOf(place.line, place.period), place] as const),
    ),
  );
  return keys.flatMap((key) => {
    const [place, draft] = [places.get(key), drafts.get(key)];
    if (!place || !draft) return [];
    const { line, cell, period } = place;
    const currency = cell.currency ?? line.currency;
    return [
      {
        ...(line.kind === 'person' ? { person: line.id } : { unit: line.id }),
        period,
        target: draft.value,
        revision: draft.base,
        ...(currency !== null && draft.value !== null && { currency }),
      },
    ];
  });
}

// "/cells/3/target" -> the fourth change.
function wordsByCell(
  problem: Problem,
  changes: readonly string[],
  words: (code: string, message: string) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { pointer, code, message } of problem.fields) {
    const index = /^\/cells\/(\d+)/.exec(pointer)?.[1];
    const key = index === undefined ? undefined : changes[Number(index)];
    if (key !== undefined) found.set(key, words(code, message));
  }
  return found;
}
