import { describe, expect, test } from 'vitest';

import { companyBody, companyDefaults, likelyCurrency, likelyWeekStart } from './company-defaults';
import { codeIn } from './set-up-code';

describe('what the browser makes likely', () => {
  test('is the currency of its region, then of its zone, then dollars', () => {
    expect(likelyCurrency(['en-GB', 'de-DE'], 'Europe/Berlin')).toBe('GBP');
    expect(likelyCurrency(['de', 'de-AT'], 'Europe/Vienna')).toBe('EUR');
    expect(likelyCurrency(['ja-JP'], 'Asia/Tokyo')).toBe('JPY');
    expect(likelyCurrency(['de'], 'Europe/Zurich')).toBe('CHF');
    expect(likelyCurrency(['en', 'not a tag!'], 'Asia/Dubai')).toBe('USD');
  });
  test('is a week that begins on a day from 1 to 7', () => {
    expect(likelyWeekStart('not a tag!')).toBe(1);
    expect([1, 7]).toContain(likelyWeekStart('en-US'));
  });
});

describe('the fiscal year', () => {
  test('by months sends the first one, by weeks how the year ends', () => {
    const form = { ...companyDefaults(), name: ' Acme ', startMonth: '4' };
    expect(companyBody(form, 'en')).toMatchObject({
      name: 'Acme',
      fiscal_year: { pattern: 'gregorian', start_month: 4 },
    });
    expect(companyBody({ ...form, pattern: '4-4-5', yearEndMonth: '1' }, 'en').fiscal_year).toEqual({
      pattern: '4-4-5',
      year_end_rule: 'last',
      year_end_month: 1,
      year_end_weekday: 6,
    });
  });
});

describe('the set-up code', () => {
  test('is found in the link and in the bare code', () => {
    expect(codeIn('http://127.0.0.1:8080/setup#token=sp_setup_aB-_9')).toBe('sp_setup_aB-_9');
    expect(codeIn('  sp_setup_x ')).toBe('sp_setup_x');
    expect(codeIn('nothing')).toBe('');
  });
});
