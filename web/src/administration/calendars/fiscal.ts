import type { Schemas } from '../../api';

export type FiscalCalendar = Schemas['FiscalCalendarView'];
export type FiscalBody = Schemas['FiscalCalendarBodyInput'];
export const fiscalPatterns = ['gregorian', '4-4-5', '4-5-4', '5-4-4', '13x4'] as const;
export type FiscalPattern = (typeof fiscalPatterns)[number];
export const yearEndRules = ['last', 'nearest'] as const;
export const labelRules = ['start_year', 'end_year'] as const;

function oneOf<Word extends string>(words: readonly Word[], text: string, otherwise: Word): Word {
  return words.find((word) => word === text) ?? otherwise;
}

export function fiscalBody(calendar: FiscalCalendar): Required<FiscalBody> {
  return {
    name: calendar.name,
    pattern: oneOf(fiscalPatterns, calendar.pattern, 'gregorian'),
    start_month: calendar.start_month,
    year_end_rule: oneOf(yearEndRules, calendar.year_end_rule, 'last'),
    year_end_weekday: calendar.year_end_weekday,
    year_end_month: calendar.year_end_month,
    label_rule: oneOf(labelRules, calendar.label_rule, 'end_year'),
  };
}

// Where fiscal years are calendar years the rule for their name has no say.
export function isCalendarYear(body: Required<FiscalBody>): boolean {
  return body.pattern === 'gregorian' ? body.start_month === 1 : body.year_end_month === 12;
}
