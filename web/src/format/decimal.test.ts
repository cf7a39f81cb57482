import { expect, test } from 'vitest';

import { addDecimals, compareDecimals, isDecimal, isNegative, isZero, subtractDecimals } from './decimal';

test('decimals are compared and added digit by digit', () => {
  expect(compareDecimals('9007199254740993', '9007199254740992')).toBe(1);
  expect(compareDecimals('1.10', '1.1')).toBe(0);
  expect(compareDecimals('-2', '1')).toBe(-1);
  expect(addDecimals('0.1', '0.2')).toBe('0.3');
  expect(subtractDecimals('1', '1.01')).toBe('-0.01');
  expect(subtractDecimals('123456789012345678.90', '0.01')).toBe('123456789012345678.89');
});

test('signs and zero are seen at every scale', () => {
  expect(isNegative('-0.001')).toBe(true);
  expect(isNegative('-0.00')).toBe(false);
  expect(isZero('0.000')).toBe(true);
});

test('what is no plain decimal is refused', () => {
  for (const text of ['', '1e5', '1,5', ' 1', '+1', '.5', '1.']) expect(isDecimal(text)).toBe(false);
  expect(() => addDecimals('1e5', '1')).toThrow(RangeError);
});
