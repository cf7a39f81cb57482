import { expect, test } from 'vitest';

import { liveActivities } from './live-activities';

test('what was agreed for each week stands beside what the formula asks for now', () => {
  const agreed = [
    { stage: 'Meetings held', per_week: '7.5' },
    { stage: 'Letters', per_week: '2' },
  ];
  const stages = [
    { name: 'Calls', per_week: '80' },
    { name: 'Meetings held', per_week: '9.25' },
  ];
  expect(liveActivities(agreed, stages)).toEqual([
    { stage: 'Meetings held', agreed: '7.5', now: '9.25' },
    { stage: 'Letters', agreed: '2', now: null },
  ]);
});
