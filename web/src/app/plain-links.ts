import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo, type MouseEvent } from 'react';

import { useAsOf } from './as-of';

export interface PlainLinks {
  readonly hrefOf: (path: string, search?: Readonly<Record<string, string>>) => string; // the address of a page, with what every address keeps
  readonly onClick: (event: MouseEvent<HTMLAnchorElement>) => void;
}

// For tables with a link in every cell, where a router's Link in each would watch the address: plain links that open the
// page without loading the app again.
export function usePlainLinks(): PlainLinks {
  const router = useRouter();
  const { parameter } = useAsOf();
  const hrefOf = useCallback(
    (path: string, search: Readonly<Record<string, string>> = {}) => {
      const query = new URLSearchParams({ ...search, ...(parameter !== undefined && { as_of: parameter }) }).toString();
      return query === '' ? path : `${path}?${query}`;
    },
    [parameter],
  );
  const onClick = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      router.history.push(`${event.currentTarget.pathname}${event.currentTarget.search}`);
    },
    [router],
  );
  return useMemo(() => ({ hrefOf, onClick }), [hrefOf, onClick]);
}
