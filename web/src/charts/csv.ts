import { formattingLocale } from '../format/locale';
import { currentLanguage } from '../texts/language';

// Cells of a table as a spreadsheet file: text is quoted, and what a spreadsheet would take for a formula is not one
// (TRUST E14). Numbers are exact decimal text and stay numbers.
export type CsvCell = { readonly text: string } | { readonly number: string | null };

const lineEnd = '\r\n';
const byteOrderMark = '\uFEFF'; // without it spreadsheets read UTF-8 as something else
const plainNumber = /^-?\d+(\.\d+)?$/;

// As spreadsheets of the reader's language open it: where the comma is the decimal mark, it can't separate as well.
export function csvOf(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  locale = formattingLocale(currentLanguage(), navigator.languages),
): string {
  const comma = new Intl.NumberFormat(locale).format(1.5).includes(',');
  const lines = [header.map(quoted), ...rows.map((row) => row.map((cell) => cellText(cell, comma)))];
  return byteOrderMark + lines.map((cells) => cells.join(comma ? ';' : ',') + lineEnd).join('');
}

function cellText(cell: CsvCell, comma: boolean): string {
  if ('text' in cell) return quoted(cell.text);
  if (cell.number === null) return '';
  if (!plainNumber.test(cell.number)) return quoted(cell.number);
  return comma ? cell.number.replace('.', ',') : cell.number;
}

function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) || /^[=+\-@]/.test(text.trimStart()) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
