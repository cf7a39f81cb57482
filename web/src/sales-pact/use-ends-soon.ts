import { useAsOf } from '../app/as-of';
import { useTexts } from '../texts';
import { daysToItsEnd } from './ends-soon';
import type { PactLine } from './pact-queries';

// That a pact is near its end: it never renews by itself. null: it is not near.
export function useEndsSoon(pact: PactLine): string | null {
  const { t } = useTexts('sales-pact');
  const left = daysToItsEnd(pact, useAsOf().date);
  if (left === null) return null;
  return left === 0 ? t('endsToday') : t('endsIn', { count: left });
}
