import { expect, test } from 'vitest';

import { dayAfter, lastDay } from './days';
import { fractionOf, percentOf } from './shares';

test('a fraction and its percentage are the same number, whatever its decimals', () => {
  for (const [fraction, percent] of [
    ['1.000000', '100'],
    ['0.500000', '50'],
    ['0.333333', '33.3333'],
    ['0.000001', '0.0001'],
    ['0.100000', '10'],
  ] as const) {
    expect(percentOf(fraction)).toBe(percent);
    expect(Number(fractionOf(percent))).toBe(Number(fraction));
  }
  expect(fractionOf('7.25')).toBe('0.0725');
  expect(fractionOf('-1')).toBeNull();
  expect(fractionOf('1.23456')).toBeNull();
  expect(fractionOf('half')).toBeNull();
});

test('the last day is the one before the first that no longer counts', () => {
  expect(lastDay('2027-03-01')).toBe('2027-02-28');
  expect(dayAfter('2027-12-31')).toBe('2028-01-01');
});
