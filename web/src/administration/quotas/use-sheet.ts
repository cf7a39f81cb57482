import { useCallback, useState } from 'react';

import { asTyped } from '../../format/typed-amount';
import { edit, emptyDesk, redo, undo, type Desk, type Edits } from './drafts';
import { clear, fillRight } from './fill';
import { blockOf, draftOf, paste, type Block, type Pasted } from './paste';
import { cellAt, valueOf, type Place, type Sheet } from './quota-sheet';

export interface Editing {
  readonly text: string;
  readonly typed: boolean; // began by typing a number: arrows end it
}

export type Note =
  | { readonly kind: 'pasted'; readonly pasted: Pasted }
  | { readonly kind: 'filled' | 'cleared' | 'copied' | 'saved'; readonly count: number };

export interface SheetState {
  readonly desk: Desk;
  readonly active: Place;
  readonly selection: Block;
  readonly editing: Editing | null;
  readonly note: Note | null;
}

export type SheetActions = ReturnType<typeof useSheet>['actions'];

// What is being worked on: where, what is selected, what is typed, and what is not saved.
export function useSheet(sheet: Sheet, mark: '.' | ',') {
  const [desk, setDesk] = useState(emptyDesk);
  const [ends, setEnds] = useState<{ active: Place; anchor: Place }>({
    active: { row: 0, column: 0 },
    anchor: { row: 0, column: 0 },
  });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [note, setNote] = useState<Note | null>(null);

  const inside = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(row, sheet.lines.length - 1)),
    column: Math.max(0, Math.min(column, sheet.columns.length - 1)),
  });
  const active = inside(ends.active);
  const selection = blockOf(active, inside(ends.anchor));

  const change = (edits: Edits, told: Note | null): void => {
    setDesk((before) => edit(before, edits));
    setNote(told);
  };
  const goTo = (place: Place, extend = false): void => {
    const at = inside(place);
    setEnds((before) => ({ active: at, anchor: extend ? before.anchor : at }));
  };
  // What is in the input becomes a draft; nothing where it says what the cell says already.
  const commit = (): void => {
    if (!editing) return;
    const found = cellAt(sheet, active);
    const draft = draftOf(sheet, active, editing.text, { mark });
    setEditing(null);
    if (!found || !draft) return;
    const before = desk.drafts.get(found.key);
    if (before?.problem === draft.problem && valueOf(desk.drafts, found.key, found.cell) === draft.value) {
      if (before === undefined || draft.problem === undefined || before.text === draft.text) return;
    }
    const same = draft.problem === undefined && draft.value === found.cell.target;
    change(new Map([[found.key, same ? undefined : draft]]), null);
  };
  const actions = {
    goTo,
    extendTo: (place: Place): void => goTo(place, true),
    move: (rows: number, columns: number, extend = false): void =>
      goTo({ row: active.row + rows, column: active.column + columns }, extend),
    selectAll: (): void =>
      setEnds({
        anchor: { row: 0, column: 0 },
        active: { row: sheet.lines.length - 1, column: sheet.columns.length - 1 },
      }),
    // Opens the cell with what it says, or with what was just typed.
    open: (typed?: string): boolean => {
      const found = cellAt(sheet, active);
      if (found?.cell.lock !== null) return false;
      const draft = desk.drafts.get(found.key);
      const says =
        draft?.problem !== undefined ? draft.text : asTyped(valueOf(desk.drafts, found.key, found.cell), mark);
      setEnds({ active, anchor: active });
      setNote(null);
      setEditing({ text: typed ?? says, typed: typed !== undefined });
      return true;
    },
    type: (text: string): void => setEditing((before) => (before ? { ...before, text } : before)),
    commit,
    cancel: (): void => setEditing(null),
    clear: (): void => {
      const edits = clear(sheet, desk.drafts, selection);
      change(edits, { kind: 'cleared', count: edits.size });
    },
    fill: (): void => {
      const edits = fillRight(sheet, desk.drafts, selection);
      change(edits, { kind: 'filled', count: edits.size });
    },
    copy: (): string => {
      const rows: string[] = [];
      for (let row = selection.top; row <= selection.bottom; row += 1) {
        const cells: string[] = [];
        for (let column = selection.left; column <= selection.right; column += 1) {
          const found = cellAt(sheet, { row, column });
          cells.push(found ? asTyped(valueOf(desk.drafts, found.key, found.cell), mark) : '');
        }
        rows.push(cells.join('\t'));
      }
      setNote({ kind: 'copied', count: rows.length * (selection.right - selection.left + 1) });
      return rows.join('\n');
    },
    paste: (text: string): void => {
      setEditing(null);
      const pasted = paste(sheet, selection, text, { mark });
      change(pasted.edits, { kind: 'pasted', pasted });
      setEnds({
        anchor: { row: pasted.block.top, column: pasted.block.left },
        active: { row: pasted.block.bottom, column: pasted.block.right },
      });
    },
    undo: (): void => setDesk(undo),
    redo: (): void => setDesk(redo),
    change,
    discard: (): void => {
      setDesk(emptyDesk);
      setNote(null);
    },
  };
  // Drafts that have come to be stored are none any more; what was typed meanwhile stays.
  const saved = useCallback((stored: Desk['drafts'], count: number): void => {
    setDesk((before) => ({
      drafts: new Map([...before.drafts].filter(([key, draft]) => stored.get(key) !== draft)),
      undo: [],
      redo: [],
    }));
    setNote({ kind: 'saved', count });
  }, []);
  // What the server said against some of them.
  const refuse = useCallback((words: ReadonlyMap<string, string>): void => {
    setDesk((before) => ({
      ...before,
      drafts: new Map(
        [...before.drafts].map(([key, draft]) => {
          const refused = words.get(key);
          return [key, refused === undefined ? draft : { ...draft, refused }];
        }),
      ),
    }));
  }, []);
  const state: SheetState = { desk, active, selection, editing, note };
  return { state, actions, saved, refuse };
}
