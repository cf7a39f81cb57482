import { readTable, separatorOf } from '../../format/read-table';
import { readAmount } from '../../format/typed-amount';
import { folded, rowNumbers, type NewRow, type RowNumber } from './rows';

type Column = 'owner' | RowNumber;

const longestOwner = 200; // that the server reads

// Names of columns in the languages of the app, folded.
const names: Readonly<Record<Column, readonly string[]>> = {
  owner: [
    ...['owner', 'person', 'name', 'rep', 'who', 'e-mail', 'email', 'mail', 'team', 'unit', 'path', 'seller'],
    ...['wer', 'besitzer', 'mitarbeiter', 'mitarbeiterin', 'einheit', 'e-mail-adresse', 'für wen', 'verantwortlich'],
  ],
  value: [
    ...['value', 'target', 'goal', 'quota', 'amount', 'number', 'plan'],
    ...['wert', 'ziel', 'zielwert', 'betrag', 'vorgabe', 'zahl', 'soll'],
  ],
  baseline: [
    ...['baseline', 'from', 'start', 'starting point', 'starting from', 'base', 'last year', 'previous'],
    ...['ausgangswert', 'von', 'startwert', 'ausgang', 'basis', 'vorjahr', 'bisher'],
  ],
  stretch: ['stretch', 'stretch target', 'stretch goal', 'streckziel', 'ehrgeiziges ziel', 'ambition'],
};

export interface ReadRows {
  readonly rows: readonly NewRow[];
  readonly columns: readonly Column[]; // in their order
  readonly ownerless: number; // lines with numbers and nobody
  readonly wide: number; // lines with more cells than columns, which may be a decimal comma that separates
}

// Rows of a spreadsheet or a file: columns in any order, told by their names, or by what is in them.
export function readRows(text: string, mark: '.' | ','): ReadRows {
  const table = readTable(text.replace(/^\uFEFF/, ''), separatorOf(text))
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const [first = []] = table;
  const named = columnsByName(first);
  const lines = named ? table.slice(1) : table;
  const columns = named ?? columnsByContent(lines, mark);
  const known =
    columns.size === 0 ? 0 : Math.max(...[...columns.values()].map((at) => at + 1), named ? first.length : 0);
  const counts = { ownerless: 0, wide: 0 };
  const rows: NewRow[] = [];
  for (const cells of lines) {
    const cell = (column: Column): string => cells[columns.get(column) ?? -1] ?? '';
    if (cells.slice(known).some((each) => each !== '')) counts.wide += 1;
    else if (cell('owner') === '') counts.ownerless += 1;
    else {
      rows.push({
        owner: cell('owner').slice(0, longestOwner),
        known: null,
        value: cell('value'),
        baseline: cell('baseline'),
        stretch: cell('stretch'),
      });
    }
  }
  const order = [...columns].sort(([, a], [, b]) => a - b).map(([column]) => column);
  return { rows, columns: order, ...counts };
}

function columnsByName(first: readonly string[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  first.forEach((cell, at) => {
    const name = folded(cell).replace(/\s*\(.*\)$/, '');
    const column = (Object.keys(names) as Column[]).find((each) => names[each].includes(name));
    // Of a name and an e-mail address the address says it more exactly.
    if (column !== undefined && (!columns.has(column) || (column === 'owner' && name.includes('mail')))) {
      columns.set(column, at);
    }
  });
  return columns.has('owner') ? columns : null;
}

// Without names: the column of addresses or else the first one of words is the owner; numbers follow in the usual order.
function columnsByContent(lines: readonly (readonly string[])[], mark: '.' | ','): Map<Column, number> {
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  const kinds = Array.from({ length: width }, (_, at) =>
    kindOf(
      lines.map((cells) => cells[at] ?? ''),
      mark,
    ),
  );
  const owner = kinds.includes('address') ? kinds.indexOf('address') : kinds.indexOf('words');
  const columns = new Map<Column, number>();
  if (owner >= 0) columns.set('owner', owner);
  const numbers = kinds.flatMap((kind, at) => (kind === 'numbers' ? [at] : []));
  rowNumbers.forEach((name, index) => {
    const at = numbers[index];
    if (at !== undefined) columns.set(name, at);
  });
  return columns;
}

function kindOf(cells: readonly string[], mark: '.' | ','): 'address' | 'numbers' | 'words' | 'nothing' {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return 'nothing';
  const most = (fits: (cell: string) => boolean): boolean => filled.filter(fits).length * 2 > filled.length;
  if (most((cell) => /^\S+@\S+$/.test(cell))) return 'address';
  return most((cell) => isNumber(cell, mark)) ? 'numbers' : 'words';
}

function isNumber(cell: string, mark: '.' | ','): boolean {
  const read = readAmount(cell, { decimal: mark, places: 6, signed: true });
  return 'value' in read || read.problem !== 'unreadable';
}
