import { describe, expect, test } from 'vitest';

import { asTyped, readAmount } from '../../format/typed-amount';
import { edit, emptyDesk, rebased, redo, standingOf, undo } from './drafts';
import { clear, fillRight } from './fill';
import { readTable } from '../../format/read-table';
import { draftOf, paste } from './paste';
import { shownLines, type Draft, type QuotaCell, type QuotaGrid, type QuotaLine, type Sheet } from './quota-sheet';
import { mismatchOf, Totals } from './totals';

const cell = (target: string | null, more: Partial<QuotaCell> = {}): QuotaCell => ({
  goal: target === null ? null : 'g',
  target,
  currency: target === null ? null : 'USD',
  revision: target === null ? 0 : 1,
  lock: null,
  ...more,
});
const line = (id: string, unit: string | null, cells: QuotaCell[], more: Partial<QuotaLine> = {}): QuotaLine => ({
  kind: 'person',
  id,
  name: id,
  unit,
  depth: 0,
  sells: true,
  currency: 'USD',
  cells,
  year: null,
  ...more,
});
const period = (label: string) => ({ label, start: '2027-01-01', end: '2027-03-31' });
const unit = (id: string, above: string | null, cells: QuotaCell[], more: Partial<QuotaLine> = {}): QuotaLine =>
  line(id, above, cells, { kind: 'unit', sells: false, ...more });
const grid = (rows: QuotaLine[], more: Partial<QuotaGrid> = {}): QuotaGrid => ({
  metric: { key: 'revenue', name: 'Revenue', unit: 'money', decimals: 0, adds_up: true },
  year: period('2027'),
  years: [],
  by: 'quarter',
  columns: ['Q1', 'Q2', 'Q3'].map(period),
  rows,
  currency: 'USD',
  currencies: [
    { code: 'EUR', decimals: 2 },
    { code: 'JPY', decimals: 0 },
    { code: 'USD', decimals: 2 },
  ],
  rates: [],
  ...more,
});
const none = () => [cell(null), cell(null), cell(null)];
const sheetOf = (of: QuotaGrid): Sheet => ({ grid: of, lines: of.rows, columns: of.columns.map((_, index) => index) });
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const company = (): QuotaGrid =>
  grid([
    unit('Acme', null, [cell('1000.00'), cell(null), cell(null)]),
    unit('Central', 'Acme', [cell('500.00'), cell(null), cell(null)]),
    line('Ana', 'Central', [cell('200.00'), cell(null), cell(null)]),
    line('Ben', 'Central', none()),
    unit('West', 'Acme', none()),
    line('Cy', 'West', [cell('600.00'), cell(null), cell(null, { lock: 'not_there' })]),
  ]);
const english = { mark: '.' } as const;

