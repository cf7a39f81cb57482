import type { Schemas } from '../../api';
import { bare } from '../../format/typed-amount';
import { firstDraft, kindOf, ruleText, unitOf, type RuleDraft } from './rule-draft';

export const classes = ['result', 'objective', 'activity'] as const;
export const directions = ['increase', 'decrease', 'maintain'] as const;
export const units = ['money', 'count', 'percent', 'points', 'hours', 'days', 'custom'] as const;
export const credits = ['owner', 'revenue_split', 'overlay', 'full_each'] as const;
export const levelReadings = ['last', 'mean', 'min', 'max'] as const;
export const states = ['draft', 'active', 'retired'] as const;
export type State = (typeof states)[number];
export type Definition = Schemas['MetricDefinitionView'];

// A metric as it is typed. `draft` null: the rule is written as text.
export interface MetricForm {
  readonly name: string;
  readonly key: string;
  readonly made: 'records' | 'ratio';
  readonly draft: RuleDraft | null;
  readonly rule: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly class: (typeof classes)[number];
  readonly unit: (typeof units)[number];
  readonly direction: (typeof directions)[number];
  readonly crediting: (typeof credits)[number];
  readonly levelReading: (typeof levelReadings)[number]; // which readings of a level count
  readonly decimals: string; // of what is not money
  readonly lower: string; // bounds; '' for none
  readonly upper: string;
  readonly freshness: string;
  readonly minutes: string;
  readonly state: State;
}

export const emptyForm: MetricForm = {
  name: '',
  key: '',
  made: 'records',
  draft: firstDraft,
  rule: ruleText(firstDraft),
  numerator: '',
  denominator: '',
  class: 'result',
  unit: 'money',
  direction: 'increase',
  crediting: 'revenue_split',
  levelReading: 'last',
  decimals: '0',
  lower: '',
  upper: '',
  freshness: '7',
  minutes: '0',
  state: 'active',
};

export function wordOf<Word extends string>(words: readonly Word[], text: string, otherwise: Word): Word {
  return words.find((word) => word === text) ?? otherwise;
}

export function formOf(metric: Definition): MetricForm {
  return {
    name: metric.name,
    key: metric.key,
    made: metric.kind === 'ratio' ? 'ratio' : 'records',
    draft: null,
    rule: metric.rule,
    numerator: metric.numerator,
    denominator: metric.denominator,
    class: wordOf(classes, metric.class, 'result'),
    unit: wordOf(units, metric.unit, 'count'),
    direction: wordOf(directions, metric.direction, 'increase'),
    crediting: wordOf(credits, metric.crediting, 'owner'),
    levelReading: wordOf(levelReadings, metric.level_agg, 'last'),
    decimals: String(metric.precision),
    lower: bare(metric.lower_bound ?? ''),
    upper: bare(metric.upper_bound ?? ''),
    freshness: String(metric.freshness_days),
    minutes: String(metric.minutes_per_unit),
    state: wordOf(states, metric.state, 'active'),
  };
}

// The unit that the rule leaves no choice about, and who is credited where nobody said.
export function withDraft(form: MetricForm, draft: RuleDraft): MetricForm {
  const unit = unitOf(draft.records, draft.measure) ?? form.unit;
  const crediting = unit === 'money' && draft.records === 'deals' ? 'revenue_split' : 'owner';
  return { ...form, draft, rule: ruleText(draft), unit, crediting: unit === form.unit ? form.crediting : crediting };
}

const wholeNumber = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null);

// "" for no bound, null for what is none: digits with one mark of decimals. "1.234" could be thousands, and is refused.
export function boundOf(typed: string): string | null {
  const text = typed.trim().replace('−', '-');
  if (text === '') return '';
  if (!/^-?\d{1,15}([.,]\d{1,6})?$/.test(text) || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return null;
  return bare(text.replace(',', '.'));
}

export function isReady(form: MetricForm): boolean {
  const made = form.made === 'ratio' ? form.numerator !== '' && form.denominator !== '' : form.rule.trim() !== '';
  const counts = [form.freshness, form.minutes, form.decimals].every((text) => wholeNumber(text) !== null);
  const bounds = [form.lower, form.upper].every((text) => boundOf(text) !== null);
  return form.name.trim() !== '' && made && counts && bounds;
}

function sentBound(typed: string): string | null {
  const bound = boundOf(typed);
  return bound === '' ? null : bound;
}

// The fields as the server takes them. `measure` is that of the understood rule.
export function bodyOf(form: MetricForm, measure: string) {
  const shared = {
    name: form.name,
    class: form.class,
    unit: form.unit,
    direction: form.direction,
    freshness_days: wholeNumber(form.freshness) ?? 7,
    minutes_per_unit: wholeNumber(form.minutes) ?? 0,
    precision: form.unit === 'money' ? 0 : (wholeNumber(form.decimals) ?? 0),
    lower_bound: sentBound(form.lower),
    upper_bound: sentBound(form.upper),
    state: form.state,
  };
  if (form.made === 'ratio') {
    const { numerator, denominator } = form;
    return { ...shared, kind: 'ratio' as const, numerator, denominator };
  }
  const kind = kindOf(measure);
  const level = kind === 'level' ? { level_agg: form.levelReading } : {};
  return { ...shared, ...level, kind, rule: form.rule.trim(), crediting: form.crediting };
}

// Only what differs is sent, so that what is fixed once there are numbers is not touched.
export function changesOf(form: MetricForm, measure: string, before: Definition): Partial<ReturnType<typeof bodyOf>> {
  const plain = (bound: string | null): string | null => (bound === null ? null : bare(bound));
  const bounds = { lower_bound: plain(before.lower_bound), upper_bound: plain(before.upper_bound) };
  const was: Record<string, unknown> = { ...before, ...bounds };
  return Object.fromEntries(Object.entries(bodyOf(form, measure)).filter(([field, value]) => was[field] !== value));
}
