import { useNavigate } from '@tanstack/react-router';

import { useSession } from '../session/session';
import { signedInRoute } from './layout-routes';

export interface AsOf {
  readonly date: string; // the day that every number on the page is for
  readonly isToday: boolean;
  readonly parameter: string | undefined; // for the API's as_of
  readonly choose: (date: string) => void;
}

// Absent today, so that answers are shared.
export function asOfParameter(chosen: string | undefined, today: string): string | undefined {
  return chosen === today ? undefined : chosen;
}

// The day of the numbers: from the address (?as_of=2026-11-20), otherwise today in the workspace's time zone.
export function useAsOf(): AsOf {
  const { today } = useSession();
  const search = signedInRoute.useSearch();
  const navigate = useNavigate();
  const chosen = search.as_of;
  const parameter = asOfParameter(chosen, today);
  const isToday = parameter === undefined;
  return {
    date: chosen ?? today,
    isToday,
    parameter,
    choose: (date) =>
      void navigate({ to: '.', search: (previous) => ({ ...previous, as_of: date === today ? undefined : date }) }),
  };
}