describe('an amount', () => {
  const read = (typed: string, decimal: '.' | ',' = '.', places = 2): string | null => {
    const reading = readAmount(typed, { decimal, places });
    return 'problem' in reading ? reading.problem : reading.value;
  };
  test.each([
    ['120000', '120000.00'],
    ['120,000', '120000.00'],
    ['1,200,000.5', '1200000.50'],
    ['1.200.000,5', '1200000.50'],
    ['$ 120,000.00', '120000.00'],
    ['120 000,50 €', '120000.50'],
    ['120\u202f000', '120000.00'],
    ["CHF 120'000.-", '120000.00'],
    ['EUR1.200,00', '1200.00'],
    ['12,5', '12.50'],
    ['0,125', 'decimals'],
    ['.5', '0.50'],
    ['007', '7.00'],
    ['0', '0.00'],
    ['-0', '0.00'],
    ['9007199254740993', 'large'],
    ['9999999999999.99', '9999999999999.99'],
  ])('%s is %s', (typed, value) => expect(read(typed)).toBe(value));
  test.each(['ten', '12a', '1,2,3', '1.2.3,4', '12,34,567', '#REF!', '=A1', '.', '1..2', '1e5', '12 kg'])(
    '%s is no amount',
    (typed) => expect(read(typed)).toBe('unreadable'),
  );
  test.each(['-5', '(1,200.00)', '5-', '−5', '$-5', '-$5'])('%s is below zero', (typed) =>
    expect(read(typed)).toBe('negative'),
  );
  test('nothing is nothing', () => expect(read('  ')).toBe(null));
  test('a single mark before three digits goes by the person, or is left open', () => {
    expect(read('1,234')).toBe('1234.00');
    expect(read('1.234')).toBe('two_readings');
    expect(read('1.234', ',')).toBe('1234.00');
    expect(read('1,234', ',')).toBe('two_readings');
    expect(read('1.234', '.', 3)).toBe('1.234');
    expect(read('1.2345')).toBe('decimals');
    expect(read('1.2300')).toBe('1.23');
  });
  test('takes no more decimals than the value has', () => {
    expect(read('12.00', '.', 0)).toBe('12');
    expect(read('12.5', '.', 0)).toBe('decimals');
    expect(read('30 %', '.', 1)).toBe('30.0');
  });
  test('is typed again as it was read', () => {
    expect(asTyped('1200.50', ',')).toBe('1200,5');
    expect(asTyped('1200.00', '.')).toBe('1200');
    expect(asTyped(null, '.')).toBe('');
  });
});

describe('a block of a spreadsheet', () => {
  test('is read with its quoted cells, whatever ends its lines', () => {
    expect(readTable('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(readTable('"a\tb"\t"say ""hi"""\n\t5')).toEqual([
      ['a\tb', 'say "hi"'],
      ['', '5'],
    ]);
    expect(readTable('7')).toEqual([['7']]);
  });
  test('goes from the cell on, cell by cell', () => {
    const sheet = sheetOf(company());
    const { edits, block } = paste(sheet, at(2, 0), '300\t310\n400\t410', english);
    expect([...edits].map(([key, { value }]) => [key, value])).toEqual([
      ['Ana Q1', '300.00'],
      ['Ana Q2', '310.00'],
      ['Ben Q1', '400.00'],
      ['Ben Q2', '410.00'],
    ]);
    expect(block).toEqual(at(2, 0, 3, 1));
    expect(edits.get('Ana Q1')?.base).toBe(1);
  });
  test('what can not be read is marked and the rest is there', () => {
    const { edits, unreadable, locked, outside } = paste(sheetOf(company()), at(5, 1), '1,5\t#N/A\t9', english);
    expect(edits.get('Cy Q2')?.value).toBe('1.50');
    expect([unreadable, locked, outside]).toEqual([0, 1, 1]);
    const marked = paste(sheetOf(company()), at(2, 1), 'tbd\t5', english);
    expect(marked.edits.get('Ana Q2')).toEqual({ text: 'tbd', value: null, problem: 'unreadable', base: 0 });
    expect(marked.edits.get('Ana Q3')?.value).toBe('5.00');
    expect(marked.unreadable).toBe(1);
  });
  test('fills the selection when it fits into it, one number too', () => {
    expect(paste(sheetOf(company()), at(2, 0, 3, 2), '5', english).edits.size).toBe(6);
    expect(paste(sheetOf(company()), at(2, 0, 3, 1), '1\t2', english).edits.size).toBe(4);
    expect(paste(sheetOf(company()), at(2, 0, 3, 2), '1\t2', english).edits.size).toBe(2);
  });
  test('goes to the lines of its names, in whatever order, and leaves its heading out', () => {
    const text = 'Seller\tQ1\tQ2\nBEN\t1\t2\n ana \t3\t4\nZoe\t5\t6\nTotal\t9\t12\nCy\ttbd\t';
    const { edits, unknown, unreadable } = paste(sheetOf(company()), at(0, 1), text, english);
    expect([...edits].map(([key, { value }]) => `${key} ${value ?? ''}`)).toEqual([
      'Ben Q2 1.00',
      'Ben Q3 2.00',
      'Ana Q2 3.00',
      'Ana Q3 4.00',
      'Cy Q2 ',
    ]);
    expect(unreadable).toBe(1);
    expect(unknown).toEqual(['Zoe', 'Total']);
  });
  test('somebody in two units has the number where they are in that period', () => {
    const moving = grid([
      unit('A', null, none()),
      line('Cy', 'A', [cell(null), cell(null, { lock: 'elsewhere' }), cell(null)]),
      unit('B', null, none()),
      line('Cy', 'B', [cell(null, { lock: 'elsewhere' }), cell(null), cell(null)]),
    ]);
    const { edits, locked } = paste(sheetOf(moving), at(0, 0), 'Cy\t1\t2', english);
    expect([edits.get('Cy Q1')?.value, edits.get('Cy Q2')?.value, locked]).toEqual(['1.00', '2.00', 0]);
  });
  test('amounts have the decimals of their own currency', () => {
    const yen = grid([line('Aki', null, none(), { currency: 'JPY' })]);
    const { edits } = paste(sheetOf(yen), at(0, 0), '500.00\t500.5', english);
    expect(edits.get('Aki Q1')?.value).toBe('500');
    expect(edits.get('Aki Q2')?.problem).toBe('decimals');
  });
});

