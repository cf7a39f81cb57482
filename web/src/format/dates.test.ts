import { describe, expect, test } from 'vitest';

import { addDays, formatAge, formatDate, formatDateRange, formatInstant, isDateText, isFresh } from './dates';
import { formattingLocale } from './locale';

const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('dates', () => {
  test('are the day they name, whatever the time zone of the machine', () => {
    expect(formatDate('en-US', '2026-01-01')).toBe('Jan 1, 2026');
    expect(formatDate('de', '2026-12-31')).toBe('31.\u00a0Dez. 2026');
    expect(formatDate('de', '2026-11-21', 'long')).toBe('Samstag, 21.\u00a0November 2026');
    expect(formatDate('en', null)).toBe('—');
  });
  test('make ranges', () => {
    expect(plain(formatDateRange('en-US', '2026-10-01', '2026-12-31'))).toBe('Oct 1 – Dec 31, 2026');
  });
  test('are counted on over the ends of months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
  test('that do not exist are none', () => {
    expect(isDateText('2026-02-29')).toBe(false);
    expect(isDateText('2028-02-29')).toBe(true);
    expect(isDateText('2028-2-9')).toBe(false);
    expect(isDateText(20280229)).toBe(false);
  });
});

describe('instants', () => {
  test('are shown in the zone of the workspace', () => {
    expect(plain(formatInstant('en-US', '2026-11-21T02:30:00Z', 'America/New_York'))).toBe('Nov 20, 2026, 9:30 PM');
  });
  test('have an age in whole units', () => {
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(formatAge('en', '2026-11-21T11:59:30Z', now)).toBe('now');
    expect(isFresh('2026-11-21T11:59:01Z', now)).toBe(true);
    expect(isFresh('2026-11-21T11:59:00Z', now)).toBe(false);
    expect(formatAge('en', '2026-11-21T11:59:00Z', now)).toBe('1 minute ago');
    expect(formatAge('de', '2026-11-21T09:01:00Z', now)).toBe('vor 2 Stunden');
    expect(formatAge('de', '2026-11-20T12:00:00Z', now)).toBe('gestern');
  });
});

describe('the locale', () => {
  test("is the browser's variant of the chosen language, or the language", () => {
    expect(formattingLocale('en', ['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(formattingLocale('de', ['en-GB'])).toBe('de');
    expect(formattingLocale('de', ['de-CH'])).toBe('de-CH');
  });
});
