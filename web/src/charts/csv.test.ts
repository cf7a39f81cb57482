import { describe, expect, test } from 'vitest';

import { csvOf } from './csv';

const line = (text: string): string => csvOf(['h'], [[{ text }]]).split('\r\n')[1] ?? '';

describe('a table as CSV', () => {
  test('quotes text, keeps numbers, leaves out what is missing', () => {
    expect(
      csvOf(
        ['Day', 'Actual'],
        [
          [{ text: '2026-11-20' }, { number: '-1234.50' }],
          [{ text: 'a "b", c' }, { number: null }],
        ],
      ),
    ).toBe('\uFEFF"Day","Actual"\r\n"2026-11-20",-1234.50\r\n"a ""b"", c",\r\n');
  });

  test('has semicolons where the comma is the decimal mark, so that the numbers stay numbers', () => {
    expect(csvOf(['Tag', 'Ist'], [[{ text: '20.11.' }, { number: '-1234.50' }]], 'de')).toBe(
      '\uFEFF"Tag";"Ist"\r\n"20.11.";-1234,50\r\n',
    );
  });

  test('never hands a formula to a spreadsheet', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '  =cmd|x', '\u00a0=1']) {
      expect(line(text).startsWith(`"'`)).toBe(true);
    }
    expect(line('Acme = good')).toBe('"Acme = good"');
    expect(csvOf(['=h'], [])).toContain(`"'=h"`);
  });

  test('takes no text for a number', () => {
    expect(csvOf(['h'], [[{ number: '=1' }]])).toContain(`"'=1"`);
    expect(csvOf(['h'], [[{ number: '1e5' }]])).toContain('"1e5"');
  });
});
