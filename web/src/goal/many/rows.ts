import type { PersonRow, Unit } from '../../administration/shared/queries';

// Whose goal a row is: somebody whom a list knows, or whoever the server finds by what was written.
export interface KnownOwner {
  readonly kind: 'person' | 'unit';
  readonly id: string;
  readonly name: string;
  readonly path: string; // of the unit
}

export const rowNumbers = ['value', 'baseline', 'stretch'] as const;
export type RowNumber = (typeof rowNumbers)[number];

// A goal of the many as it is typed; "" where the goal's own number holds.
export interface RowForm extends Readonly<Record<RowNumber, string>> {
  readonly key: number;
  readonly owner: string; // e-mail or name of a person, path of a unit
  readonly known: KnownOwner | null;
}

export type NewRow = Omit<RowForm, 'key'>;

export const mostRows = 5000;

export function rowOfPerson({ id, name, email, unit }: PersonRow): NewRow {
  return {
    owner: email ?? name,
    known: { kind: 'person', id, name, path: unit },
    value: '',
    baseline: '',
    stretch: '',
  };
}

export function rowOfUnit({ id, name, path }: Unit): NewRow {
  return {
    owner: path === '' ? name : path,
    known: { kind: 'unit', id, name, path },
    value: '',
    baseline: '',
    stretch: '',
  };
}

export const folded = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

// Whom a list knows by e-mail, by a name that only one has, or by a unit's path.
export function ownersIndex(
  people: readonly PersonRow[],
  units: readonly Unit[],
): (owner: string) => NewRow | undefined {
  const found = new Map<string, NewRow | null>();
  const add = (text: string, row: NewRow): void => {
    const key = folded(text);
    found.set(key, found.has(key) && found.get(key)?.known?.id !== row.known?.id ? null : row);
  };
  for (const unit of units) add(unit.path === '' ? unit.name : unit.path, rowOfUnit(unit));
  for (const person of people) {
    const row = rowOfPerson(person);
    add(person.name, row);
    if (person.email !== null) add(person.email, row);
  }
  return (owner) => found.get(folded(owner)) ?? undefined;
}

export interface Added {
  readonly rows: readonly RowForm[];
  readonly fresh: number;
  readonly changed: number; // that were there and have other numbers now
  readonly left: number; // beyond what can be given at once
}

// Who is there already isn't added a second time: what is said about them is taken over.
export function addRows(rows: readonly RowForm[], more: readonly NewRow[]): Added {
  const places = new Map(rows.map((row, at) => [identityOf(row), at]));
  const next = [...rows];
  let key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  const counts = { fresh: 0, left: 0 };
  const changed = new Set<number>();
  for (const row of more) {
    const at = row.owner === '' ? undefined : places.get(identityOf(row));
    const before = at === undefined ? undefined : next[at];
    if (at !== undefined && before) {
      const said = Object.fromEntries(rowNumbers.filter((name) => row[name] !== '').map((name) => [name, row[name]]));
      if (Object.keys(said).length > 0) changed.add(at);
      next[at] = { ...before, ...said };
    } else if (next.length >= mostRows) {
      counts.left += 1;
    } else {
      next.push({ ...row, key });
      key += 1;
      counts.fresh += 1;
    }
  }
  return { rows: next, ...counts, changed: changed.size };
}

function identityOf({ known, owner }: NewRow): string {
  return known ? known.id : folded(owner);
}

// What is sent of a row: an outcome belongs to a row as long as this is the same.
export function signatureOf({ owner, value, baseline, stretch }: RowForm): string {
  return JSON.stringify([owner.trim(), value.trim(), baseline.trim(), stretch.trim()]);
}

export function isRow(value: unknown): value is RowForm {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Record<string, unknown>;
  const texts = ['owner', ...rowNumbers].every((name) => typeof row[name] === 'string');
  return texts && typeof row.key === 'number' && (row.known === null || isKnown(row.known));
}

function isKnown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const known = value as Record<string, unknown>;
  return ['kind', 'id', 'name', 'path'].every((name) => typeof known[name] === 'string');
}
