import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';

import { goalTitle, metricName, serverWords, titleInWords } from './metric-name';
import german from './texts.de.json';

beforeAll(async () => {
  await i18next.init({ lng: 'de', resources: { de: { metric: german } } });
});

const format = { period: (label: string): string => label.replace(/(\d+)-(Q\d)/, '$2 $1') };

test('a metric is called as the language calls it, until somebody renames it', () => {
  expect(metricName({ key: 'revenue', name: 'Revenue' })).toBe('Umsatz');
  expect(metricName({ key: 'revenue', name: 'Bookings' })).toBe('Bookings');
  expect(metricName({ key: 'gadgets', name: 'Revenue' })).toBe('Revenue');
});

test('so is a goal that is called by its metric and its period', () => {
  const titled = (title: string, name = 'Revenue'): string =>
    goalTitle({ title, metric: { key: 'revenue', name }, period: '2026-Q4' }, format);
  expect(titled('Revenue 2026-Q4')).toBe('Umsatz Q4 2026');
  expect(titled('Bookings 2026-Q4', 'Bookings')).toBe('Bookings Q4 2026');
  expect(titled('Revenue 2026-Q4', 'Bookings')).toBe('Bookings Q4 2026');
  expect(titled('Beat Q3')).toBe('Beat Q3');
  expect(titled('Revenue 2026-Q4: the stretch')).toBe('Revenue 2026-Q4: the stretch');
});

test('so it is where nothing but the title is known', () => {
  expect(titleInWords('Revenue 2026-Q4', format)).toBe('Umsatz Q4 2026');
  expect(titleInWords('Revenue 2026-Q4: the stretch', format)).toBe('Revenue 2026-Q4: the stretch');
  expect(titleInWords('Revenue of tomorrow', format)).toBe('Revenue of tomorrow');
  expect(titleInWords('No offer is lost alone', format)).toBe('No offer is lost alone');
});

test('a metric is found by what the language calls it', () => {
  expect(serverWords('umsa 2026')).toBe('Revenue 2026');
  expect(serverWords('Termine')).toBe('Meetings');
  expect(serverWords('um')).toBeNull();
  expect(serverWords('Ramírez')).toBeNull();
});
