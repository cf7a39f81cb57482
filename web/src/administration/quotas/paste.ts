import { readTable } from '../../format/read-table';
import { readAmount } from '../../format/typed-amount';
import { cellAt, currencyOf, folded, placesOf, type Draft, type Place, type Sheet } from './quota-sheet';

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number; // included
  readonly right: number;
}

export function blockOf(one: Place, other: Place): Block {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

export interface Pasted {
  readonly edits: ReadonlyMap<string, Draft>;
  readonly unreadable: number;
  readonly locked: number; // cells that take no number
  readonly outside: number; // numbers beyond the edge of the grid
  readonly unknown: readonly string[]; // names that no line has
  readonly block: Block; // what was pasted over
}

interface PasteOptions {
  readonly mark: '.' | ',';
}

// One draft for what somebody typed into a cell; nothing where it says what is stored.
export function draftOf(sheet: Sheet, place: Place, typed: string, { mark }: PasteOptions): Draft | null {
  const found = cellAt(sheet, place);
  if (found?.cell.lock !== null) return null;
  const places = placesOf(sheet.grid, currencyOf(found.line, found.cell));
  const reading = readAmount(typed, { decimal: mark, places });
  const base = found.cell.revision;
  if ('problem' in reading) return { text: typed, value: null, problem: reading.problem, base };
  return { text: typed, value: reading.value, base };
}

export function paste(sheet: Sheet, selection: Block, text: string, options: PasteOptions): Pasted {
  const table = readTable(text);
  const names = namedRows(sheet, table, options);
  if (names) return pasteByName(sheet, selection.left, names, options);
  const targets: [Place, string][] = [];
  const [height, width] = [table.length, Math.max(...table.map((row) => row.length))];
  // One cell, or a block that fits a number of times, fills the whole selection.
  const [tall, wide] = [selection.bottom - selection.top + 1, selection.right - selection.left + 1];
  const repeats = tall % height === 0 && wide % width === 0;
  for (let row = 0; row < (repeats ? tall : height); row += 1) {
    for (let column = 0; column < (repeats ? wide : width); column += 1) {
      const typed = table[row % height]?.[column % width];
      if (typed !== undefined) targets.push([{ row: selection.top + row, column: selection.left + column }, typed]);
    }
  }
  return settle(sheet, targets, [], selection, options);
}

interface NamedRow {
  readonly row: number | null; // null: no line of that name
  readonly name: string;
  readonly numbers: readonly string[];
}

// A block that begins with a column of names goes to the lines of these names, whatever their order.
function namedRows(sheet: Sheet, table: readonly string[][], { mark }: PasteOptions): NamedRow[] | null {
  const isNumber = (typed: string): boolean => !('problem' in readAmount(typed, { decimal: mark, places: 6 }));
  const hasNumbers = (row: readonly string[]): boolean =>
    row.slice(1).some((typed) => typed.trim() !== '' && isNumber(typed));
  const withNumbers = table.filter(hasNumbers);
  if (withNumbers.length === 0 || withNumbers.some(([name = '']) => name.trim() === '' || isNumber(name))) return null;
  // Of the lines without a number only those of somebody's name are meant; a heading is nobody's.
  const rows = table
    .filter((row) => row.length > 1)
    .map((row) => ({
      row: rowNamed(sheet, row[0] ?? ''),
      name: (row[0] ?? '').trim(),
      numbers: row.slice(1),
      has: hasNumbers(row),
    }))
    .filter(({ row, has }) => row !== null || has);
  return rows.some(({ row }) => row !== null) ? rows : null;
}

function rowNamed(sheet: Sheet, name: string): number | null {
  const wanted = folded(name);
  const at = sheet.lines.findIndex((line) => folded(line.name) === wanted);
  const again = sheet.lines.findIndex((line, row) => row > at && folded(line.name) === wanted);
  // The same person in two units is one line for this purpose, two owners of one name are none.
  return at < 0 || (again >= 0 && sheet.lines[again]?.id !== sheet.lines[at]?.id) ? null : at;
}

function pasteByName(sheet: Sheet, left: number, names: readonly NamedRow[], options: PasteOptions): Pasted {
  const targets: [Place, string][] = [];
  for (const { row, numbers } of names) {
    if (row === null) continue;
    numbers.forEach((typed, index) => {
      const column = left + index;
      const id = sheet.lines[row]?.id;
      // Who stands in two units has the number where the cell takes one.
      const open = sheet.lines.findIndex(
        (line, other) => line.id === id && cellAt(sheet, { row: other, column })?.cell.lock === null,
      );
      targets.push([{ row: open < 0 ? row : open, column }, typed]);
    });
  }
  const unknown = names.filter(({ row }) => row === null).map(({ name }) => name);
  const first = targets[0]?.[0] ?? { row: 0, column: left };
  return settle(sheet, targets, unknown, blockOf(first, first), options);
}

function settle(
  sheet: Sheet,
  targets: readonly [Place, string][],
  unknown: readonly string[],
  selection: Block,
  options: PasteOptions,
): Pasted {
  const edits = new Map<string, Draft>();
  const counts = { unreadable: 0, locked: 0, outside: 0 };
  let block = { ...selection };
  for (const [place, typed] of targets) {
    const found = cellAt(sheet, place);
    if (!found) {
      if (typed.trim() !== '') counts.outside += 1;
      continue;
    }
    block = { ...block, bottom: Math.max(block.bottom, place.row), right: Math.max(block.right, place.column) };
    const draft = draftOf(sheet, place, typed, options);
    if (!draft) {
      if (typed.trim() !== '') counts.locked += 1;
      continue;
    }
    if (draft.problem !== undefined) counts.unreadable += 1;
    edits.set(found.key, draft);
  }
  return { edits, ...counts, unknown, block };
}
