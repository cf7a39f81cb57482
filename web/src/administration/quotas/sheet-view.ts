import type { TFunction } from 'i18next';

import type { Format, Decimal } from '../../format';
import { bare, decimalMark } from '../../format/typed-amount';
import { cellAt, valueOf, type Drafts, type QuotaLine, type Sheet } from './quota-sheet';
import { magnitude, mismatchOf, type Mismatch, type Totals } from './totals';

export type Words = TFunction<'administration/quotas'>;
export type Mark = 'stored' | 'unsaved' | 'problem' | 'conflict' | 'locked';

export interface CellView {
  readonly text: string; // "" where there is no quota
  readonly mark: Mark;
  readonly told: string; // what the mark means, whole; "" where there is nothing to say
  readonly below: Below | null; // of a unit: what is given out below it
}

export interface Below {
  readonly sum: string;
  readonly words: string | null; // "12,000 short"
  readonly sentence: string; // "12,000 short of Central's quota"
  readonly mismatch: Mismatch | null;
}

export interface LineView {
  readonly cells: readonly CellView[];
  readonly total: string | null;
  readonly year: Below | null;
}

const refusals = [
  'OWN_TARGET',
  'QUOTA_CLOSED',
  'SAMPLE_LOADED',
  'NOT_IN_COMPANY',
  'CHANGED_MEANWHILE',
  'OWNER_UNKNOWN',
] as const;

// A refusal of the server in the person's words; where it has none of its own, as the server says it.
export function refusalWords(t: Words, code: string, message: string): string {
  const known = refusals.find((each) => each === code);
  return known ? t(`refused.${known}`) : message;
}

export function amountText(format: Format, value: Decimal): string {
  const plain = bare(value);
  if (!plain.includes('.')) return format.number(plain);
  // Cents are written whole: "199,419.40".
  const [whole = '0', fraction = ''] = value.split('.');
  const places = plain.length < value.length && fraction.length > 2 ? (plain.split('.')[1] ?? '') : fraction;
  return `${format.number(whole)}${decimalMark(format.locale)}${places}`;
}

// With its currency where that is not the company's.
export function named(format: Format, sheet: Sheet, value: Decimal, currency: string | null): string {
  return currency === null || currency === sheet.grid.currency
    ? amountText(format, value)
    : `${amountText(format, value)} ${currency}`;
}

export function lineView(
  sheet: Sheet,
  row: number,
  drafts: Drafts,
  totals: Totals,
  format: Format,
  t: Words,
): LineView {
  const line = sheet.lines[row];
  if (!line) return { cells: [], total: null, year: null };
  const cells = sheet.columns.map((_, column) => cellView(sheet, { row, column }, drafts, totals, format, t));
  if (!sheet.grid.metric.adds_up || sheet.grid.by === 'year') return { cells, total: null, year: null };
  const total = totals.over(line);
  const against = totals.againstYear(line);
  return {
    cells,
    total: total === null ? null : amountText(format, total),
    year: against && {
      sum: t('year.quota', { amount: amountText(format, against.year) }),
      mismatch: mismatchOf(against.difference),
      words: mismatchWords(format, t, against.difference),
      sentence: t(`year.${mismatchOf(against.difference)}`, {
        amount: amountText(format, magnitude(against.difference)),
        year: amountText(format, against.year),
      }),
    },
  };
}

function cellView(
  sheet: Sheet,
  place: { row: number; column: number },
  drafts: Drafts,
  totals: Totals,
  format: Format,
  t: Words,
): CellView {
  const found = cellAt(sheet, place);
  if (!found) return { text: '', mark: 'locked', told: '', below: null };
  const { key, line, cell } = found;
  const draft = drafts.get(key);
  const value = valueOf(drafts, key, cell);
  const shown = (each: Decimal | null): string =>
    each === null
      ? ''
      : cell.currency !== null && cell.currency !== line.currency
        ? `${amountText(format, each)} ${cell.currency}`
        : amountText(format, each);
  const below =
    line.kind === 'unit' ? belowView(sheet, line, sheet.columns[place.column] ?? 0, totals, format, t) : null;
  if (cell.lock !== null) return { text: shown(cell.target), mark: 'locked', told: t(`lock.${cell.lock}`), below };
  if (!draft) return { text: shown(value), mark: 'stored', told: '', below };
  if (draft.problem !== undefined) {
    return { text: draft.text, mark: 'problem', told: t(`problem.${draft.problem as 'unreadable'}`), below };
  }
  if (draft.value === cell.target) return { text: shown(value), mark: 'stored', told: '', below };
  const was = cell.target === null ? t('was.none') : t('was.some', { amount: shown(cell.target) });
  if (draft.base !== cell.revision) {
    const now = cell.target === null ? t('conflict.gone') : t('conflict.now', { amount: shown(cell.target) });
    return { text: shown(value), mark: 'conflict', told: now, below };
  }
  if (draft.refused !== undefined) return { text: shown(value), mark: 'problem', told: draft.refused, below };
  return { text: shown(value), mark: 'unsaved', told: draft.value === null ? t('takenAway', { was }) : was, below };
}

function belowView(
  sheet: Sheet,
  line: QuotaLine,
  column: number,
  totals: Totals,
  format: Format,
  t: Words,
): Below | null {
  if (!sheet.grid.metric.adds_up) return null;
  const given = totals.given(line, column);
  if (given.unconverted > 0) {
    const told = t('given.unconverted', { count: given.unconverted });
    return { sum: told, words: null, sentence: told, mismatch: null };
  }
  if (given.sum === null) return null;
  const sum = amountText(format, given.sum);
  if (given.difference === null)
    return { sum, words: null, sentence: t('given.noOwn', { sum, name: line.name }), mismatch: null };
  const mismatch = mismatchOf(given.difference);
  const amount = named(format, sheet, magnitude(given.difference), given.currency);
  return {
    sum,
    mismatch,
    words: mismatchWords(format, t, given.difference),
    sentence: t(`given.${mismatch}`, { amount, name: line.name, sum }),
  };
}

function mismatchWords(format: Format, t: Words, difference: Decimal): string {
  return t(`mismatch.${mismatchOf(difference)}`, { amount: amountText(format, magnitude(difference)) });
}
