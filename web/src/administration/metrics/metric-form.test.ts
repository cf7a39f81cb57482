import { expect, test } from 'vitest';

import { bodyOf, boundOf, changesOf, emptyForm, formOf, isReady, withDraft, type Definition } from './metric-form';
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

test('bounds are plain numbers with either mark of decimals; what could be thousands is refused', () => {
  expect(['', ' 12,50 ', '-100', '−0.5', '100.0'].map(boundOf)).toEqual(['', '12.5', '-100', '-0.5', '100']);
  expect(['1.234', '1,234', 'ten', '1.2.3', '1e3', '0,1234567'].map(boundOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(boundOf('0,125')).toBe('0.125');
  expect(isReady({ ...formOf(before), upper: '1.234' })).toBe(false);
});

test('bounds and decimals are sent where they changed, a reading of levels alone', () => {
  const nps: Definition = { ...before, unit: 'points', kind: 'level', lower_bound: '-100.00', upper_bound: null };
  expect(changesOf(formOf(nps), 'last_amount', nps)).toEqual({});
  const changed = { ...formOf(nps), upper: '100', decimals: '1', levelReading: 'mean' as const };
  expect(changesOf(changed, 'last_amount', nps)).toEqual({ upper_bound: '100', precision: 1, level_agg: 'mean' });
  expect(changesOf({ ...formOf(nps), lower: '' }, 'last_amount', nps)).toEqual({ lower_bound: null });
  expect(bodyOf({ ...emptyForm, levelReading: 'max' }, 'sum_amount')).not.toHaveProperty('level_agg');
});
