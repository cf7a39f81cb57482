import { missing } from './numbers';

// Civil dates are "2026-11-21" and have no time zone; instants are ISO texts in UTC, shown in the workspace's zone.
export type DateText = string;
export type InstantText = string;
export type DateStyle = 'short' | 'medium' | 'long' | 'weekday' | 'dayMonth' | 'dayName' | 'month' | 'shortMonth';

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { year: 'numeric', month: '2-digit', day: '2-digit' },
  medium: { year: 'numeric', month: 'short', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  dayMonth: { day: 'numeric', month: 'short' },
  dayName: { weekday: 'short' },
  month: { year: 'numeric', month: 'long' },
  shortMonth: { year: 'numeric', month: 'short' },
};

// Making a format is slow, and there are few different ones.
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

function noonOf(date: DateText): Date {
  return new Date(`${date}T12:00:00Z`);
}

// A German "31." does not end a line without its "Dez.".
function glued(date: string): string {
  return date.replaceAll(/(\d\.) (?=\p{L})/gu, '$1\u00a0');
}

export function formatDate(locale: string, date: DateText | null, style: DateStyle = 'medium'): string {
  if (date === null) return missing;
  return glued(formatOf(locale, { ...styles[style], timeZone: 'UTC' }).format(noonOf(date)));
}

// Both ends belong to it.
export function formatDateRange(locale: string, start: DateText, end: DateText): string {
  const format = formatOf(locale, { ...styles.medium, timeZone: 'UTC' });
  return glued(format.formatRange(noonOf(start), noonOf(end)));
}

export function formatInstant(locale: string, instant: InstantText | null, timeZone: string): string {
  if (instant === null) return missing;
  return formatOf(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant));
}

// The day of an instant in a time zone: "2026-11-22" for 00:30 UTC of the 23rd in New York.
export function dayOf(instant: InstantText, timeZone: string): DateText {
  return formatOf('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(new Date(instant));
}

export function formatTime(locale: string, instant: InstantText | number, timeZone: string): string {
  return formatOf(locale, { timeStyle: 'short', timeZone }).format(new Date(instant));
}

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

// "3 hours ago"; whole units, rounded towards now so that nothing looks older than it is.
export function formatAge(locale: string, instant: InstantText | number, now: number): string {
  const seconds = Math.trunc((new Date(instant).getTime() - now) / 1000);
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  // Under a minute counting would only be restless; isFresh is for words instead of "now".
  const amount = unit === 'second' ? 0 : Math.trunc(seconds / length);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(amount, unit);
}

// Under a minute ago: there it reads better to say so than "now".
export function isFresh(instant: InstantText | number, now: number = Date.now()): boolean {
  return now - new Date(instant).getTime() < 60_000;
}

// "2026-02-28" and 1 -> "2026-03-01".
export function addDays(date: DateText, days: number): DateText {
  const moved = noonOf(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

// From the first to the second: 1 for a day and the next.
export function daysBetween(from: DateText, to: DateText): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function isDateText(text: unknown): text is DateText {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = noonOf(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
