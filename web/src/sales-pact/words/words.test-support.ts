import type { PactWords } from '../pact-queries';

// A pact with something in every section.
export const sample: PactWords = {
  effective: { start: '2026-10-01', end: '2027-03-31' },
  targets: {
    goals: [{ goal: 'goal1', summary: 'Revenue 2026-Q4: 500,000.00 USD' }],
    floors: [
      {
        metric: 'meetings',
        comparator: 'min',
        threshold: '3',
        cadence: 'week',
        prorate: true,
        critical: true,
        source: 'measured',
        grace_wd: 2,
        tolerated_misses: 0,
        from: null,
        to: null,
      },
    ],
    serves: '',
    plan: 'Two mornings a week',
    progress: '',
  },
  expectations: {
    of_rep: [{ key: 'p1', text: 'Notes', measurable: true, cadence: 'week' }],
    of_manager: [{ key: 'p2', text: 'Joins two calls', measurable: false, cadence: null }],
    indicators: ['First meetings'],
    obstacles: [{ text: 'Surveys take long', solution: '', owner: 'manager' }],
    manager_role: '',
  },
  consequences: { steps: [{ step: 1, text: 'A note', help: '' }], response: '', exceeding: '' },
  role: {
    role: 'Account executive',
    decision_rights: '',
    activities: [{ stage: 'Offers', per_week: '2.5' }],
    formula: '',
    development: [
      {
        key: 'p3',
        kind: 'coaching',
        skill: 'Negotiation',
        need: '',
        provider: 'person1',
        promised_by: 'Mo',
        due: '2026-12-15',
      },
    ],
    resources: '',
  },
  waived: [{ section: 'motives', reason: 'Settled before' }],
};

// What a test knows to be there.
export function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('it is not there');
  return value;
}
