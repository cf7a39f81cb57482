import { describe, expect, test } from 'vitest';

import { daysToItsEnd } from './ends-soon';

const effective = { start: '2027-04-01', end: '2027-06-30' };
const pact = { state: 'active', mine: 'rep', effective } as const;

describe('2.5 a pact says 30 days ahead that it ends', () => {
  test('from the thirtieth day before its last one, until that', () => {
    expect(daysToItsEnd(pact, '2027-05-30')).toBeNull();
    expect(daysToItsEnd(pact, '2027-05-31')).toBe(30);
    expect(daysToItsEnd(pact, '2027-06-30')).toBe(0);
    expect(daysToItsEnd(pact, '2027-07-01')).toBeNull();
  });

  test('not of one that does not bind, nor to who is no party', () => {
    expect(daysToItsEnd({ ...pact, state: 'suspended' }, '2027-06-20')).toBeNull();
    expect(daysToItsEnd({ ...pact, mine: null }, '2027-06-20')).toBeNull();
  });
});
