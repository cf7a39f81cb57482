import { describe, expect, test } from 'vitest';

import { counterOf, daysLeft } from './counting';
import type { Standard } from './life-queries';

function standard(comparator: 'min' | 'max', required: string | null, value: string | null) {
  const current = {
    days: { start: '2027-04-19', end: '2027-04-25' },
    judged_on: '2027-04-28',
    required,
    value,
    verdict: 'pending',
    reason: 'running',
    near_miss: false,
    waived_because: '',
  } as Standard['current'];
  return { comparator, current } as Pick<Standard, 'current' | 'comparator'>;
}

describe('the window that runs', () => {
  test('counts towards a floor', () => {
    expect(counterOf(standard('min', '6', '5'))).toEqual({ value: '5', required: '6', open: '1', reached: false });
    expect(counterOf(standard('min', '6', '6'))).toMatchObject({ open: null, reached: true });
  });
  test('tells what a ceiling leaves', () => {
    expect(counterOf(standard('max', '2.5', '1'))).toMatchObject({ open: '1.5', reached: true });
    expect(counterOf(standard('max', '2.5', '3'))).toMatchObject({ open: null, reached: false });
  });
  test('begins at nothing', () => {
    expect(counterOf(standard('min', '6', null))).toMatchObject({ value: '0', open: '6' });
  });
  test('that asks for nothing is not counted', () => {
    expect(counterOf(standard('min', null, '3'))).toBeNull();
    expect(counterOf({ comparator: 'min', current: null })).toBeNull();
  });
});

test('days are counted with today, over the change of the clocks too', () => {
  expect(daysLeft('2027-04-25', '2027-04-25')).toBe(1);
  expect(daysLeft('2027-04-25', '2027-04-19')).toBe(7);
  expect(daysLeft('2027-03-28', '2027-03-27')).toBe(2);
  expect(daysLeft('2027-04-25', '2027-04-26')).toBe(0);
});
