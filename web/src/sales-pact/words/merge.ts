import type { WordsForm } from './form';

// Two people write the same words. What only one of them has changed since both read it is taken from that one; what
// both have changed differently is told, and stays as it was typed here until somebody chooses.
export interface Collision {
  readonly field: keyof WordsForm;
  readonly id: string; // of the item of a list; '' for a text
  readonly mine: unknown; // undefined: taken out
  readonly theirs: unknown;
}

export interface Merged {
  readonly form: WordsForm;
  readonly collisions: readonly Collision[];
  readonly taken: boolean; // something of theirs came in
}

interface Item {
  readonly row?: number;
}
type Identity = (item: never) => string;

// By what an item of a list is the same one in both.
const identities: Partial<Record<keyof WordsForm, Identity>> = {
  goals: (goal: string) => goal,
  floors: (one: { metric: string; comparator: string }) => `${one.metric} ${one.comparator}`,
  ofRep: (one: { key: string; text: string }) => one.key || one.text,
  ofManager: (one: { key: string; text: string }) => one.key || one.text,
  indicators: (one: { text: string }) => one.text,
  obstacles: (one: { text: string }) => one.text,
  steps: (one: { row: number }) => String(one.row),
  activities: (one: { stage: string }) => one.stage,
  development: (one: { key: string; skill: string }) => one.key || one.skill,
};

const without = (item: unknown): string =>
  JSON.stringify(item, (name, value: unknown) => (name === 'row' ? undefined : value));
const same = (a: unknown, b: unknown): boolean => without(a) === without(b);

export function merged(base: WordsForm, mine: WordsForm, theirs: WordsForm): Merged {
  const collisions: Collision[] = [];
  let taken = false;
  const fields = Object.keys(mine) as (keyof WordsForm)[];
  const entries = fields.map((field): readonly [keyof WordsForm, unknown] => {
    if (same(base[field], theirs[field])) return [field, mine[field]];
    if (same(mine[field], theirs[field])) return [field, mine[field]];
    taken = true;
    if (same(base[field], mine[field])) return [field, theirs[field]];
    const identity = identities[field] as ((item: unknown) => string) | undefined;
    if (identity === undefined || !Array.isArray(mine[field])) {
      if (field === 'waived') return [field, mergedWaived(base, mine, theirs, collisions)];
      collisions.push({ field, id: '', mine: mine[field], theirs: theirs[field] });
      return [field, mine[field]];
    }
    const lists = [base[field], mine[field], theirs[field]] as unknown as [Item[], Item[], Item[]];
    return [field, mergedList(field, identity, ...lists, collisions)];
  });
  return { form: Object.fromEntries(entries) as unknown as WordsForm, collisions, taken };
}

function mergedList(
  field: keyof WordsForm,
  identity: (item: unknown) => string,
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  collisions: Collision[],
): Item[] {
  const find = (list: readonly Item[], id: string): Item | undefined => list.find((item) => identity(item) === id);
  const kept = mine.flatMap((item): Item[] => {
    const id = identity(item);
    const was = find(base, id);
    const now = find(theirs, id);
    if (now === undefined) {
      if (was === undefined) return [item];
      if (same(was, item)) return [];
    } else if (same(item, now) || (was !== undefined && same(was, now))) return [item];
    else if (was !== undefined && same(was, item)) return [withRow(now, item)];
    collisions.push({ field, id, mine: item, theirs: now });
    return [item];
  });
  let row = Math.max(-1, ...mine.map((item) => item.row ?? -1));
  for (const item of theirs) {
    const id = identity(item);
    if (find(mine, id) !== undefined) continue;
    const was = find(base, id);
    if (was !== undefined && same(was, item)) continue; // taken out here
    row += 1;
    kept.push(typeof item === 'object' && 'row' in item ? { ...item, row } : item);
  }
  return kept;
}

const withRow = (item: Item, { row }: Item): Item =>
  typeof item === 'object' && row !== undefined ? { ...item, row } : item;

function mergedWaived(
  { waived: base }: WordsForm,
  { waived: mine }: WordsForm,
  { waived: theirs }: WordsForm,
  collisions: Collision[],
): WordsForm['waived'] {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]) as Set<keyof WordsForm['waived']>;
  const out: Record<string, string> = {};
  for (const name of names) {
    const [was, here, there] = [base[name], mine[name], theirs[name]];
    const changedHere = was !== here;
    const changedThere = was !== there;
    if (changedHere && changedThere && here !== there) {
      collisions.push({ field: 'waived', id: name, mine: here, theirs: there });
    }
    const chosen = changedHere ? here : there;
    if (chosen !== undefined) out[name] = chosen;
  }
  return out;
}

// The form with what the other side has written of one thing.
export function withTheirs(form: WordsForm, { field, id, theirs }: Collision): WordsForm {
  if (field === 'waived') {
    const rest = Object.fromEntries(Object.entries(form.waived).filter(([name]) => name !== id));
    return { ...form, waived: typeof theirs === 'string' ? { ...rest, [id]: theirs } : rest };
  }
  const identity = identities[field] as ((item: unknown) => string) | undefined;
  if (identity === undefined) return { ...form, [field]: theirs };
  const list = form[field] as unknown as Item[];
  const next = list.flatMap((item) => {
    if (identity(item) !== id) return [item];
    return theirs === undefined ? [] : [withRow(theirs as Item, item)];
  });
  return { ...form, [field]: next };
}