describe('fill right', () => {
  test('takes the first column into the selection, or to the end of the year', () => {
    const sheet = sheetOf(company());
    expect([...fillRight(sheet, new Map(), at(2, 0)).keys()]).toEqual(['Ana Q2', 'Ana Q3']);
    expect([...fillRight(sheet, new Map(), at(2, 0, 3, 1)).keys()]).toEqual(['Ana Q2']);
    expect([...fillRight(sheet, new Map(), at(5, 0)).keys()]).toEqual(['Cy Q2']); // not there in Q3
  });
  test('never turns an amount into another currency, and takes nothing from what can not be read', () => {
    const mixed = grid([
      line('Ana', null, [cell('5.00', { currency: 'EUR' }), cell('5.00'), cell(null)], { currency: 'EUR' }),
    ]);
    expect([...fillRight(sheetOf(mixed), new Map(), at(0, 0)).keys()]).toEqual(['Ana Q3']);
    const bad: Draft = { text: 'x', value: null, problem: 'unreadable', base: 0 };
    expect(fillRight(sheetOf(company()), new Map([['Ana Q1', bad]]), at(2, 0)).size).toBe(0);
  });
  test('clearing takes away what is stored and forgets what is not', () => {
    const drafts = new Map<string, Draft>([['Ben Q1', { text: '5', value: '5.00', base: 0 }]]);
    const edits = clear(sheetOf(company()), drafts, at(2, 0, 3, 1));
    expect([...edits.keys()]).toEqual(['Ana Q1', 'Ben Q1']);
    expect(edits.get('Ana Q1')?.value).toBe(null);
    expect(edits.get('Ben Q1')).toBe(undefined);
  });
});

