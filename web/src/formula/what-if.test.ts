import { describe, expect, it } from 'vitest';

import { isAssuming, rateScale, ratesOf, sizeScale, withRate } from './what-if';

describe('rates in the address', () => {
  it('are read, set and taken away one by one', () => {
    const one = withRate(undefined, 'meetings', '0.1');
    const two = withRate(one, 'deals_won', '0.25');
    expect(two).toBe('meetings:0.1,deals_won:0.25');
    expect(ratesOf(two).get('deals_won')).toBe('0.25');
    expect(withRate(two, 'meetings', '0.2')).toBe('meetings:0.2,deals_won:0.25');
    expect(withRate(one, 'meetings', undefined)).toBeUndefined();
  });

  it('leave out what is none', () => {
    expect([...ratesOf('meetings:much,calls,:,deals_won:0.5')]).toEqual([['deals_won', '0.5']]);
    expect(ratesOf(undefined).size).toBe(0);
  });

  it('are an assumption, a goal is none', () => {
    expect(isAssuming({ goal: 'x' })).toBe(false);
    expect(isAssuming({ win: '0.5' })).toBe(true);
  });
});

describe('the steps of a rate', () => {
  it('are small for small rates', () => {
    const small = rateScale('0.083333');
    expect(small.steps).toBe(250);
    expect(small.valueAt(83)).toBe('0.083');
    expect(small.stepOf('0.083333')).toBe(83);
    const large = rateScale('0.5');
    expect(large.valueAt(100)).toBe('1.000');
    expect(large.stepOf('0.504999')).toBe(50);
    expect(large.stepOf('0.505')).toBe(51);
  });

  it('go from nothing to all where nothing is known', () => {
    const unknown = rateScale(null);
    expect(unknown.stepOf(null)).toBe(0);
    expect(unknown.valueAt(unknown.steps)).toBe('1.000');
  });

  it('hold what lies beyond them at their end', () => {
    expect(rateScale('0.05').stepOf('0.9')).toBe(250);
  });
});

describe('the steps of a deal size', () => {
  it('are round, and exact in the digits of the currency', () => {
    const scale = sizeScale('12345.67');
    expect(scale.valueAt(1)).toBe('200.00');
    expect(scale.valueAt(62)).toBe('12400.00');
    expect(scale.stepOf('12345.67')).toBe(62);
    expect(scale.valueAt(scale.steps)).toBe('37000.00');
  });

  it('never reach nothing, whatever the currency', () => {
    expect(sizeScale('12345').valueAt(0)).toBe('200');
    expect(sizeScale('0.02').valueAt(1)).toBe('0.01');
    expect(sizeScale('0.02').steps).toBe(6);
  });
});
