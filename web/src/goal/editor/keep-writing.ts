import { emptyForm, type GoalForm, type Writing } from './form';

// What is being written is kept on this device until it is saved or thrown away, one text for each person and goal.
const prefix = 'salespact.writing';

const keyOf = (person: string, goal: string): string => `${prefix}.${person}.${goal}`;

export function keptWriting(person: string, goal: string): Writing | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person, goal)) ?? 'null');
    if (!isWriting(kept)) return null;
    return { ...kept, form: { ...emptyForm(person), ...kept.form } };
  } catch {
    return null;
  }
}

export function keepWriting(person: string, goal: string, writing: Writing): void {
  try {
    localStorage.setItem(keyOf(person, goal), JSON.stringify(writing));
  } catch {
    // Without room or permission it stays on the page alone.
  }
}

export function forgetWriting(person: string, goal: string): void {
  localStorage.removeItem(keyOf(person, goal));
}

function isWriting(value: unknown): value is Writing {
  if (typeof value !== 'object' || value === null) return false;
  const { form, touched, revision } = value as Record<string, unknown>;
  const sound = (revision === null || typeof revision === 'number') && Array.isArray(touched);
  return sound && isForm(form);
}

// Of another version of the app, or of somebody who has played with it.
function isForm(form: unknown): form is GoalForm {
  if (typeof form !== 'object' || form === null) return false;
  const model = emptyForm('') as unknown as Record<string, unknown>;
  return Object.entries(form).every(([name, value]) => {
    if (!(name in model)) return false;
    return Array.isArray(model[name]) ? Array.isArray(value) : typeof value === typeof model[name];
  });
}