describe('totals', () => {
  const rows = (of: QuotaGrid) => new Map(of.rows.map((each) => [each.id, each]));
  const given = (of: QuotaGrid, id: string, drafts = new Map<string, Draft>(), column = 0) => {
    const of_unit = rows(of).get(id);
    if (!of_unit) throw new Error(id);
    return new Totals(of, drafts).given(of_unit, column);
  };
  test('set what is given to the people against the own quota of their unit, level by level', () => {
    expect(given(company(), 'Central')).toMatchObject({
      sum: '200.00',
      own: '500.00',
      difference: '-300.00',
      parts: 1,
    });
    // Central counts with its own quota; West has none and counts with what its people have.
    expect(given(company(), 'Acme')).toMatchObject({ sum: '1100.00', difference: '100.00', parts: 2 });
    expect(given(company(), 'West')).toMatchObject({ sum: '600.00', own: null, difference: null });
    expect(given(company(), 'West', new Map(), 1)).toMatchObject({ sum: null, parts: 0 });
    expect([mismatchOf('-300.00'), mismatchOf('0.00'), mismatchOf('0.01')]).toEqual(['short', 'exact', 'above']);
  });
  test('follow what is typed, and leave out what can not be read', () => {
    const drafts = new Map<string, Draft>([
      ['Ben Q1', { text: '300', value: '300.00', base: 0 }],
      ['Cy Q1', { text: 'x', value: null, problem: 'unreadable', base: 1 }],
    ]);
    expect(given(company(), 'Central', drafts).difference).toBe('0.00');
    expect(given(company(), 'West', drafts).sum).toBe(null);
  });
  test('convert at the plan rate of the period, line by line, and say where there is none', () => {
    const euro = (value: string) => cell(value, { currency: 'EUR' });
    const rates = [{ column: 0, from: 'EUR', to: 'USD', numerator: '11', denominator: '10' }];
    const mixed = grid(
      [
        unit('Acme', null, [cell('10.00'), cell(null), cell(null)]),
        line('Ana', 'Acme', [euro('0.05'), euro('1.00'), cell(null)], { currency: 'EUR' }),
        line('Ben', 'Acme', [cell('9.94'), cell('1.00'), cell(null)]),
      ],
      { rates },
    );
    expect(given(mixed, 'Acme')).toMatchObject({ sum: '10.00', difference: '0.00' }); // 0.055 is 0.06
    expect(given(mixed, 'Acme', new Map(), 1)).toMatchObject({ sum: null, unconverted: 1 });
  });
  test('add up a line over the year, exactly, and compare it with the quota of the year', () => {
    const big = cell('9007199254740.93');
    const whole = grid([line('Ana', null, [big, big, cell('0.01')], { year: cell('18014398509481.86') })]);
    const ana = whole.rows[0];
    if (!ana) throw new Error();
    expect(new Totals(whole, new Map()).over(ana)).toBe('18014398509481.87');
    expect(new Totals(whole, new Map()).againstYear(ana)?.difference).toBe('0.01');
  });
});

describe('what is not saved', () => {
  const draft = (value: string | null, base = 0): Draft => ({ text: value ?? '', value, base });
  test('is taken back and brought again step by step', () => {
    const one = edit(emptyDesk, new Map([['Ana Q1', draft('1.00', 1)]]));
    const two = edit(
      one,
      new Map([
        ['Ana Q1', draft('2.00', 1)],
        ['Ben Q1', draft('3.00')],
      ]),
    );
    const back = undo(two);
    expect(back.drafts).toEqual(one.drafts);
    expect(undo(back).drafts.size).toBe(0);
    expect(undo(undo(undo(two))).drafts.size).toBe(0);
    expect(redo(redo(undo(back))).drafts).toEqual(two.drafts);
    expect(edit(back, new Map([['Cy Q1', draft('4.00')]])).redo).toEqual([]);
  });
  test('counts as a change where it differs from what is stored, and as a conflict where that has moved', () => {
    const of = company();
    const drafts = new Map([
      ['Ana Q1', draft('200.00', 1)],
      ['Ben Q1', draft('5.00')],
      ['Cy Q1', draft(null, 7)],
    ]);
    expect(standingOf(of, drafts)).toEqual({
      changes: ['Ben Q1', 'Cy Q1'],
      takenAway: ['Cy Q1'],
      unreadable: [],
      conflicts: ['Cy Q1'],
    });
    expect(rebased(of, drafts, ['Cy Q1']).get('Cy Q1')?.base).toBe(1);
  });
});

test('a line is found by its name, a unit with its people, each below their units', () => {
  const of = company();
  const names = (looked: string) => shownLines(of, looked, false).map(({ name }) => name);
  expect(names('')).toHaveLength(6);
  expect(names('be')).toEqual(['Acme', 'Central', 'Ben']);
  expect(names('west')).toEqual(['Acme', 'West', 'Cy']);
  expect(draftOf(sheetOf(of), { row: 5, column: 2 }, '5', english)).toBe(null);
});
