import { expect, test } from 'vitest';

import { addDays } from '../format';
import { changesNear, marksOf, type TargetChange } from './target-changes';

const days = Array.from({ length: 92 }, (_, index) => ({
  day: addDays('2026-10-01', index),
  working_day: '1',
  expected: null,
  actual: null,
  projection: null,
}));
const change = (day: string, after: string): TargetChange => ({ day, before: '$100', after, reason: 'scope' });

test('a change stands at its day, two of one day at one mark', () => {
  const marks = marksOf({ days }, [
    change('2026-10-20', '$90'),
    change('2026-11-02', '$95'),
    change('2026-10-20', '$80'),
  ]);
  expect(marks.map(({ x, changes }) => [x, changes.map(({ after }) => after)])).toEqual([
    [19, ['$90', '$80']],
    [32, ['$95']],
  ]);
});

test('outside of the period there is no mark', () => {
  expect(marksOf({ days }, [change('2026-09-30', '$90'), change('2027-01-01', '$90')])).toEqual([]);
  expect(marksOf({ days }, [change('2026-10-01', '$90'), change('2026-12-31', '$90')])).toHaveLength(2);
});

test('the day beside a change tells of it in a quarter, two days beside it no more', () => {
  const changes = [change('2026-10-20', '$90')];
  expect(changesNear({ days }, changes, 20)).toHaveLength(1);
  expect(changesNear({ days }, changes, 21)).toEqual([]);
});

test('in a fortnight only the day itself tells of it', () => {
  const few = days.slice(0, 14);
  const changes = [change('2026-10-05', '$90')];
  expect(changesNear({ days: few }, changes, 4)).toHaveLength(1);
  expect(changesNear({ days: few }, changes, 5)).toEqual([]);
});
