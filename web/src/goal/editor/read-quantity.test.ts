import { describe, expect, test } from 'vitest';

import { readQuantity } from './read-quantity';

describe('a quantity of a sentence', () => {
  test.each([
    ['€400k', '400000', 'money'],
    ['$3M', '3000000', 'money'],
    ['1.2m', '1200000', 'plain'],
    ['1,200.50', '1200.5', 'plain'],
    ['500000', '500000', 'plain'],
    ['22%', '22', 'percent'],
    ['82.8 percent', '82.8', 'percent'],
    ['5 percentage points', '5', 'points'],
    ['5 pp', '5', 'points'],
    ['64', '64', 'plain'],
    ['twelve', '12', 'plain'],
    ['Double', '100', 'times'],
    ['halve', '50', 'times'],
    ['EUR 2 million', '2000000', 'money'],
    ['-10', '-10', 'plain'],
    ['−$5k', '-5000', 'money'],
    ['minus 10', '-10', 'plain'],
    ['negative €5k', '-5000', 'money'],
    ['5-10', '5', 'plain'],
  ])('%s is %s (%s)', (text, value, kind) => {
    expect(readQuantity(text)).toEqual({ value, kind });
  });

  test('without a number is none', () => {
    expect(readQuantity('a certain percentage')).toBeNull();
    expect(readQuantity('')).toBeNull();
  });
});
