import { api, ok, queryKeys, type Schemas } from '../../api';
import type { Decimal } from '../../format';
import { queryOptions } from '@tanstack/react-query';

export type QuotaGrid = Schemas['QuotaGrid'];
export type QuotaLine = Schemas['QuotaLine'];
export type QuotaCell = Schemas['QuotaCell'];
export type QuotaLock = Schemas['QuotaLock'];
export type By = 'month' | 'quarter' | 'year';

export interface QuotaQuestion {
  readonly metric?: string | undefined;
  readonly year?: string | undefined;
  readonly by?: By | undefined;
}

// What an address asks for.
export const askedBy = ({ metric = 'revenue', by = 'quarter', year }: QuotaQuestion): QuotaQuestion => ({
  metric,
  by,
  ...(year !== undefined && { year }),
});

// Among the numbers, so that what others change is read again by itself.
export const quotasQuery = (query: QuotaQuestion) =>
  queryOptions({
    queryKey: [...queryKeys.numbers, 'quotas', query],
    queryFn: () => ok(api.GET('/api/v1/quotas', { params: { query } })),
  });

// A change that is not saved: of the cell of an owner and a column.
export interface Draft {
  readonly text: string; // as it was typed or pasted
  readonly value: Decimal | null; // null takes the quota away
  readonly problem?: string; // why it can't be read: a key of the catalogue
  readonly refused?: string; // what the server said against it
  readonly base: number; // revision that it was made from
}
export type Drafts = ReadonlyMap<string, Draft>;

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function keyOf(line: QuotaLine, column: string): string {
  return `${line.id} ${column}`;
}

// The grid as somebody works on it: the lines that are shown, in their order.
export interface Sheet {
  readonly grid: QuotaGrid;
  readonly lines: readonly QuotaLine[];
  readonly columns: readonly number[]; // indices into grid.columns: on a phone it is one
}

export function cellAt(sheet: Sheet, place: Place): { key: string; line: QuotaLine; cell: QuotaCell } | null {
  const line = sheet.lines[place.row];
  const index = sheet.columns[place.column];
  if (line === undefined || index === undefined) return null;
  const [cell, column] = [line.cells[index], sheet.grid.columns[index]];
  return cell && column ? { key: keyOf(line, column.label), line, cell } : null;
}

export function placesOf(grid: QuotaGrid, currency: string | null): number {
  if (currency === null) return grid.metric.decimals;
  return grid.currencies.find(({ code }) => code === currency)?.decimals ?? 2;
}

export function currencyOf(line: QuotaLine, cell: QuotaCell | undefined): string | null {
  return cell?.currency ?? line.currency;
}

// What the cell says with what is not saved yet; a draft that can't be read has no value.
export function valueOf(drafts: Drafts, key: string, cell: QuotaCell): Decimal | null {
  const draft = drafts.get(key);
  return draft ? draft.value : cell.target;
}

// Lines that match what is looked for, with the units above them; people who sell nothing only where asked for.
export function shownLines(grid: QuotaGrid, looked: string, everybody: boolean): QuotaLine[] {
  const words = folded(looked);
  const wanted = new Set<string>();
  const aboveOf = new Map(grid.rows.filter(({ kind }) => kind === 'unit').map(({ id, unit }) => [id, unit]));
  const keep = (unit: string | null): void => {
    for (let at = unit; at !== null && !wanted.has(at); at = aboveOf.get(at) ?? null) wanted.add(at);
  };
  const fits = (line: QuotaLine): boolean => words === '' || folded(line.name).includes(words);
  const inUnit = (line: QuotaLine): boolean => {
    for (let at = line.unit; at !== null; at = aboveOf.get(at) ?? null) if (named.has(at)) return true;
    return false;
  };
  const named = new Set(
    words === '' ? [] : grid.rows.filter((line) => line.kind === 'unit' && fits(line)).map(({ id }) => id),
  );
  const shown = (line: QuotaLine): boolean =>
    (line.kind === 'unit' || line.sells || everybody) && (fits(line) || inUnit(line));
  for (const line of grid.rows) if (shown(line)) keep(line.kind === 'unit' ? line.id : line.unit);
  return grid.rows.filter((line) => (line.kind === 'unit' ? wanted.has(line.id) : shown(line)));
}

export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase().replace(/\s+/g, ' ').trim();
}
