export type Separator = '\t' | ';' | ',';

// The cells of a spreadsheet as its copy puts them on the clipboard: tabs and lines, quoted where a cell has either. Files
// separate by other characters.
export function readTable(text: string, separator: Separator = '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'gy');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
    if (match[3] === '' || pattern.lastIndex >= text.length) break;
  }
  return rows;
}

// What a file or a clipboard separates its cells by, as its first lines show outside of quotes; a tab where nothing does.
export function separatorOf(text: string): Separator {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/, 20)
    .filter((line) => line.trim() !== '');
  const separators: readonly Separator[] = ['\t', ';', ','];
  return separators.find((each) => lines.some((line) => line.includes(each))) ?? '\t';
}
