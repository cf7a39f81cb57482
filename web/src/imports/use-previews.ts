import { keepPreviousData, useQueries, type UseQueryResult } from '@tanstack/react-query';

import { queryKeys } from '../api';
import { kindOf, type FileEntry, type Kind, type Preview } from './types';
import { preview } from './upload';

export type PreviewQuery = UseQueryResult<Preview>;

export interface Previews {
  readonly of: (id: string) => PreviewQuery;
  readonly kinds: ReadonlyMap<string, Kind>; // as the server reads them
}

// How the server understands each file with what was corrected so far. What was seen stays while a correction is read.
export function usePreviews(files: readonly FileEntry[]): Previews {
  const queries = useQueries({
    queries: files.map((entry) => ({
      queryKey: [...queryKeys.imports, 'preview', entry.id, entry.kind, entry.mapping, entry.options],
      queryFn: () => preview(entry),
      placeholderData: keepPreviousData,
      staleTime: Infinity,
      retry: false,
    })),
  });
  const byId = new Map(files.map((entry, index) => [entry.id, queries[index]]));
  const kinds = new Map(
    files.flatMap((entry, index): [string, Kind][] => {
      const data = queries[index]?.data;
      return data ? [[entry.id, kindOf(data.kind)]] : [];
    }),
  );
  return {
    of: (id) => {
      const query = byId.get(id);
      if (!query) throw new Error('every file on the page has a preview');
      return query;
    },
    kinds,
  };
}
