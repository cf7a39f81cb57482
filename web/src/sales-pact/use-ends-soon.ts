import { useAsOf } from '../app/as-of';
import { daysBetween } from '../format/dates';
import { useTexts } from '../texts';
import type { PactLine } from './pact-queries';

const reminder = 30; // days before the last one

// That a pact which binds is near its end: it never renews by itself. null: it is not near.
export function useEndsSoon({ state, mine, effective }: PactLine): string | null {
  const { t } = useTexts('sales-pact');
  const { date } = useAsOf();
  const left = daysBetween(date, effective.end);
  if (state !== 'active' || mine === null || left < 0 || left > reminder) return null;
  return left === 0 ? t('endsToday') : t('endsIn', { count: left });
}
