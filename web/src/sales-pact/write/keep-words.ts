import type { WordsForm } from '../words/form';

// What is typed and not stored yet is kept on this device, with what it was typed over.
export interface KeptWords {
  readonly base: WordsForm;
  readonly form: WordsForm;
}

const keyOf = (person: string, pact: string, kind: string): string => `salespact.pact.${person}.${pact}.${kind}`;

export function keptWords(person: string, pact: string, kind: string): KeptWords | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person, pact, kind)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepWords(person: string, pact: string, kind: string, words: KeptWords | null): void {
  try {
    if (words === null) localStorage.removeItem(keyOf(person, pact, kind));
    else localStorage.setItem(keyOf(person, pact, kind), JSON.stringify(words));
  } catch {
    // Without room or permission it stays on the page alone.
  }
}

function isForm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const form = value as Partial<WordsForm>;
  const lists = [form.goals, form.floors, form.ofRep, form.ofManager, form.indicators, form.obstacles, form.steps];
  return (
    [...lists, form.activities, form.development].every(Array.isArray) &&
    [form.start, form.end, form.plan, form.role].every((each) => typeof each === 'string') &&
    typeof form.waived === 'object'
  );
}

function isKept(value: unknown): value is KeptWords {
  if (typeof value !== 'object' || value === null) return false;
  const { base, form } = value as Partial<Record<'base' | 'form', unknown>>;
  return isForm(base) && isForm(form);
}
