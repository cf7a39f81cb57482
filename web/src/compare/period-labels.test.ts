import { describe, expect, it } from 'vitest';

import { periodLabels } from './period-labels';

describe('periods to choose from', () => {
  it('go back from the running quarter over the turn of years', () => {
    const [quarters, months, years] = periodLabels('2027-Q2', '2027-04-15');
    expect(quarters?.items).toEqual([
      '2027-Q2', '2027-Q1', '2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2',
    ]); // prettier-ignore
    expect(months?.items.slice(0, 5)).toEqual(['2027-04', '2027-03', '2027-02', '2027-01', '2026-12']);
    expect(months?.items.at(-1)).toBe('2026-04');
    expect(years?.items).toEqual(['2027', '2026', '2025']);
  });

  it('follow the fiscal year where it is another one', () => {
    expect(periodLabels('FY2028-Q1', '2027-07-15')[0]?.items.slice(0, 2)).toEqual(['2028-Q1', '2027-Q4']);
  });
});
