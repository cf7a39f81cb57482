import { formatDate, formatDateRange } from './dates';

// What a period's label says, apart from its words: the server's labels are 2026, FY2027, 2026-H1, 2026-Q4, 2026-11,
// 2027-P03 (fiscal calendars of weeks), 2027-W05, and two days for any other range.
export type PeriodName =
  | { readonly kind: 'half' | 'quarter' | 'period' | 'week'; readonly number: number; readonly year: string }
  | { readonly kind: 'text'; readonly text: string };

const kinds = { H: 'half', Q: 'quarter', P: 'period', W: 'week' } as const;

export function periodName(locale: string, label: string, month: 'long' | 'short'): PeriodName {
  const part = /^((?:FY)?\d{4})-([HQPW])(\d{1,2})$/.exec(label);
  if (part) return { kind: kinds[part[2] as keyof typeof kinds], number: Number(part[3]), year: part[1] ?? '' };
  if (/^\d{4}-\d{2}$/.test(label)) {
    return { kind: 'text', text: formatDate(locale, `${label}-01`, month === 'long' ? 'month' : 'shortMonth') };
  }
  const [start, end] = label.split('..');
  if (start !== undefined && end !== undefined) return { kind: 'text', text: formatDateRange(locale, start, end) };
  return { kind: 'text', text: label };
}
