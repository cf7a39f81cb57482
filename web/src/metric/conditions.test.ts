import { describe, expect, it } from 'vitest';

import { conditionsOf, conditionsText, isWhole, type Condition } from './conditions';
import { scopeFields } from './scope-fields';

const condition = (change: Partial<Condition>): Condition => ({
  field: 'product',
  dimension: '',
  negated: false,
  values: 'A',
  ...change,
});

describe('conditions', () => {
  const written: readonly [string, readonly Condition[]][] = [
    ['product = A', [condition({})]],
    ['product in (A, "GTX Pro")', [condition({ values: 'A, GTX Pro' })]],
    [
      'dimension.segment != "Key account" and product not in (A, B)',
      [
        condition({ field: 'dimension', dimension: 'segment', negated: true, values: 'Key account' }),
        condition({ negated: true, values: 'A, B' }),
      ],
    ],
    ['product = "say \\"and\\""', [condition({ values: 'say "and"' })]],
    ['', []],
  ];
  it.each(written)('are written and read as the server does: %s', (text, conditions) => {
    expect(conditionsText(conditions)).toBe(text);
    expect(conditionsOf(text)).toEqual(conditions);
  });
  it('stay text where rows could not say them', () => {
    expect(conditionsOf('product = "A, B"')).toBeNull();
    expect(conditionsOf('colour = red')).toBeNull();
    expect(conditionsOf('product = A or product = B')).toBeNull();
    expect(conditionsOf('product in (A')).toBeNull();
  });
  it('are whole with a value, and of a dimension with its name', () => {
    expect(isWhole(condition({}))).toBe(true);
    expect(isWhole(condition({ values: ' , ' }))).toBe(false);
    expect(isWhole(condition({ field: 'dimension' }))).toBe(false);
  });
});

describe('the fields of a scope', () => {
  const metric = (key: string, change: object) => ({
    key,
    kind: 'additive',
    rule: '',
    numerator: '',
    denominator: '',
    ...change,
  });
  const metrics = [
    metric('won', { rule: 'deals where status = won: count on closed_on' }),
    metric('calls', { rule: 'activities where type = call: sum count on occurred_on' }),
    metric('nps', { kind: 'level', rule: 'measurements: last amount on occurred_on' }),
    metric('rate', { kind: 'ratio', numerator: 'won', denominator: 'won' }),
    metric('mixed', { kind: 'ratio', numerator: 'won', denominator: 'calls' }),
  ];
  it('are those of the records that the metric counts', () => {
    expect(scopeFields('won', metrics)[0]).toBe('product');
    expect(scopeFields('rate', metrics)[0]).toBe('product');
    expect(scopeFields('calls', metrics)).toEqual(['type', 'source']);
    for (const key of ['nps', 'mixed', 'none']) expect(scopeFields(key, metrics)).toEqual([]);
  });
});
