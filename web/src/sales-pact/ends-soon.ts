import { daysBetween, type DateText } from '../format/dates';
import type { PactLine } from './pact-queries';

const reminder = 30; // days before the last one

// Days until the last one of a pact of the reader's own that binds; null: that is not near.
export function daysToItsEnd(
  { state, mine, effective }: Pick<PactLine, 'state' | 'mine' | 'effective'>,
  today: DateText,
): number | null {
  const left = daysBetween(today, effective.end);
  return state !== 'active' || mine === null || left < 0 || left > reminder ? null : left;
}
