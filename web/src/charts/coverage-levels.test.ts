import { describe, expect, it } from 'vitest';

import { coverageSteps } from './coverage-levels';

describe('coverage steps', () => {
  it('measures every level by the longest, and marks the target at one place', () => {
    const steps = coverageSteps('100.00', [{ carried: '80.00' }, { carried: '200.00' }], ['50.00', '30.00']);
    expect(steps.map((step) => step.length)).toEqual([0.49, 0.392, 0.98]);
    expect(new Set(steps.map((step) => step.target))).toEqual(new Set([0.49]));
  });

  it('cuts the first level into those who carry it, end to end', () => {
    const [, first] = coverageSteps('100', [{ carried: '100' }], ['75', '25']);
    expect(first?.pieces).toEqual([
      { from: 0, to: 0.735 },
      { from: 0.735, to: 0.98 },
    ]);
  });

  it('draws nothing to the left of zero', () => {
    const [, first] = coverageSteps('100', [{ carried: '-5' }], ['-5']);
    expect(first?.length).toBe(0);
    expect(first?.pieces).toEqual([{ from: 0, to: 0 }]);
  });
});
