import { expect, test } from 'vitest';

import { periodName } from './periods';

const text = (label: string, locale = 'en-US'): unknown => {
  const name = periodName(locale, label, 'long');
  return name.kind === 'text' ? name.text.replaceAll('\u2009', ' ') : [name.kind, name.number, name.year];
};

test('months are named, parts of a year are taken apart, years stay', () => {
  expect(text('2026-11')).toBe('November 2026');
  expect(text('2026-03', 'de-DE')).toBe('März 2026');
  expect(text('2026-Q4')).toEqual(['quarter', 4, '2026']);
  expect(text('FY2027-H1')).toEqual(['half', 1, 'FY2027']);
  expect(text('2027-P03')).toEqual(['period', 3, '2027']);
  expect(text('2027-W05')).toEqual(['week', 5, '2027']);
  expect(text('2026')).toBe('2026');
  expect(text('FY2027')).toBe('FY2027');
});

test('a range of days is written as one, and what is no label stays as it is', () => {
  expect(text('2026-01-01..2026-03-31')).toBe('Jan 1 – Mar 31, 2026');
  expect(text('whatever')).toBe('whatever');
});
