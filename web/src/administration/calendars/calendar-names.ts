import { useMemo } from 'react';

import { useFormat } from '../../format';

// Months from January, weekdays from Monday: 1 January 2024 was one.
export function useCalendarNames() {
  const { locale } = useFormat();
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    const weekday = (style: 'long' | 'short' | 'narrow'): string[] => {
      const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2024, 0, index + 1)));
    };
    const days = { long: weekday('long'), short: weekday('short'), narrow: weekday('narrow') };
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    return {
      months: Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index, 1))),
      days,
      // "Monday to Friday", where they follow one another, else all of them.
      week: (worked: readonly number[], to: (first: string, last: string) => string): string => {
        const sorted = [...worked].sort((a, b) => a - b);
        const [first, last] = [sorted[0] ?? 1, sorted.at(-1) ?? 1];
        const name = (day: number): string => days.long[day - 1] ?? '';
        if (sorted.length > 2 && last - first === sorted.length - 1) return to(name(first), name(last));
        return list.format(sorted.map(name));
      },
    };
  }, [locale]);
}
