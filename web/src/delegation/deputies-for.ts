import type { Schemas } from '../api';

type Person = Pick<Schemas['PersonView'], 'id' | 'name' | 'status'>;

// Whom somebody can name: colleagues who lead people, and those whom the reader sees; neither the manager nor the reader.
export function deputiesFor(
  manager: string,
  reader: string,
  colleagues: readonly Schemas['PactPerson'][],
  people: readonly Person[],
): { value: string; label: string }[] {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  for (const { id, name, status } of people) {
    if (status === 'active' || status === 'on_leave') names.set(id, name);
  }
  names.delete(manager);
  names.delete(reader);
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label) || a.value.localeCompare(b.value));
}
