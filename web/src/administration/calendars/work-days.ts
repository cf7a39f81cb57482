import type { Schemas } from '../../api';
import { addDays } from '../../format';

export type WorkCalendar = Schemas['WorkCalendarView'];
export type DayOff = Schemas['DayOffView'];

// Thousandths of a day, as the server counts (DOMAIN 2.1): whole numbers, so that sums are exact.
export const wholeDay = 1000;

// "0.5" -> 500.
export function thousandths(part: string): number {
  const [whole = '0', places = ''] = part.split('.');
  return Number(whole) * wholeDay + Number(places.padEnd(3, '0').slice(0, 3));
}

// 21500 -> "21.5", for the formats, which take decimal texts.
export function daysText(weight: number): string {
  const places = String(weight % wholeDay)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = String(Math.trunc(weight / wholeDay));
  return places === '' ? whole : `${whole}.${places}`;
}

// 1 Monday … 7 Sunday.
export function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}

export function monthStart(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

export function daysOfMonth(year: number, month: number): string[] {
  const first = monthStart(year, month);
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

export type DaysOff = ReadonlyMap<string, DayOff>;

export function daysOffOf(calendar: { readonly days_off: readonly DayOff[] }): DaysOff {
  return new Map(calendar.days_off.map((day) => [day.date, day]));
}

export interface Worked {
  readonly weekdays: readonly number[];
  readonly off: DaysOff;
}

export function workedOf(calendar: WorkCalendar): Worked {
  return { weekdays: calendar.weekdays, off: daysOffOf(calendar) };
}

export function weightOf({ weekdays, off }: Worked, date: string): number {
  if (!weekdays.includes(weekdayOf(date))) return 0;
  const day = off.get(date);
  return day ? Math.max(0, wholeDay - thousandths(day.off)) : wholeDay;
}

export function weightOfDays(worked: Worked, start: string, end: string): number {
  let sum = 0;
  for (let day = start; day <= end; day = addDays(day, 1)) sum += weightOf(worked, day);
  return sum;
}

export function weightOfMonth(worked: Worked, year: number, month: number): number {
  return daysOfMonth(year, month).reduce((sum, day) => sum + weightOf(worked, day), 0);
}

export interface MonthChange {
  readonly month: string; // its first day
  readonly before: number;
  readonly after: number;
}

// The months of these days whose number of working days differs.
export function changedMonths(before: Worked, after: Worked, days: readonly string[]): MonthChange[] {
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))].sort();
  return months
    .map((month) => {
      const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
      return { month, before: weightOfMonth(before, year, number), after: weightOfMonth(after, year, number) };
    })
    .filter((change) => change.before !== change.after);
}

export function sortedDays(off: DaysOff): DayOff[] {
  return [...off.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
