import type { Schemas } from '../api';
import { addDays } from '../format';

type Workspace = Pick<Schemas['WorkspaceTodayView'], 'fiscal_quarter' | 'fiscal_year' | 'today'>;

const quarter = /^(FY)?(\d{4})-Q([1-4])$/;

// The label so many quarters later: "2026-Q4" and 1 -> "2027-Q1".
export function laterQuarter(label: string, by: number): string {
  const match = quarter.exec(label);
  if (!match) return label;
  const at = Number(match[2]) * 4 + Number(match[3]) - 1 + by;
  return `${match[1] ?? ''}${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
}

export function laterYear(label: string, by: number): string {
  return label.replace(/\d{4}$/, (year) => String(Number(year) + by));
}

// Halves go by the quarter that runs.
export function laterHalf(runningQuarter: string, by: number): string {
  const match = quarter.exec(runningQuarter);
  if (!match) return runningQuarter;
  const at = Number(match[2]) * 2 + Math.floor((Number(match[3]) - 1) / 2) + by;
  return `${match[1] ?? ''}${Math.floor(at / 2)}-H${(at % 2) + 1}`;
}

// Of a day, in calendars whose months are those of the year.
export function monthOf(day: string, by = 0): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export function rangeLabel(start: string, end: string): string {
  return `${start}..${end}`;
}

export function lastDayOf(month: string): string {
  return addDays(`${monthOf(`${month}-01`, 1)}-01`, -1);
}

// Periods to choose from: those to come for a goal that is written, those that have been for looking back.
export function periodChoices({ fiscal_quarter, fiscal_year }: Workspace, towards: 'future' | 'past'): string[] {
  const list = (count: number, label: (step: number) => string): string[] =>
    Array.from({ length: count }, (_, step) => label(step));
  if (towards === 'future') {
    return [
      ...list(5, (step) => laterQuarter(fiscal_quarter.label, step)),
      ...list(3, (step) => laterHalf(fiscal_quarter.label, step)),
      ...list(2, (step) => laterYear(fiscal_year.label, step)),
    ];
  }
  return [
    ...list(8, (step) => laterQuarter(fiscal_quarter.label, 1 - step)),
    ...list(3, (step) => laterYear(fiscal_year.label, 1 - step)),
  ];
}
