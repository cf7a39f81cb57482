import { isDateText } from '../../format';
import type { DayOff, DaysOff } from './work-days';

// Lists of holidays as people have them: one a line, a date in one of the usual writings and a name. What can be read in
// two ways is asked, never guessed.
export type DayOrder = 'dayFirst' | 'monthFirst';

export type ListLine =
  | { readonly line: number; readonly text: string; readonly reads: 'day'; readonly day: DayOff }
  | {
      readonly line: number;
      readonly text: string;
      readonly reads: 'ambiguous';
      readonly either: readonly [string, string];
    }
  | { readonly line: number; readonly text: string; readonly reads: 'no_date' | 'no_year' | 'no_such_day' | 'twice' };

const monthStarts: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];

function monthNamed(word: string): number | null {
  const folded = word.toLowerCase();
  const at = monthStarts.findIndex((starts) => starts.some((start) => folded.startsWith(start)));
  return at < 0 ? null : at + 1;
}

const iso = (year: string, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

interface Found {
  readonly dates: readonly string[]; // two: day first, month first
  readonly rest: string;
}

const weekday = '(?:[\\p{L}]{2,11}\\.?,?\\s+)?';
const forms: readonly [RegExp, (found: RegExpExecArray) => readonly string[]][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u, (m) => [iso(m[1] ?? '', Number(m[2]), Number(m[3]))]],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u, (m) => [iso(m[3] ?? '', Number(m[2]), Number(m[1]))]],
  [
    /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/u,
    (m) => {
      const [first, second, year] = [Number(m[1]), Number(m[2]), m[3] ?? ''];
      const [dayFirst, monthFirst] = [iso(year, second, first), iso(year, first, second)];
      return dayFirst === monthFirst ? [dayFirst] : [dayFirst, monthFirst];
    },
  ],
  [/^(\d{1,2})(?:\.|st|nd|rd|th)?\s+(\p{L}+)\.?,?\s+(\d{4})(?!\d)/u, (m) => named(m[3], m[2], m[1])],
  [/^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u, (m) => named(m[3], m[1], m[2])],
];

function named(year = '', month = '', day = ''): readonly string[] {
  const number = monthNamed(month);
  return number === null ? [] : [iso(year, number, Number(day))];
}

const withoutWeekday = new RegExp(`^${weekday}`, 'u');

function dateAt(text: string): Found | null {
  for (const start of [text, text.replace(withoutWeekday, '')]) {
    for (const [form, read] of forms) {
      const found = form.exec(start);
      const dates = found ? read(found) : [];
      if (found && dates.length > 0) return { dates, rest: start.slice(found[0].length) };
    }
  }
  return null;
}

// The date may come last as well: "Christmas Day, 25 December 2026".
function dateIn(text: string): Found | null {
  const first = dateAt(text);
  if (first) return first;
  const cut = /^(.*?)[\t;,:|]\s*(.+)$/u.exec(text);
  const last = cut ? dateAt(cut[2] ?? '') : null;
  return last && { dates: last.dates, rest: `${cut?.[1] ?? ''} ${last.rest}` };
}

const half = /[([]?\s*(?:½|0[.,]5|\bhalf[\s-]?day\b|\bhalf\b|\bhalber\s+tag\b|\bhalbtags?\b|\bhalb\b)\s*[)\]]?/iu;

function dayOf(date: string, rest: string): DayOff {
  const name = rest
    .replace(half, ' ')
    .replaceAll(/^[\s\t;,:|–—-]+|[\s\t;,:|–—-]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^"|"$/gu, '')
    .slice(0, 80);
  return { date, off: half.test(rest) ? '0.5' : '1', name };
}

const withoutYear = /^\s*(?:\d{1,2}[./-]\d{1,2}\.?(?:\d{2})?(?!\d)|\d{1,2}\.?\s+\p{L}+|\p{L}+\s+\d{1,2}(?!\d))/u;

function readLine(line: number, text: string, order: DayOrder | null): ListLine {
  const found = dateIn(text);
  if (!found) return { line, text, reads: withoutYear.test(text) ? 'no_year' : 'no_date' };
  const real = found.dates.filter(isDateText);
  const [first, second] = real;
  if (first === undefined) return { line, text, reads: 'no_such_day' };
  if (second !== undefined && order === null) return { line, text, reads: 'ambiguous', either: [first, second] };
  return {
    line,
    text,
    reads: 'day',
    day: dayOf(second !== undefined && order === 'monthFirst' ? second : first, found.rest),
  };
}

export function readHolidayList(pasted: string, order: DayOrder | null): ListLine[] {
  const seen = new Set<string>();
  return pasted
    .split(/\r\n|\r|\n/u)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }): ListLine => {
      const read = readLine(line, text, order);
      if (read.reads !== 'day') return read;
      if (seen.has(read.day.date)) return { line, text, reads: 'twice' };
      seen.add(read.day.date);
      return read;
    });
}

// A name that the list leaves out stays as it was.
export function withDays(off: DaysOff, days: readonly DayOff[]): Map<string, DayOff> {
  const all = new Map(off);
  for (const day of days)
    all.set(day.date, { ...day, name: day.name === '' ? (off.get(day.date)?.name ?? '') : day.name });
  return all;
}
