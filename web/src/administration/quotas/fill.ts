import type { Edits } from './drafts';
import type { Block } from './paste';
import { cellAt, currencyOf, valueOf, type Draft, type Drafts, type Sheet } from './quota-sheet';

// The first column of the selection into the others; of one column, into all that follow it. Cells that take no number
// are left out, and so are those in another currency: the same digits would be another amount.
export function fillRight(sheet: Sheet, drafts: Drafts, selection: Block): Edits {
  const edits = new Map<string, Draft>();
  const last = selection.right > selection.left ? selection.right : sheet.columns.length - 1;
  for (let row = selection.top; row <= selection.bottom; row += 1) {
    const source = cellAt(sheet, { row, column: selection.left });
    if (!source || drafts.get(source.key)?.problem !== undefined) continue;
    const value = valueOf(drafts, source.key, source.cell);
    if (value === null) continue;
    for (let column = selection.left + 1; column <= last; column += 1) {
      const target = cellAt(sheet, { row, column });
      if (target?.cell.lock !== null) continue;
      if (currencyOf(target.line, target.cell) !== currencyOf(source.line, source.cell)) continue;
      edits.set(target.key, { text: value, value, base: target.cell.revision });
    }
  }
  return edits;
}

// Takes the numbers of the selection away.
export function clear(sheet: Sheet, drafts: Drafts, selection: Block): Edits {
  const edits = new Map<string, Draft | undefined>();
  for (let row = selection.top; row <= selection.bottom; row += 1) {
    for (let column = selection.left; column <= selection.right; column += 1) {
      const found = cellAt(sheet, { row, column });
      if (found?.cell.lock !== null) continue;
      if (found.cell.target !== null) edits.set(found.key, { text: '', value: null, base: found.cell.revision });
      else if (drafts.has(found.key)) edits.set(found.key, undefined);
    }
  }
  return edits;
}
