import { expect, test } from 'vitest';

import { halfYearFrom } from './half-year';

test('a half-year ends with a month, over the turn of the year and in February, too', () => {
  expect(halfYearFrom('2026-11-22')).toBe('2027-04-30');
  expect(halfYearFrom('2027-01-01')).toBe('2027-06-30');
  expect(halfYearFrom('2027-09-30')).toBe('2028-02-29');
});
