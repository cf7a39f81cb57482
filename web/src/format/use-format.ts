import { createContext, useContext, useMemo } from 'react';

import { useTexts } from '../texts';
import { formatAge, formatDate, formatDateRange, formatInstant, formatTime, type DateStyle } from './dates';
import type { Decimal } from './decimal';
import { formattingLocale } from './locale';
import {
  formatAttainment,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPercentValue,
  missing,
  type NumberOptions,
} from './numbers';
import { periodName } from './periods';

// What the frame gives to everything inside of it.
export function useFormatOf(timeZone: string) {
  const { t, language } = useTexts('format');
  const locale = formattingLocale(language, navigator.languages);
  return useMemo(
    () => ({
      locale,
      timeZone,
      number: (value: Decimal | number | null, options?: NumberOptions) => formatNumber(locale, value, options),
      // A value of a goal or metric: money where there is a currency, a plain number where there is none.
      amount: (value: Decimal | null, currency: string | null, options?: NumberOptions) =>
        currency === null ? formatNumber(locale, value, options) : formatMoney(locale, value, currency, options),
      money: (value: Decimal | null, currency: string, options?: NumberOptions) =>
        formatMoney(locale, value, currency, options),
      percent: (ratio: Decimal | null, options?: NumberOptions) => formatPercent(locale, ratio, options),
      percentValue: (value: Decimal | null, options?: NumberOptions) => formatPercentValue(locale, value, options),
      attainment: (share: Decimal | null, options?: NumberOptions) => formatAttainment(locale, share, options),
      date: (date: string | null, style?: DateStyle) => formatDate(locale, date, style),
      dateRange: (start: string, end: string) => formatDateRange(locale, start, end),
      // A period by its label: "Q4 2026", "November 2026".
      period: (label: string, month: 'long' | 'short' = 'long') => {
        const name = periodName(locale, label, month);
        const fiscal = (year: string): string => year.replace(/^FY(?=\d)/, t('fiscalYear'));
        return name.kind === 'text'
          ? fiscal(name.text)
          : t(name.kind, { number: name.number, year: fiscal(name.year) });
      },
      instant: (instant: string | null) => formatInstant(locale, instant, timeZone),
      time: (instant: string | number) => formatTime(locale, instant, timeZone),
      age: (instant: string | number, now: number = Date.now()) => formatAge(locale, instant, now),
      workingDays: (days: Decimal | number | null) =>
        days === null
          ? missing
          : t('workingDays', { count: Number(days), days: formatNumber(locale, days, { places: 1 }) }),
    }),
    [locale, timeZone, t],
  );
}

export type Format = ReturnType<typeof useFormatOf>;

export const FormatContext = createContext<Format | null>(null);

// How this person reads numbers and dates. Every number on a page goes through it.
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('useFormat is for what is inside of the frame');
  return format;
}
