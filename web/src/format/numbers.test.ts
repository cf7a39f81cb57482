import { describe, expect, test } from 'vitest';

import { formatAttainment, formatMoney, formatNumber, formatPercent, formatPercentValue, missing } from './numbers';

// Intl separates with no-break blanks; the tests say them as plain ones, and the minus sign as a hyphen.
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace('\u2212', '-');

describe('money', () => {
  test('is written with the places of its currency', () => {
    expect(formatMoney('en-US', '1234.5', 'USD')).toBe('$1,234.50');
    expect(formatMoney('en-US', '1234', 'JPY')).toBe('¥1,234');
    expect(plain(formatMoney('en-US', '1234.567', 'BHD'))).toBe('BHD 1,234.567');
    expect(plain(formatMoney('de-DE', '1234.5', 'EUR'))).toBe('1.234,50 €');
  });
  test('keeps every digit of 18-digit amounts', () => {
    expect(formatMoney('en-US', '9007199254740993.07', 'USD')).toBe('$9,007,199,254,740,993.07');
    expect(plain(formatMoney('de-DE', '-9223372036854775.807', 'BHD'))).toBe('-9.223.372.036.854.775,807 BHD');
  });
  test('is signed below zero, and above where asked for', () => {
    expect(plain(formatMoney('en-US', '-0.01', 'USD'))).toBe('-$0.01');
    expect(formatMoney('en-US', '5', 'USD', { signed: true })).toBe('+$5.00');
    expect(formatMoney('en-US', '0', 'USD', { signed: true })).toBe('$0.00');
  });
  test('can be short, or without cents', () => {
    expect(formatMoney('en-US', '1234567.89', 'USD', { compact: true })).toBe('$1.23M');
    expect(formatMoney('en-US', '1234.50', 'USD', { places: 0 })).toBe('$1,235');
  });
  test('that is missing is a dash, never zero', () => {
    expect(formatMoney('en-US', null, 'USD')).toBe(missing);
    expect(formatNumber('de', null)).toBe(missing);
    expect(formatPercent('de', null)).toBe(missing);
  });
});

describe('numbers', () => {
  test('keep all their digits unless places are given', () => {
    expect(formatNumber('en', '123456789012345678.123456')).toBe('123,456,789,012,345,678.123456');
    expect(formatNumber('de', '1234.56', { places: 1 })).toBe('1.234,6');
  });
});

describe('attainment', () => {
  test('is shown from nothing to 999 %', () => {
    expect(formatAttainment('en', '-1.751')).toBe('0%');
    expect(formatAttainment('en', '0.8445')).toBe('84.5%');
    expect(formatAttainment('en', '9.99')).toBe('999%');
    expect(formatAttainment('en', '50')).toBe('999%');
    expect(formatAttainment('en', null)).toBe(missing);
  });
});

describe('percent', () => {
  test('of a value that is in percent already keeps its digits', () => {
    expect(formatPercentValue('en', '26.44')).toBe('26.44%');
    expect(plain(formatPercentValue('de', '-7'))).toBe('-7 %');
    expect(formatPercentValue('en', null)).toBe(missing);
  });
  test('rounds half away from zero, once', () => {
    expect(formatPercent('en', '0.84449999999999999')).toBe('84.4%');
    expect(formatPercent('en', '0.8445')).toBe('84.5%');
    expect(plain(formatPercent('en', '-0.8445'))).toBe('-84.5%');
    expect(plain(formatPercent('de', '0.8445'))).toBe('84,5 %');
    expect(formatPercent('en', '0.12', { signed: true, places: 0 })).toBe('+12%');
  });
});
