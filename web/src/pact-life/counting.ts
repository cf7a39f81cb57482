import { compareDecimals, daysBetween, subtractDecimals } from '../format';
import type { Standard } from './life-queries';

export interface Counter {
  readonly value: string; // so far; "0" where nothing is there yet
  readonly required: string;
  readonly open: string | null; // what a floor still asks for; what a ceiling still leaves
  readonly reached: boolean; // a floor is reached; a ceiling is kept so far
}

// "5 of 6": the window that runs; null while nothing is asked in it.
export function counterOf({ current, comparator }: Pick<Standard, 'current' | 'comparator'>): Counter | null {
  const required = current?.required ?? null;
  if (required === null) return null;
  const value = current?.value ?? '0';
  const reached = comparator === 'min' ? compareDecimals(value, required) >= 0 : compareDecimals(value, required) <= 0;
  const left = subtractDecimals(required, value);
  return { value, required, open: compareDecimals(left, '0') > 0 ? left : null, reached };
}

// Days from today to the end of a window, today included: 1 on its last day.
export function daysLeft(end: string, today: string): number {
  return Math.max(0, daysBetween(today, end) + 1);
}
