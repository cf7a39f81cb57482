import { expect, test } from 'vitest';

import { addDays } from '../format';
import { dayAt, drawnPace, type GoalPace } from './pace-points';

function pace(start: string, length: number, actualUntil: number, changes: Partial<GoalPace> = {}): GoalPace {
  const days = Array.from({ length }, (_, index) => {
    const day = addDays(start, index);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    return {
      day,
      working_day: weekday === 0 || weekday === 6 ? '0' : '1',
      expected: String(index * 10),
      actual: index <= actualUntil ? String(index * 8) : null,
      projection: index >= actualUntil ? String(index * 9) : null,
    };
  });
  return {
    id: '1',
    title: 'Revenue',
    owner: { kind: 'person', id: '2', name: 'Ana', path: '' },
    metric: { key: 'revenue', name: 'Revenue', unit: 'money', direction: 'increase', class: 'result', precision: 0 },
    period: { label: '', start, end: addDays(start, length - 1) },
    currency: 'USD',
    scoring: 'quota',
    status: 'on_track',
    target: '300',
    baseline: null,
    stretch: null,
    band_lower: null,
    band_upper: null,
    as_of: addDays(start, actualUntil),
    facts_until: addDays(start, actualUntil),
    seasonal: false,
    days,
    ...changes,
  };
}

test('a month has its Mondays as ticks and its weekends at rest', () => {
  const drawn = drawnPace(pace('2027-03-01', 31, 11));
  expect(drawn.ticks).toEqual([0, 7, 14, 21, 28]);
  expect(drawn.rests[0]).toEqual([4, 6]);
  expect(drawn.rests).toHaveLength(4);
  expect(drawn.today).toBe(11);
  expect(drawn.points[12]?.actual).toBeNull();
});

test('a year has the firsts of its months', () => {
  const drawn = drawnPace(pace('2027-01-01', 365, 100));
  expect(drawn.ticks).toHaveLength(12);
  expect(drawn.rests).toEqual([]);
});

test('sums begin at zero, a rate where it moves', () => {
  expect(drawnPace(pace('2027-03-01', 31, 11)).bounds[0]).toBe(0);
  const nps = pace('2027-03-01', 31, 11, { scoring: 'gap', baseline: '33', target: '40' });
  const lifted = { ...nps, days: nps.days.map((day) => ({ ...day, expected: '34', actual: '35', projection: null })) };
  const [low, high] = drawnPace(lifted).bounds;
  expect([low, high]).toEqual([32, 42]);
});

test('the value axis ends in round numbers', () => {
  const drawn = drawnPace(pace('2027-03-01', 31, 11));
  expect(drawn.valueTicks).toEqual([0, 100, 200, 300, 400]);
  expect(drawn.bounds).toEqual([0, 400]);
});

test('before anything is measured there is no today', () => {
  expect(drawnPace(pace('2027-03-01', 31, -1)).today).toBeNull();
});

test('a place on the drawing is a day', () => {
  expect(dayAt(pace('2027-02-27', 10, 3), 2.4)).toBe('2027-03-01');
});
