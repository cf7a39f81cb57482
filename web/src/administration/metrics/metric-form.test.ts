import { expect, test } from 'vitest';

import { bodyOf, changesOf, emptyForm, formOf, isReady, withDraft, type Definition } from './metric-form';
import { firstDraft } from './rule-draft';

const before: Definition = {
  key: 'revenue',
  name: 'Revenue',
  kind: 'additive',
  unit: 'money',
  precision: 0,
  direction: 'increase',
  class: 'result',
  numerator: '',
  denominator: '',
  rule: 'deals where status = won: sum amount on closed_on',
  crediting: 'revenue_split',
  level_agg: 'last',
  lower_bound: null,
  upper_bound: null,
  freshness_days: 7,
  minutes_per_unit: 0,
  state: 'active',
  revision: 1,
};

test('only what was changed is sent', () => {
  expect(changesOf(formOf(before), 'sum_amount', before)).toEqual({});
  expect(changesOf({ ...formOf(before), name: 'Sales', freshness: '3' }, 'sum_amount', before)).toEqual({
    name: 'Sales',
    freshness_days: 3,
  });
});

test('unit and crediting follow the rule', () => {
  const counted = withDraft(emptyForm, { ...firstDraft, measure: 'count' });
  expect([counted.unit, counted.crediting]).toEqual(['count', 'owner']);
  expect(counted.rule).toBe('deals where status = won: count on closed_on');
  expect(withDraft(counted, firstDraft).crediting).toBe('revenue_split');
});

test('a ratio has two parts and no rule', () => {
  const ratio = { ...emptyForm, name: 'Win rate', made: 'ratio' as const, numerator: 'deals_won' };
  expect(isReady(ratio)).toBe(false);
  expect(isReady({ ...ratio, denominator: 'deals_decided' })).toBe(true);
  expect(bodyOf({ ...ratio, denominator: 'deals_decided', unit: 'percent' }, '')).not.toHaveProperty('rule');
});
