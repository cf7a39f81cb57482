import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import { levelQuery, type Level } from './alignment-queries';
import type { Filter } from './filter';
import { treeOf, type Tree, type Zoom } from './tree';

interface OpenTree extends Tree {
  readonly isReading: boolean; // the top is not there yet
  readonly error: Error | null; // of the top
  readonly isOld: boolean; // the former filter's lines stand in for the new one's
  readonly top: Level | undefined;
  readonly setOpen: (path: string, open: boolean) => void;
  readonly showMore: (key: string) => void;
  readonly readAgain: () => void;
}

// The lines of the map as far as it is open. Every level is a question of its own, so that opening a line reads what is
// below it and nothing else.
export function useTree(filter: Filter, zoom: Zoom, narrowed: boolean): OpenTree {
  const client = useQueryClient();
  const place = JSON.stringify([filter, zoom]);
  const [kept, setKept] = useState({ place, opened: new Map<string, boolean>(), pages: new Map<string, number>() });
  const state =
    kept.place === place ? kept : { place, opened: new Map<string, boolean>(), pages: new Map<string, number>() };
  const { opened, pages } = state;
  const ask = useCallback((key: string) => levelQuery(key, filter, pages.get(key) ?? 1), [filter, pages]);

  const cached = (key: string) => client.getQueryData<Level>(ask(key).queryKey);
  const { keys } = treeOf({ level: cached, opened, zoom, narrowed });
  const answers = useQueries({ queries: keys.map((key) => ask(key)) });
  const byKey = new Map(keys.map((key, index) => [key, answers[index]]));
  const level = (key: string): Level | 'failed' | undefined => {
    const answer = byKey.get(key);
    if (answer?.data) return answer.isPlaceholderData && key !== '' ? undefined : answer.data;
    return answer?.isError ? 'failed' : undefined;
  };
  const tree = treeOf({ level, opened, zoom, narrowed });
  const top = byKey.get('');
  return {
    ...tree,
    isReading: top?.isPending ?? true,
    error: top?.error ?? null,
    isOld: top?.isPlaceholderData ?? false,
    top: top?.data,
    setOpen: (path, open) => setKept({ ...state, opened: new Map(opened).set(path, open) }),
    showMore: (key) => setKept({ ...state, pages: new Map(pages).set(key, (pages.get(key) ?? 1) + 1) }),
    readAgain: () => {
      for (const answer of answers) if (answer.isError) void answer.refetch();
    },
  };
}
