import { describe, expect, it } from 'vitest';

import type { GoalRow } from '../goal-queries';
import { shownGoals } from './need';

function goal(id: string, status: string, pace: string | null, end = '2026-12-31', name = 'Ana Ruiz'): GoalRow {
  return {
    id,
    status,
    pace_index: pace,
    period: { label: '2026-Q4', start: '2026-10-01', end },
    owner: { kind: 'person', id: name, name, path: '' },
  } as GoalRow;
}

const ids = (goals: readonly GoalRow[]): string[] => goals.map(({ id }) => id);
const owner = (row: GoalRow): string => row.owner.name;

describe('the list of goals', () => {
  it('begins with who needs help, the furthest behind first', () => {
    const goals = [
      goal('fine', 'on_track', '1.000000'),
      goal('risk', 'at_risk', '0.850000'),
      goal('late', 'off_track', '0.700000'),
      goal('later', 'off_track', '0.400000'),
      goal('unpaced', 'off_track', null),
    ];
    expect(ids(shownGoals(goals, {}, owner))).toEqual(['later', 'late', 'unpaced', 'risk', 'fine']);
  });

  it('puts what ends first before what has more time', () => {
    const goals = [goal('long', 'at_risk', '0.9', '2027-12-31'), goal('short', 'at_risk', '0.90', '2026-12-31')];
    expect(ids(shownGoals(goals, {}, owner))).toEqual(['short', 'long']);
  });

  it('looks for every word without regard to accents, and for the status', () => {
    const goals = [goal('a', 'at_risk', null, '2026-12-31', 'Zoë Müller'), goal('b', 'ahead', null)];
    expect(ids(shownGoals(goals, { name: 'mull zoe' }, owner))).toEqual(['a']);
    expect(ids(shownGoals(goals, { status: 'ahead' }, owner))).toEqual(['b']);
    expect(ids(shownGoals(goals, { name: 'nobody' }, owner))).toEqual([]);
  });

  it('keeps a status that it does not know at the end', () => {
    expect(ids(shownGoals([goal('new', 'odd', null), goal('done', 'reached', null)], {}, owner))).toEqual([
      'done',
      'new',
    ]);
  });
});
