import { useDebouncedValue } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import type { WhatIf } from './what-if';

const route = getRouteApi('/signed-in/people/$id/formula');
// Each named, so that the address loses what is taken back.
const nothing = { goal: undefined, rates: undefined, size: undefined, win: undefined, target: undefined };
const pause = 150; // milliseconds without a move, before the server is asked

// What is assumed: at once on the page, a moment later in the question, and in the address so that it can be shared.
export function useWhatIf() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<WhatIf>({
    goal: search.goal,
    rates: search.rates,
    size: search.size,
    win: search.win,
    target: search.target,
  });
  const [settled] = useDebouncedValue(asked, pause);
  useEffect(() => {
    void navigate({ search: (previous) => ({ ...previous, ...settled }), replace: true, resetScroll: false });
  }, [settled, navigate]);
  return {
    asked,
    settled,
    assume: (change: WhatIf) => setAsked((before) => ({ ...before, ...change })),
    reset: () => setAsked(({ goal }) => ({ ...nothing, goal })),
  };
}

export type WhatIfState = ReturnType<typeof useWhatIf>;
