import type { Schemas } from '../../api';
import {
  conditionsText,
  fields,
  isWhole,
  records,
  type Condition,
  type Field,
  type Records,
} from '../../metric/conditions';

// A rule as it is put together without writing it (DOMAIN 2.2); the text is what the server reads.
export type Preview = Schemas['RulePreviewView'];

export const measures = {
  deals: ['sum_amount', 'count', 'sum_days', 'stock_amount', 'stock_count'],
  activities: ['sum_count', 'count'],
  measurements: ['sum_amount', 'last_amount'],
} as const satisfies Record<Records, readonly string[]>;
export type Measure = (typeof measures)[Records][number];

export interface RuleDraft {
  readonly records: Records;
  readonly conditions: readonly Condition[];
  readonly measure: Measure;
  readonly on: 'created_on' | 'closed_on';
  readonly once: Field | '';
}

export const firstDraft: RuleDraft = {
  records: 'deals',
  conditions: [{ field: 'status', dimension: '', negated: false, values: 'won' }],
  measure: 'sum_amount',
  on: 'closed_on',
  once: '',
};

function measureText({ records: of, measure, on }: RuleDraft): string {
  const day = of === 'deals' ? on : 'occurred_on';
  switch (measure) {
    case 'stock_amount':
      return 'stock amount from created_on to closed_on';
    case 'stock_count':
      return 'stock count from created_on to closed_on';
    case 'sum_days':
      return `sum days created_on..closed_on on ${day}`;
    case 'count':
      return `count on ${day}`;
    default:
      return `${measure.replace('_', ' ')} on ${day}`;
  }
}

export const takesOnce = ({ records: of, measure }: RuleDraft): boolean =>
  of !== 'measurements' && !measure.startsWith('stock');

export function ruleText(draft: RuleDraft): string {
  const where = conditionsText(draft.conditions);
  const once = draft.once !== '' && takesOnce(draft) ? ` once per ${draft.once}` : '';
  return `${draft.records}${where === '' ? '' : ` where ${where}`}: ${measureText(draft)}${once}`;
}

// Complete enough to be asked about.
export function isComplete(draft: RuleDraft): boolean {
  return draft.conditions.every(isWhole);
}

function wordOf<Word extends string>(words: readonly Word[], text: string): Word | null {
  return words.find((word) => word === text) ?? null;
}

// The rule that the server understood, to be changed without writing; null for what only the text can say.
export function draftOf(preview: Preview): RuleDraft | null {
  const of = wordOf(records, preview.records);
  if (of === null) return null;
  const measure = wordOf<Measure>(measures[of], preview.measure);
  const once = preview.once_per === null ? '' : wordOf<Field>(fields[of], preview.once_per.field);
  const usualSpan = measure !== 'sum_days' || (preview.from === 'created_on' && preview.until === 'closed_on');
  if (measure === null || once === null || once === 'dimension' || !usualSpan) return null;
  const conditions = preview.conditions.map((one): Condition | null => {
    const field = wordOf<Field>(fields[of], one.field);
    const simple = one.values.every((value) => !value.includes(','));
    return field && simple
      ? { field, dimension: one.dimension, negated: one.negated, values: one.values.join(', ') }
      : null;
  });
  const read = conditions.filter((one) => one !== null);
  if (read.length < conditions.length) return null;
  return { records: of, conditions: read, measure, on: preview.on === 'created_on' ? 'created_on' : 'closed_on', once };
}

// What follows from the rule for the metric: its kind, and its unit where the rule leaves no choice.
export function kindOf(measure: string): 'additive' | 'level' {
  return measure.startsWith('stock') || measure === 'last_amount' ? 'level' : 'additive';
}

export function unitOf(of: string, measure: string): 'money' | 'count' | 'days' | null {
  if (of === 'measurements') return null;
  if (measure === 'sum_days') return 'days';
  return measure.endsWith('amount') ? 'money' : 'count';
}

// "Won gadgets (EMEA)" -> "won_gadgets_emea".
export function keyOf(name: string): string {
  const folded = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded
    .replaceAll(/[^a-z0-9]+/gu, '_')
    .replaceAll(/^[_0-9]+|_+$/gu, '')
    .slice(0, 60);
}
