import type { Schemas } from '../api';
import { daysBetween, type DateText } from '../format/dates';

export type Waiting = Schemas['WaitingLine'];

// What waits in one row: of many windows that one answers for the same reason the most urgent, and how many more.
export interface WaitingRow {
  readonly first: Waiting;
  readonly more: number;
}

// In the order of their last days, as they come.
export function waitingRows(waiting: readonly Waiting[]): WaitingRow[] {
  const rows = new Map<string, WaitingRow>();
  for (const one of waiting) {
    const key = [one.waiting, one.object, one.person?.id].join(' ');
    const known = rows.get(key);
    rows.set(key, known ? { first: known.first, more: known.more + 1 } : { first: one, more: 0 });
  }
  return [...rows.values()];
}

const soon = 2; // days

// How much a last day presses.
export function urgencyOf(until: DateText, today: DateText): 'over' | 'today' | 'soon' | 'later' {
  const left = daysBetween(today, until);
  if (left < 0) return 'over';
  if (left === 0) return 'today';
  return left <= soon ? 'soon' : 'later';
}
