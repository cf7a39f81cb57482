import type { TeamForm } from '../words/form';

// What is typed and not stored yet is kept on this device, with what it was typed over.
export interface KeptWords {
  readonly base: TeamForm;
  readonly form: TeamForm;
}

const keyOf = (person: string, pact: string): string => `salespact.team-pact.${person}.${pact}`;

export function keptWords(person: string, pact: string): KeptWords | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person, pact)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepWords(person: string, pact: string, words: KeptWords | null): void {
  try {
    if (words === null) localStorage.removeItem(keyOf(person, pact));
    else localStorage.setItem(keyOf(person, pact), JSON.stringify(words));
  } catch {
    // Without room or permission it stays on the page alone.
  }
}

function isForm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const form = value as Partial<TeamForm>;
  const lists = [form.members, form.commitments, form.promises, form.rules, form.milestones];
  const texts = [form.title, form.statement, form.goal, form.serves, form.lead, form.start, form.end, form.celebration];
  return (
    lists.every(Array.isArray) &&
    [...texts, form.setback, form.checkInDays, form.reviewOn, form.route].every((each) => typeof each === 'string')
  );
}

function isKept(value: unknown): value is KeptWords {
  if (typeof value !== 'object' || value === null) return false;
  const { base, form } = value as Partial<Record<'base' | 'form', unknown>>;
  return isForm(base) && isForm(form);
}
