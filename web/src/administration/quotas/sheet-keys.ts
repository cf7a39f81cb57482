import type { KeyboardEvent } from 'react';

import type { Sheet } from './quota-sheet';
import type { SheetActions, SheetState } from './use-sheet';

const arrows: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const page = 10;
const far = 1_000_000;

// The keys of a spreadsheet. Tab leaves the grid behind the last column and before the first, so that nobody is held.
export function handleKey(event: KeyboardEvent, sheet: Sheet, state: SheetState, actions: SheetActions): void {
  const handled = state.editing ? inCell(event, sheet, state, actions) : onGrid(event, sheet, state, actions);
  if (handled) event.preventDefault();
}

function inCell(event: KeyboardEvent, sheet: Sheet, state: SheetState, actions: SheetActions): boolean {
  const { key, shiftKey } = event;
  if (key === 'Escape') {
    actions.cancel();
    return true;
  }
  if (key === 'Enter') {
    actions.commit();
    actions.move(shiftKey ? -1 : 1, 0);
    return true;
  }
  if (key === 'Tab') {
    actions.commit();
    return tab(shiftKey, sheet, state, actions);
  }
  const arrow = arrows[key];
  if (!arrow || state.editing?.typed !== true) return false;
  actions.commit();
  actions.move(...arrow);
  return true;
}

function onGrid(event: KeyboardEvent, sheet: Sheet, state: SheetState, actions: SheetActions): boolean {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = arrows[key];
  if (arrow) {
    const reach = control ? far : 1;
    actions.move(arrow[0] * reach, arrow[1] * reach, shiftKey);
    return true;
  }
  if (control && !altKey) return withControl(event, actions);
  switch (key) {
    case 'Enter':
    case 'F2':
      if (!actions.open() && key === 'Enter') actions.move(shiftKey ? -1 : 1, 0);
      return true;
    case 'Tab':
      return tab(shiftKey, sheet, state, actions);
    case 'Delete':
    case 'Backspace':
      actions.clear();
      return true;
    case 'Home':
      actions.move(0, -far, shiftKey);
      return true;
    case 'End':
      actions.move(0, far, shiftKey);
      return true;
    case 'PageUp':
      actions.move(-page, 0, shiftKey);
      return true;
    case 'PageDown':
      actions.move(page, 0, shiftKey);
      return true;
    default:
      return key.length === 1 && key !== ' ' && !altKey && actions.open(key);
  }
}

function withControl(event: KeyboardEvent, actions: SheetActions): boolean {
  switch (event.key.toLowerCase()) {
    case 'r':
      if (event.shiftKey) return false; // the browser's own
      actions.fill();
      return true;
    case 'z':
      if (event.shiftKey) actions.redo();
      else actions.undo();
      return true;
    case 'y':
      actions.redo();
      return true;
    case 'a':
      actions.selectAll();
      return true;
    case 'home':
      actions.goTo({ row: 0, column: 0 }, event.shiftKey);
      return true;
    case 'end':
      actions.move(far, far, event.shiftKey);
      return true;
    default:
      return false;
  }
}

function tab(back: boolean, sheet: Sheet, { active }: SheetState, actions: SheetActions): boolean {
  const edge = back ? 0 : sheet.columns.length - 1;
  if (active.column === edge) return false;
  actions.move(0, back ? -1 : 1);
  return true;
}
