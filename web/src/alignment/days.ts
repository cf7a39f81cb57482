import { addDays } from '../format';

// The server counts to the first day that no longer counts; people say the last one that does.
export function lastDay(to: string): string {
  return addDays(to, -1);
}

export function dayAfter(last: string): string {
  return addDays(last, 1);
}
