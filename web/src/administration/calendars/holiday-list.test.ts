import { describe, expect, test } from 'vitest';

import { readHolidayList, withDays, type DayOrder } from './holiday-list';

const read = (text: string, order: DayOrder | null = null): string[] =>
  readHolidayList(text, order).map((line) =>
    line.reads === 'day' ? `${line.day.date} ${line.day.off} ${line.day.name}` : `${line.line} ${line.reads}`,
  );

describe('a pasted list of holidays', () => {
  test('is read in the usual writings of dates', () => {
    expect(read('2026-12-25 Christmas Day\n25.12.2027\tWeihnachten\n1. Mai 2027; Tag der Arbeit')).toEqual([
      '2026-12-25 1 Christmas Day',
      '2027-12-25 1 Weihnachten',
      '2027-05-01 1 Tag der Arbeit',
    ]);
    expect(
      read('Friday, December 25, 2026 - Christmas\nMo, 26. Dez. 2026 Stephanstag\nBoxing Day, 26 Dec 2028'),
    ).toEqual(['2026-12-25 1 Christmas', '2026-12-26 1 Stephanstag', '2028-12-26 1 Boxing Day']);
  });
  test('has half days', () => {
    expect(read('2026-12-24 Christmas Eve (half day)\n31.12.2026 Silvester ½\n2027-01-02 0.5')).toEqual([
      '2026-12-24 0.5 Christmas Eve',
      '2026-12-31 0.5 Silvester',
      '2027-01-02 0.5 ',
    ]);
  });
  test('is never guessed where day and month can be exchanged', () => {
    expect(read('03/04/2026 Spring')).toEqual(['1 ambiguous']);
    expect(read('03/04/2026 Spring', 'dayFirst')).toEqual(['2026-04-03 1 Spring']);
    expect(read('03/04/2026 Spring', 'monthFirst')).toEqual(['2026-03-04 1 Spring']);
    expect(read('12/25/2026 Christmas\n05/05/2026 Same')).toEqual(['2026-12-25 1 Christmas', '2026-05-05 1 Same']);
  });
  test('says which lines it can not read, and keeps their numbers', () => {
    expect(read('Holidays\n\n2026-02-30 Never\n25.12. Christmas\n2026-05-01 a\n2026-05-01 b')).toEqual([
      '1 no_date',
      '3 no_such_day',
      '4 no_year',
      '2026-05-01 1 a',
      '6 twice',
    ]);
  });
  test('keeps the name that was there when it brings none', () => {
    const before = new Map([['2026-12-25', { date: '2026-12-25', off: '1', name: 'Christmas' }]]);
    expect(withDays(before, [{ date: '2026-12-25', off: '0.5', name: '' }]).get('2026-12-25')).toEqual({
      date: '2026-12-25',
      off: '0.5',
      name: 'Christmas',
    });
  });
});
