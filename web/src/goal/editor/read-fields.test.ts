import { describe, expect, test } from 'vitest';

import type { Schemas } from '../../api';
import type { Facts } from './facts';
import { emptyForm, withChange, type Writing } from './form';
import { filled, readFields } from './read-fields';

const facts = {
  metrics: [{ key: 'revenue' }, { key: 'win_rate' }],
  workspace: {
    today: '2026-11-22',
    fiscal_quarter: { label: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
    fiscal_year: { label: '2026', start: '2026-01-01', end: '2026-12-31' },
  },
} as unknown as Facts;

function fields(said: Partial<Schemas['StatementFieldsShape']>): Schemas['StatementFieldsShape'] {
  const none = { metric: null, metric_text: null, direction: null, from: null, to: null, by: null };
  return { ...none, period: null, cadence: null, how: null, ...said };
}

const nothing: Writing = { form: emptyForm('me'), touched: [], revision: null };

describe('the fields of a sentence', () => {
  test('from and to are a number that is to be reached and where it starts', () => {
    const said = fields({ metric: 'revenue', from: '€400k', to: '€460k', period: 'in Q2 FY27', how: 'by calling' });
    expect(readFields(said, facts, '.')).toEqual({
      metric: 'revenue',
      mode: 'absolute',
      value: '460000',
      baseline: '400000',
      period: '2027-Q2',
      how: 'by calling',
    });
  });

  test('a change is a percentage or points, never one for the other', () => {
    expect(readFields(fields({ by: '15%' }), facts, '.')).toEqual({ mode: 'relative_pct', value: '15' });
    expect(readFields(fields({ by: '5 percentage points', from: '22%' }), facts, '.')).toEqual({
      mode: 'relative_points',
      value: '5',
      baseline: '22',
    });
    expect(readFields(fields({ by: 'Double' }), facts, '.')).toEqual({ mode: 'relative_pct', value: '100' });
  });

  test('numbers are written as this person writes them; a metric that nobody keeps is none', () => {
    expect(readFields(fields({ metric: 'attendance', to: '82.8%' }), facts, ',')).toEqual({
      mode: 'absolute',
      value: '82,8',
    });
  });
});

describe('the form of a sentence', () => {
  test('takes what was read where nobody has set a field, and says which', () => {
    const { form, read } = filled(nothing, { metric: 'revenue', value: '460000', mode: 'absolute' });
    expect(form.metric).toBe('revenue');
    expect(form.value).toBe('460000');
    expect([...read].sort()).toEqual(['metric', 'mode', 'value']);
  });

  test('keeps what was set by hand, and tells where the sentence says otherwise', () => {
    const writing = withChange(nothing, { value: '500000' });
    const { form, read, apart } = filled(writing, { mode: 'relative_pct', value: '15', period: '2027-Q1' });
    expect(form.value).toBe('500000');
    expect(form.mode).toBe('absolute');
    expect(form.period).toBe('2027-Q1');
    expect([...read]).toEqual(['period']);
    expect(apart).toEqual({ mode: 'relative_pct', value: '15' });
  });

  test('a field that the sentence no longer names is empty again', () => {
    expect(filled(nothing, {}).form.metric).toBe('');
  });
});
