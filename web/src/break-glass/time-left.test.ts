import { describe, expect, test } from 'vitest';

import { timeLeft } from './time-left';

const until = '2026-11-22T10:00:00.000000Z';
const end = new Date(until).getTime();

describe('the time that is left', () => {
  test('counts whole hours and minutes', () => {
    expect(timeLeft(until, end - 24 * 3_600_000)).toEqual({ hours: 24, minutes: 0 });
    expect(timeLeft(until, end - 3_600_000 - 60_000)).toEqual({ hours: 1, minutes: 1 });
  });
  test('counts a minute that has begun, to its last moment', () => {
    expect(timeLeft(until, end - 1)).toEqual({ hours: 0, minutes: 1 });
    expect(timeLeft(until, end - 60_001)).toEqual({ hours: 0, minutes: 2 });
  });
  test('is over at the moment itself', () => {
    expect(timeLeft(until, end)).toBeNull();
    expect(timeLeft(until, end + 1)).toBeNull();
  });
});
