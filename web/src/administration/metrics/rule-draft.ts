import type { Schemas } from '../../api';

// A rule as it is put together without writing it (DOMAIN 2.2); the text is what the server reads.
export type Preview = Schemas['RulePreviewView'];

export const records = ['deals', 'activities', 'measurements'] as const;
export type Records = (typeof records)[number];

export const measures = {
  deals: ['sum_amount', 'count', 'sum_days', 'stock_amount', 'stock_count'],
  activities: ['sum_count', 'count'],
  measurements: ['sum_amount', 'last_amount'],
} as const satisfies Record<Records, readonly string[]>;
export type Measure = (typeof measures)[Records][number];

export const fields = {
  deals: ['status', 'stage', 'product', 'account', 'currency', 'source', 'dimension'],
  activities: ['type', 'source'],
  measurements: ['source'],
} as const satisfies Record<Records, readonly string[]>;
export type Field = (typeof fields)[Records][number];

export interface Condition {
  readonly field: Field;
  readonly dimension: string;
  readonly negated: boolean;
  readonly values: string; // as typed: "A, B"
}

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

// What the grammar takes without quotes; its own words are better quoted.
const plain = /^[A-Za-z0-9_]+$/;
const reserved = new Set(['and', 'in', 'not', 'once', 'per', 'where', 'on']);

export function quoted(value: string): string {
  if (plain.test(value) && !reserved.has(value)) return value;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

export const listed = (values: string): string[] =>
  values
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');

function conditionText({ field, dimension, negated, values }: Condition): string {
  const name = field === 'dimension' ? `dimension.${quoted(dimension.trim())}` : field;
  const list = listed(values).map(quoted);
  if (list.length === 1) return `${name} ${negated ? '!=' : '='} ${list.join('')}`;
  return `${name} ${negated ? 'not in' : 'in'} (${list.join(', ')})`;
}

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
  const where = draft.conditions.map(conditionText).join(' and ');
  const once = draft.once !== '' && takesOnce(draft) ? ` once per ${draft.once}` : '';
  return `${draft.records}${where === '' ? '' : ` where ${where}`}: ${measureText(draft)}${once}`;
}

// Complete enough to be asked about.
export function isComplete(draft: RuleDraft): boolean {
  return draft.conditions.every(
    (one) => listed(one.values).length > 0 && (one.field !== 'dimension' || one.dimension.trim() !== ''),
  );
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
