import { describe, expect, test } from 'vitest';

import { paceGeometry } from './pace-bar';
import { nextSort, sortOf, sortReader, sortText } from './sort';
import { statusOf } from './statuses';

describe('a pace bar', () => {
  test('shows what is there and where it should be', () => {
    expect(paceGeometry('0.62', '0.7')).toEqual({ fill: 62, marker: 70, full: 100 });
    expect(paceGeometry('0', '1')).toEqual({ fill: 0, marker: 100, full: 100 });
  });
  test('has no marker where nothing is expected, and no fill without or below data', () => {
    expect(paceGeometry(null, null)).toEqual({ fill: 0, marker: null, full: 100 });
    expect(paceGeometry('-0.5', '0.5').fill).toBe(0);
  });
  test('grows beyond the target, to three times at most', () => {
    expect(paceGeometry('1.25', '0.5')).toEqual({ fill: 100, marker: 40, full: 80 });
    expect(paceGeometry('9.99', '0.5')).toEqual({ fill: 100, marker: 16.67, full: 33.33 });
  });
});

describe('the order of a table', () => {
  test('turns round on the same column and begins anew on another', () => {
    expect(nextSort(undefined, 'need', 'descending')).toEqual({ by: 'need', direction: 'descending' });
    expect(nextSort({ by: 'need', direction: 'descending' }, 'need', 'descending').direction).toBe('ascending');
    expect(nextSort({ by: 'need', direction: 'descending' }, 'name', 'ascending').by).toBe('name');
  });
  test('goes through the address and back', () => {
    expect(sortText({ by: 'need', direction: 'descending' })).toBe('-need');
    expect(sortOf('-need', 'need', 'name')).toEqual({ by: 'need', direction: 'descending' });
    expect(sortOf('else', 'need', 'name')).toBeUndefined();
    expect(sortReader('need')('-need')).toBe('-need');
    expect(sortReader('need')('--need')).toBeUndefined();
    expect(sortReader('need')(7)).toBeUndefined();
  });
});

test('a status that is not known yet is no data, not a hole', () => {
  expect(statusOf('off_track')).toBe('off_track');
  expect(statusOf('brand_new')).toBe('no_data');
});
