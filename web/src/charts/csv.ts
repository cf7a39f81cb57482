// Cells of a table as a spreadsheet file: text is quoted, and what a spreadsheet would take for a formula is not one
// (TRUST E14). Numbers are exact decimal text and stay numbers.
export type CsvCell = { readonly text: string } | { readonly number: string | null };

const separator = ',';
const lineEnd = '\r\n';
const byteOrderMark = '\uFEFF'; // without it spreadsheets read UTF-8 as something else
const plainNumber = /^-?\d+(\.\d+)?$/;

export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header.map(quoted), ...rows.map((row) => row.map(cellText))];
  return byteOrderMark + lines.map((cells) => cells.join(separator) + lineEnd).join('');
}

function cellText(cell: CsvCell): string {
  if ('text' in cell) return quoted(cell.text);
  if (cell.number === null) return '';
  return plainNumber.test(cell.number) ? cell.number : quoted(cell.number);
}

function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) || /^[=+\-@]/.test(text.trimStart()) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
