import { asTyped, bare, decimalMark, readAmount, type Unreadable } from '../../format/typed-amount';
import type { Metric } from './facts';
import type { GoalForm, Mode } from './form';

export type NumberField = 'value' | 'baseline' | 'stretch' | 'bandLower' | 'bandUpper';

const ofPercent = 4; // decimals of a relative change

// How the numbers of a form are written and read: this person's decimal mark, the metric's decimals.
export interface NumberRules {
  readonly mark: '.' | ',';
  readonly places: number; // of the metric
  readonly currency: string | null;
}

export function numberRules(locale: string, metric: Metric | undefined, currency: string): NumberRules {
  const money = metric?.unit === 'money';
  const options = { style: 'currency', currency } as const;
  const minor = new Intl.NumberFormat(locale, options).resolvedOptions().maximumFractionDigits ?? 2;
  return {
    mark: decimalMark(locale),
    places: money ? minor : (metric?.precision ?? 2),
    currency: money ? currency : null,
  };
}

export function placesOf(field: NumberField, mode: Mode, rules: Pick<NumberRules, 'places'>): number {
  return field === 'value' && (mode === 'relative_pct' || mode === 'relative_plan') ? ofPercent : rules.places;
}

const hardlyNegative = ['money', 'count', 'days', 'hours'];

// A phone's pad of digits has no minus, so it is shown only for what is hardly ever below zero.
export function padOf(metric: Pick<Metric, 'unit'> | undefined, mode?: Mode): 'decimal' | 'text' {
  const relative = mode === 'relative_pct' || mode === 'relative_points';
  return metric !== undefined && hardlyNegative.includes(metric.unit) && !relative ? 'decimal' : 'text';
}

export type ReadNumber = { readonly value: string | null } | { readonly problem: Unreadable };

export function readNumber(form: GoalForm, field: NumberField, rules: NumberRules): ReadNumber {
  const places = placesOf(field, form.mode, rules);
  const read = readAmount(form[field], { decimal: rules.mark, places, signed: true });
  if ('problem' in read || read.value === null) return read;
  return { value: bare(read.value) };
}

// null where nothing, or nothing that can be read, is there.
export function numberIn(form: GoalForm, field: NumberField, rules: NumberRules): string | null {
  const read = readNumber(form, field, rules);
  return 'value' in read ? read.value : null;
}

export function typed(value: string | null | undefined, rules: Pick<NumberRules, 'mark'>): string {
  return asTyped(value === null || value === undefined ? null : bare(value), rules.mark);
}
