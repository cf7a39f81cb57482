import type { Schemas } from '../../api';
import { addDays, isDateText } from '../../format';
import { lastDayOf, laterHalf, laterQuarter, laterYear, monthOf, rangeLabel } from '../periods';

type Workspace = Pick<Schemas['WorkspaceTodayView'], 'fiscal_quarter' | 'fiscal_year' | 'today'>;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbers: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };

// The period that an English sentence names ("in Q2 FY27", "by 30 September 2027", "over the next quarter"), as a label
// of the fiscal calendar where it is one of its periods, else from today to the day; null where it can't be told.
export function readPeriod(text: string, workspace: Workspace): string | null {
  const said = text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  const named = part(said, workspace);
  if (named !== null) return named;
  const dated = day(said, workspace);
  return dated === undefined ? (month(said, workspace) ?? unit(said, workspace)) : dated;
}

// Two digits or four; fiscal years go by their number.
function fullYear(digits: string): string {
  return digits.length === 2 ? `20${digits}` : digits;
}

function part(said: string, { fiscal_quarter: running, fiscal_year: year }: Workspace): string | null {
  const named = /\b([qh])([1-4])\b(?: of)?(?: ?(?:fy)? ?(\d{4}|\d{2})\b)?/.exec(said);
  const prefix = running.label.startsWith('FY') ? 'FY' : '';
  if (named) {
    const [, kind = '', number = '', digits] = named;
    if (digits !== undefined) return `${prefix}${fullYear(digits)}-${kind.toUpperCase()}${number}`;
    const steps = Array.from({ length: 4 }, (_, step) =>
      kind === 'q' ? laterQuarter(running.label, step) : laterHalf(running.label, step),
    );
    return steps.find((label) => label.endsWith(`-${kind.toUpperCase()}${number}`)) ?? null;
  }
  const fiscal =
    /\b(?:fy|fiscal(?: year)?) ?(\d{4}|\d{2})\b/.exec(said)?.[1] ?? /\b(?:in|of|during|for) (\d{4})$/.exec(said)?.[1];
  if (fiscal === undefined) return null;
  return year.label.replace(/\d{4}$/, fullYear(fiscal));
}

// undefined: no day is named; null: one that there is not, or that is over.
function day(said: string, workspace: Workspace): string | null | undefined {
  const iso = /\b(\d{4}-\d{2}-\d{2})\b/.exec(said)?.[1];
  if (iso !== undefined) return until(iso, workspace);
  const before = /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3})[a-z]*\.?,?(?: (\d{4}))?/.exec(said);
  const behind = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (\d{4}))?/.exec(said);
  const [number, name, year] = before ? before.slice(1) : [behind?.[2], behind?.[1], behind?.[3]];
  const at = months.indexOf(name ?? '');
  if (number === undefined || at < 0) return undefined;
  const monthDay = `${String(at + 1).padStart(2, '0')}-${number.padStart(2, '0')}`;
  return until(`${year ?? nextYearOf(monthDay, workspace.today)}-${monthDay}`, workspace);
}

function nextYearOf(monthDay: string, today: string): string {
  const year = Number(today.slice(0, 4));
  return String(monthDay >= today.slice(5) ? year : year + 1);
}

// "in March" is the month, "by March" all the time until its last day.
function month(said: string, workspace: Workspace): string | null {
  const found = /\b([a-z]{3})[a-z]*\.?(?: (\d{4}))?$/.exec(said);
  const at = months.indexOf(found?.[1] ?? '');
  if (!found || at < 0) return null;
  const number = String(at + 1).padStart(2, '0');
  const year = found[2] ?? nextYearOf(`${number}-31`, workspace.today);
  const label = `${year}-${number}`;
  return /^(in|during|for|through)\b/.test(said) ? label : until(lastDayOf(label), workspace);
}

function unit(said: string, workspace: Workspace): string | null {
  const { fiscal_quarter: quarter, fiscal_year: year, today } = workspace;
  const kind = /\b(quarter|half|year|month|week|day)/.exec(said)?.[1];
  if (kind === undefined) return null;
  const amount = /\b(\d+|a|an|one|two|three|four|five|six) (?:\w+ )?(?:quarter|half|year|month|week|day)/.exec(
    said,
  )?.[1];
  const many = amount === undefined ? undefined : (numbers[amount] ?? Number(amount));
  const next = /\b(next|coming)\b/.test(said);
  if (many !== undefined && (many > 1 || /\b(within|in|over|for)\b/.test(said)) && !/^\bthe\b/.test(amount ?? '')) {
    return rangeLabel(today, spanEnd(today, kind, many));
  }
  const step = next ? 1 : 0;
  if (kind === 'quarter') return laterQuarter(quarter.label, step);
  if (kind === 'half') return laterHalf(quarter.label, step);
  if (kind === 'year') return laterYear(year.label, step);
  return kind === 'month' ? monthOf(today, step) : null;
}

function spanEnd(today: string, kind: string, many: number): string {
  if (kind === 'day') return addDays(today, many - 1);
  if (kind === 'week') return addDays(today, 7 * many - 1);
  const step = { month: 1, quarter: 3, half: 6, year: 12 }[kind] ?? 1;
  const target = monthOf(today, step * many);
  const last = lastDayOf(target);
  const same = `${target}-${today.slice(8)}`;
  return addDays(same < last ? same : last, -1);
}

// The running quarter or year where the day is its last, else from today on.
function until(end: string, { fiscal_quarter, fiscal_year, today }: Workspace): string | null {
  if (!isDateText(end)) return null;
  if (end === fiscal_quarter.end) return fiscal_quarter.label;
  if (end === fiscal_year.end) return fiscal_year.label;
  return end < today ? null : rangeLabel(today, end);
}
