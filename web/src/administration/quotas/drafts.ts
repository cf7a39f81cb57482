import type { Draft, Drafts, QuotaGrid } from './quota-sheet';
import { keyOf } from './quota-sheet';

// Changes that are not saved, with what is needed to take them back.
export interface Desk {
  readonly drafts: Drafts;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}
// What some cells said before (undefined: no draft).
type Step = ReadonlyMap<string, Draft | undefined>;
export type Edits = ReadonlyMap<string, Draft | undefined>;

const longestMemory = 200;
export const emptyDesk: Desk = { drafts: new Map(), undo: [], redo: [] };

export function edit(desk: Desk, edits: Edits): Desk {
  if (edits.size === 0) return desk;
  const [drafts, before] = put(desk.drafts, edits);
  return { drafts, undo: [...desk.undo, before].slice(-longestMemory), redo: [] };
}

export function undo(desk: Desk): Desk {
  const step = desk.undo.at(-1);
  if (!step) return desk;
  const [drafts, after] = put(desk.drafts, step);
  return { drafts, undo: desk.undo.slice(0, -1), redo: [...desk.redo, after] };
}

export function redo(desk: Desk): Desk {
  const step = desk.redo.at(-1);
  if (!step) return desk;
  const [drafts, before] = put(desk.drafts, step);
  return { drafts, undo: [...desk.undo, before], redo: desk.redo.slice(0, -1) };
}

function put(drafts: Drafts, edits: Edits): [Drafts, Step] {
  const next = new Map(drafts);
  const before = new Map<string, Draft | undefined>();
  for (const [key, draft] of edits) {
    before.set(key, drafts.get(key));
    if (draft) next.set(key, draft);
    else next.delete(key);
  }
  return [next, before];
}

export interface Standing {
  readonly changes: readonly string[]; // keys that would be saved
  readonly takenAway: readonly string[];
  readonly unreadable: readonly string[];
  readonly conflicts: readonly string[]; // changed by somebody else since
}

// What the drafts come to against what is stored now. A draft that says what is stored already is none.
export function standingOf(grid: QuotaGrid, drafts: Drafts): Standing {
  const standing = {
    changes: [] as string[],
    takenAway: [] as string[],
    unreadable: [] as string[],
    conflicts: [] as string[],
  };
  for (const line of grid.rows) {
    line.cells.forEach((cell, index) => {
      const key = keyOf(line, grid.columns[index]?.label ?? '');
      const draft = drafts.get(key);
      if (!draft || cell.lock === 'elsewhere' || cell.lock === 'not_there') return;
      if (draft.problem !== undefined) standing.unreadable.push(key);
      else if (draft.value !== cell.target) {
        standing.changes.push(key);
        if (draft.value === null) standing.takenAway.push(key);
        if (draft.base !== cell.revision) standing.conflicts.push(key);
      }
    });
  }
  return standing;
}

// Mine, made from what is stored now.
export function rebased(grid: QuotaGrid, drafts: Drafts, keys: readonly string[]): Edits {
  const edits = new Map<string, Draft>();
  for (const line of grid.rows) {
    line.cells.forEach((cell, index) => {
      const key = keyOf(line, grid.columns[index]?.label ?? '');
      const draft = drafts.get(key);
      if (draft && keys.includes(key)) edits.set(key, { ...draft, base: cell.revision });
    });
  }
  return edits;
}
