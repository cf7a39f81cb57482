import { describe, expect, test } from 'vitest';

import { readPeriod } from './read-period';

const workspace = {
  today: '2026-11-22',
  fiscal_quarter: { label: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
  fiscal_year: { label: '2026', start: '2026-01-01', end: '2026-12-31' },
};

describe('the period of a sentence', () => {
  test.each([
    ['in Q2 FY27', '2027-Q2'],
    ['in Q1', '2027-Q1'],
    ['in Q4', '2026-Q4'],
    ['in H1 2027', '2027-H1'],
    ['in FY27', '2027'],
    ['by 30 September 2027', '2026-11-22..2027-09-30'],
    ['by June 30, 2027', '2026-11-22..2027-06-30'],
    ['by 2027-06-30', '2026-11-22..2027-06-30'],
    ['by 31 December', '2026-Q4'],
    ['by March', '2026-11-22..2027-03-31'],
    ['in March 2027', '2027-03'],
    ['in January', '2027-01'],
    ['over the next quarter', '2027-Q1'],
    ['this quarter', '2026-Q4'],
    ['by year-end', '2026'],
    ['by the end of the fiscal year', '2026'],
    ['within a year', '2026-11-22..2027-11-21'],
    ['within six months', '2026-11-22..2027-05-21'],
    ['over the next two quarters', '2026-11-22..2027-05-21'],
    ['next month', '2026-12'],
    ['within 10 days', '2026-11-22..2026-12-01'],
  ])('%s is %s', (text, label) => {
    expect(readPeriod(text, workspace)).toBe(label);
  });

  test('that is over, or no period at all, is left to the writer', () => {
    expect(readPeriod('by 2025-01-31', workspace)).toBeNull();
    expect(readPeriod('by 31 February 2027', workspace)).toBeNull();
    expect(readPeriod('soon', workspace)).toBeNull();
  });

  test('keeps to the labels of a fiscal calendar', () => {
    const fiscal = {
      today: '2026-11-22',
      fiscal_quarter: { label: 'FY2027-Q1', start: '2026-10-01', end: '2026-12-31' },
      fiscal_year: { label: 'FY2027', start: '2026-10-01', end: '2027-09-30' },
    };
    expect(readPeriod('next quarter', fiscal)).toBe('FY2027-Q2');
    expect(readPeriod('in Q3', fiscal)).toBe('FY2027-Q3');
    expect(readPeriod('by 30 September 2027', fiscal)).toBe('FY2027');
  });
});
