import { describe, expect, it } from 'vitest';

import { expectedShare, groupsOf } from './goal-groups';
import type { Goal } from './person-queries';

function goal(metric: string, start: string, end: string, rest: Partial<Goal> = {}): Goal {
  return { metric, period: { label: start, start, end }, ...rest } as Goal;
}

describe("a person's goals", () => {
  const goals = [
    goal('revenue', '2026-10-01', '2026-12-31'),
    goal('meetings', '2026-11-01', '2026-11-30'),
    goal('revenue', '2026-07-01', '2026-09-30'),
    goal('revenue', '2026-04-01', '2026-06-30'),
    goal('revenue', '2025-01-01', '2025-12-31'),
    goal('revenue', '2027-01-01', '2027-03-31'),
  ];

  it('are those that run, the longest first, and those that are over by metric and length', () => {
    const { running, over } = groupsOf(goals, '2026-11-21');
    expect(running.map((each) => each.metric)).toEqual(['revenue', 'meetings']);
    expect(over.map((each) => each.key)).toEqual(['revenue/quarter', 'revenue/year']);
    expect(over[0]?.goals.map((each) => each.period.start)).toEqual(['2026-04-01', '2026-07-01']);
  });

  it('count as running on their first and last day', () => {
    expect(groupsOf(goals, '2026-12-31').running).toHaveLength(1);
    expect(groupsOf(goals, '2026-10-01').running).toHaveLength(1);
    expect(groupsOf(goals, '2027-01-01').over[0]?.goals).toHaveLength(3);
  });

  it('have their mark where the plan is: of a gap on the way from the baseline', () => {
    const money = { expected: '250.00', target: '1000.00', elapsed_share: '0.3', scoring: 'quota' };
    expect(expectedShare(goal('revenue', '', '', money))).toBe('0.25');
    expect(expectedShare(goal('rate', '', '', { ...money, scoring: 'gap' }))).toBe('0.3');
    expect(expectedShare(goal('rate', '', '', { ...money, expected: null }))).toBeNull();
    expect(expectedShare(goal('revenue', '', '', { ...money, target: '0' }))).toBeNull();
  });
});
