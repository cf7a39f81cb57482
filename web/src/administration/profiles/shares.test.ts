import { expect, test } from 'vitest';

import { compareDecimals } from '../../format';
import { evenShares, rampOf, shareText, totalOf } from './shares';

test('even shares are a hundred in all, whatever their number', () => {
  for (const count of [3, 4, 12]) expect(compareDecimals(totalOf(evenShares(count)) ?? '0', '100')).toBe(0);
  expect(evenShares(3)).toEqual(['33.34', '33.33', '33.33']);
});

test('shares are typed with a comma or a point, and something else has no total', () => {
  expect(shareText(' 8,33')).toBe('8.33');
  expect(totalOf(['27,5', '31', '41.5'])).toBe('100.0');
  for (const wrong of ['', 'x', '-1', '1.234']) expect(totalOf(['50', wrong])).toBeNull();
});

test('a ramp ends with the full quota', () => {
  expect(rampOf(['0', '50', '100'])).toEqual([0, 50, 100]);
  expect(rampOf(['0', '99'])).toBeNull();
  expect(rampOf(['201', '100'])).toBeNull();
  expect(rampOf(['', '100'])).toBeNull();
});
