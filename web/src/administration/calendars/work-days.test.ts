import { describe, expect, test } from 'vitest';

import { changedMonths, daysText, thousandths, weekdayOf, weightOf, weightOfDays, weightOfMonth } from './work-days';

const off = new Map([
  ['2026-12-25', { date: '2026-12-25', off: '1', name: 'Christmas' }],
  ['2026-12-24', { date: '2026-12-24', off: '0.5', name: '' }],
  ['2026-12-26', { date: '2026-12-26', off: '1', name: 'on a Saturday' }],
]);
const calendar = { weekdays: [1, 2, 3, 4, 5], off };

describe('working days', () => {
  test('are counted in thousandths', () => {
    expect(thousandths('0.5')).toBe(500);
    expect(thousandths('1')).toBe(1000);
    expect(daysText(21500)).toBe('21.5');
    expect(daysText(20000)).toBe('20');
    expect(daysText(125)).toBe('0.125');
  });
  test('leave out weekends, holidays and halves', () => {
    expect(weekdayOf('2026-12-27')).toBe(7);
    expect(weightOf(calendar, '2026-12-24')).toBe(500);
    expect(weightOf(calendar, '2026-12-25')).toBe(0);
    expect(weightOf(calendar, '2026-12-26')).toBe(0);
    expect(weightOfMonth(calendar, 2026, 12)).toBe(21_500);
    expect(weightOfDays(calendar, '2026-12-21', '2026-12-27')).toBe(3500);
  });
  test('say which months change', () => {
    const before = { weekdays: calendar.weekdays, off: new Map() };
    expect(changedMonths(before, calendar, ['2026-12-25', '2026-11-02'])).toEqual([
      { month: '2026-12-01', before: 23_000, after: 21_500 },
    ]);
  });
});
