// Two people write the same words. What only one of them has changed since both read it is taken from that one; what
// both have changed differently is told, and stays as it was typed here until somebody chooses.
export interface Collision {
  readonly field: string; // of the form
  readonly id: string; // of the item of a list or record; '' for a text
  readonly mine: unknown; // undefined: taken out
  readonly theirs: unknown;
}

export interface Merged<Form> {
  readonly form: Form;
  readonly collisions: readonly Collision[];
  readonly taken: boolean; // something of theirs came in
}

// By what an item of a list is the same one in both; of fields that are lists.
export type Identities = Readonly<Record<string, (item: never) => string>>;

interface Item {
  readonly row?: number;
}
type Identity = (item: unknown) => string;
type Words = Readonly<Record<string, string>>;

const without = (item: unknown): string =>
  JSON.stringify(item, (name, value: unknown) => (name === 'row' ? undefined : value));
const same = (a: unknown, b: unknown): boolean => without(a) === without(b);
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// A form of texts, lists whose items have an identity, and records of texts.
export function merged<Form extends object>(
  identities: Identities,
  base: Form,
  mine: Form,
  theirs: Form,
): Merged<Form> {
  const collisions: Collision[] = [];
  let taken = false;
  const fields = Object.keys(mine) as (keyof Form & string)[];
  const entries = fields.map((field): readonly [string, unknown] => {
    const [was, here, there]: readonly unknown[] = [base[field], mine[field], theirs[field]];
    if (same(was, there) || same(here, there)) return [field, here];
    taken = true;
    if (same(was, here)) return [field, there];
    const identity = identities[field] as Identity | undefined;
    if (identity !== undefined && Array.isArray(here)) {
      return [field, mergedList(field, identity, was as Item[], here as Item[], there as Item[], collisions)];
    }
    if (isWords(was) && isWords(here) && isWords(there)) {
      return [field, mergedWords(field, was, here, there, collisions)];
    }
    collisions.push({ field, id: '', mine: here, theirs: there });
    return [field, here];
  });
  return { form: Object.fromEntries(entries) as Form, collisions, taken };
}

function mergedList(
  field: string,
  identity: Identity,
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

function mergedWords(field: string, base: Words, mine: Words, theirs: Words, collisions: Collision[]): Words {
  const out: Record<string, string> = {};
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [base[name], mine[name], theirs[name]];
    const changedHere = was !== here;
    const changedThere = was !== there;
    if (changedHere && changedThere && here !== there) collisions.push({ field, id: name, mine: here, theirs: there });
    const chosen = changedHere ? here : there;
    if (chosen !== undefined) out[name] = chosen;
  }
  return out;
}

// The form with what the other side has written of one thing.
export function withTheirs<Form extends object>(
  identities: Identities,
  form: Form,
  { field, id, theirs }: Collision,
): Form {
  const here: unknown = form[field as keyof Form];
  const identity = identities[field] as Identity | undefined;
  if (identity !== undefined && Array.isArray(here)) {
    const next = (here as Item[]).flatMap((item) => {
      if (identity(item) !== id) return [item];
      return theirs === undefined ? [] : [withRow(theirs as Item, item)];
    });
    return { ...form, [field]: next };
  }
  if (id === '' || !isWords(here)) return { ...form, [field]: theirs };
  const rest = Object.fromEntries(Object.entries(here).filter(([name]) => name !== id));
  return { ...form, [field]: typeof theirs === 'string' ? { ...rest, [id]: theirs } : rest };
}
