import { describe, expect, test } from 'vitest';

import { draftOf, firstDraft, isComplete, keyOf, kindOf, ruleText, unitOf, type Preview } from './rule-draft';

const preview: Preview = {
  rule: '',
  records: 'deals',
  conditions: [{ field: 'status', dimension: '', negated: false, values: ['won'] }],
  measure: 'count',
  on: 'closed_on',
  from: 'closed_on',
  until: 'closed_on',
  once_per: { field: 'account', dimension: '', negated: false, values: [] },
  first_day: '2026-01-01',
  last_day: '2026-12-31',
  looked_at: 0,
  counted: 0,
  complete: true,
  newest: [],
};

describe('a rule put together', () => {
  test('is the text that the server reads', () => {
    expect(ruleText(firstDraft)).toBe('deals where status = won: sum amount on closed_on');
    expect(
      ruleText({
        ...firstDraft,
        conditions: [
          { field: 'product', dimension: '', negated: true, values: 'A, GTX "Pro"' },
          { field: 'dimension', dimension: 'segment', negated: false, values: 'Mid-market' },
        ],
        measure: 'stock_count',
        once: 'account',
      }),
    ).toBe(
      'deals where product not in (A, "GTX \\"Pro\\"") and dimension.segment = "Mid-market": stock count from created_on to closed_on',
    );
    expect(ruleText({ records: 'activities', conditions: [], measure: 'sum_count', on: 'closed_on', once: '' })).toBe(
      'activities: sum count on occurred_on',
    );
  });
  test('comes back from what was understood', () => {
    const draft = draftOf(preview);
    expect(draft && ruleText(draft)).toBe('deals where status = won: count on closed_on once per account');
    expect(draftOf({ ...preview, measure: 'sum_days', from: 'created_on', until: 'created_on' })).toBeNull();
  });
  test('is not asked about while a condition has no value', () => {
    expect(isComplete(firstDraft)).toBe(true);
    expect(
      isComplete({ ...firstDraft, conditions: [{ field: 'stage', dimension: '', negated: false, values: ' , ' }] }),
    ).toBe(false);
  });
});

test('kind and unit follow from the rule', () => {
  expect(kindOf('stock_amount')).toBe('level');
  expect(kindOf('sum_days')).toBe('additive');
  expect(unitOf('deals', 'sum_amount')).toBe('money');
  expect(unitOf('deals', 'sum_days')).toBe('days');
  expect(unitOf('measurements', 'sum_amount')).toBeNull();
});

test('a key is made of a name', () => {
  expect(keyOf('Größere Won gadgets (EMEA)')).toBe('gro_ere_won_gadgets_emea');
  expect(keyOf('2026 deals')).toBe('deals');
});
