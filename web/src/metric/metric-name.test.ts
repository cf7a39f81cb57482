import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';

import { goalTitle, metricName } from './metric-name';
import german from './texts.de.json';

beforeAll(async () => {
  await i18next.init({ lng: 'de', resources: { de: { metric: german } } });
});

test('a metric is called as the language calls it, until somebody renames it', () => {
  expect(metricName({ key: 'revenue', name: 'Revenue' })).toBe('Umsatz');
  expect(metricName({ key: 'revenue', name: 'Bookings' })).toBe('Bookings');
  expect(metricName({ key: 'gadgets', name: 'Revenue' })).toBe('Revenue');
});

test('so is a goal that is called by its metric', () => {
  expect(goalTitle('Revenue 2026-Q4', { key: 'revenue', name: 'Revenue' })).toBe('Umsatz 2026-Q4');
  expect(goalTitle('Beat Q3', { key: 'revenue', name: 'Revenue' })).toBe('Beat Q3');
});
