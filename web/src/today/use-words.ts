import { chartNumber, daysBetween, useFormat } from '../format';
import { useTexts } from '../texts';
import { isBarely, withoutSign } from './story';
import type { TodayGoal } from './today-query';

// How the amounts of one goal are read: money without cents where cents would only be noise, pieces as they are.
export function useAmounts(goal: Pick<TodayGoal['goal'], 'currency' | 'target'>) {
  const format = useFormat();
  const { currency, target } = goal;
  const large = currency !== null && Math.abs(chartNumber(target)) >= 1000;
  // What is worked out of pieces has fractions of them: one place is enough to read.
  const places = large ? { places: 0 } : currency === null ? { places: 1 } : {};
  return {
    amount: (value: string | null, signed = false): string => format.amount(value, currency, { signed, ...places }),
    short: (value: string): string =>
      format.amount(value, currency, currency === null ? { places: 1 } : { compact: true }),
    rate: (value: string): string => format.amount(value, currency, places),
  };
}

// "2.5 working days behind".
export function useBuffer(): (days: string) => string {
  const { t } = useTexts('today');
  const format = useFormat();
  return (days) => {
    if (isBarely(days)) return t('buffer.even');
    const count = format.workingDays(withoutSign(days));
    return t(days.startsWith('-') ? 'buffer.behind' : 'buffer.ahead', { days: count });
  };
}

// "today", "yesterday", or the name of the day: since when something has moved.
export function useSince(): (since: string, today: string) => string {
  const { t } = useTexts('today');
  const format = useFormat();
  return (since, today) => {
    if (daysBetween(since, today) === 1) return t('since.yesterday');
    return t('since.day', { day: format.date(since, 'weekday') });
  };
}
