import { isRow, type RowForm } from './rows';

// Rows and choices are kept on this device beside the sentence (editor/keep-writing.ts).
export interface ManyChoices {
  readonly rows: readonly RowForm[];
  readonly fromHistory: boolean; // each starts from its own past
  readonly unit: string; // that was chosen from last
}

export const noChoices: ManyChoices = { rows: [], fromHistory: true, unit: '' };

const keyOf = (person: string): string => `salespact.many.${person}`;

export function keptChoices(person: string): ManyChoices | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { rows, fromHistory, unit } = kept as Record<string, unknown>;
    if (!Array.isArray(rows) || !rows.every(isRow)) return null;
    return { rows, fromHistory: fromHistory === true, unit: typeof unit === 'string' ? unit : '' };
  } catch {
    return null;
  }
}

export function keepChoices(person: string, choices: ManyChoices): void {
  try {
    localStorage.setItem(keyOf(person), JSON.stringify(choices));
  } catch {
    // Without room or permission it stays on the page alone.
  }
}

export function forgetChoices(person: string): void {
  localStorage.removeItem(keyOf(person));
}
