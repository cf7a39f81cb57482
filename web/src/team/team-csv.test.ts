import { describe, expect, it } from 'vitest';

import { teamCsv } from './team-csv';
import type { Team, TeamPerson } from './team-query';

function told(reason: string): TeamPerson {
  const missing = ['currency', 'target', 'actual', 'expected', 'attainment', 'pace_index', 'buffer_days'];
  const goal = {
    ...Object.fromEntries([...missing, 'required_per_working_day', 'actual_change'].map((name) => [name, null])),
    metric: 'revenue',
    period: '2027-Q1',
    status: 'at_risk',
    without_doubts: 'on_track',
  };
  return { name: 'Ana', unit: null, need: { reason, days_behind: 0 }, goals: [goal] } as unknown as TeamPerson;
}

describe('the file of a team', () => {
  it('is handed on, and says nothing that is between two people', () => {
    for (const reason of ['promise_overdue', 'asked', 'doubts']) {
      const csv = teamCsv({ units: [] } as unknown as Team, [told(reason)]);
      expect(csv).not.toContain(reason);
      expect(csv).not.toContain('at_risk');
      expect(csv).toContain('on_track');
    }
    expect(teamCsv({ units: [] } as unknown as Team, [told('off_track')])).toContain('off_track');
  });
});
