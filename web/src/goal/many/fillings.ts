import type { Metric, Workspace } from '../editor/facts';
import type { GoalForm } from '../editor/form';
import { numberIn, type NumberRules } from '../editor/form-numbers';
import { lastDayOf } from '../periods';
import type { Fillings } from './blanks';

// English, as the sentences that the checker reads.
const english = 'en-GB';
const day = (date: string): string =>
  new Intl.DateTimeFormat(english, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

interface Filler {
  readonly form: GoalForm;
  readonly metric: Metric | undefined;
  readonly rules: NumberRules;
  readonly workspace: Workspace;
  readonly owner: string;
}

// What stands in the blanks for the first of the many, as far as it is known.
export function fillingsOf({ form, metric, rules, workspace, owner }: Filler): Fillings {
  const target = targetWords(form, metric, rules);
  const period = periodWords(form.period);
  return {
    owner,
    ...(target !== '' && { target }),
    ...(period !== '' && { period, end: endWords(form.period, workspace) }),
  };
}

function targetWords(form: GoalForm, metric: Metric | undefined, rules: NumberRules): string {
  const value = form.mode === 'band' ? null : numberIn(form, 'value', rules);
  if (value === null) return '';
  const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(
    value as Intl.StringNumericLiteral,
  );
  if (form.mode === 'relative_pct' || form.mode === 'relative_plan') return `${number}%`;
  const percent = metric?.unit === 'percent';
  if (form.mode === 'relative_points') return `${number} ${percent ? 'percentage points' : 'points'}`;
  if (percent) return `${number}%`;
  if (rules.currency !== null) return `${number} ${rules.currency}`;
  return metric?.unit === 'hours' || metric?.unit === 'days' ? `${number} ${metric.unit}` : number;
}

export function periodWords(label: string): string {
  const part = /^((?:FY)?\d{4})-([QH]\d)$/.exec(label);
  if (part) return `${part[2] ?? ''} ${part[1] ?? ''}`;
  if (/^\d{4}-\d{2}$/.test(label)) return day(`${label}-01`).replace(/^\d+ /, '');
  const [start = '', end = ''] = label.split('..');
  if (!label.includes('..')) return label;
  return isDay(start) && isDay(end) ? `${day(start)} to ${day(end)}` : '';
}

function endWords(label: string, { fiscal_quarter, fiscal_year }: Workspace): string {
  const [, end] = label.split('..');
  if (end !== undefined) return isDay(end) ? day(end) : 'the last day';
  if (/^\d{4}-\d{2}$/.test(label)) return day(lastDayOf(label));
  const known = [fiscal_quarter, fiscal_year].find((each) => each.label === label);
  return known ? day(known.end) : `the end of ${periodWords(label)}`;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
