import type { PactTerms } from '../pact-queries';

const days = { start: '2026-01-01', end: '2026-03-31' };

export const sample: PactTerms = {
  title: 'Keep them',
  statement: 'Increase customer retention from 82.8% to 87% by 2026-03-31',
  goal: null,
  serves: 'Customers stay',
  lead: 'a',
  members: [
    { person: 'a', name: 'Ana' },
    { person: 'b', name: 'Ben' },
  ],
  effective: days,
  commitments: [
    {
      key: 't1n1',
      member: 'a',
      what: 'Calls five customers',
      metric: '',
      quantity: '2.50',
      cadence: 'week',
      days,
      why: '',
    },
  ],
  promises: [
    {
      key: 't1n2',
      giver: 'a',
      receiver: null,
      what: 'Shares notes',
      kind: 'scheduled',
      cadence: 'week',
      response_days: 1,
    },
    {
      key: 't1n3',
      giver: 'b',
      receiver: 'a',
      what: 'Joins a call',
      kind: 'on_request',
      cadence: 'week',
      response_days: 2,
    },
  ],
  ground_rules: ['Bad news first'],
  milestones: [{ title: '85 %', due: '2026-02-15' }],
  celebration: 'Lunch',
  setback_rule: '',
  check_in_days: 7,
  review_on: '2026-02-15',
  amendment_route: 'Any member asks',
};

export function there<Of>(value: Of | undefined): Of {
  if (value === undefined) throw new Error('there is none');
  return value;
}
