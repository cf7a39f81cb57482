export type Direction = 'ascending' | 'descending';

export interface Sort<Key extends string = string> {
  readonly by: Key;
  readonly direction: Direction;
}

// The same column again turns the order round; another begins with its own first direction.
export function nextSort<Key extends string>(sort: Sort<Key> | undefined, by: Key, first: Direction): Sort<Key> {
  if (sort?.by !== by) return { by, direction: first };
  return { by, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

// In the address: "name" and "-name".
export function sortText(sort: Sort): string {
  return sort.direction === 'ascending' ? sort.by : `-${sort.by}`;
}

// For validateSearch: sort: sortReader('need', 'name').
export function sortReader(...keys: readonly string[]) {
  return (raw: unknown): string | undefined =>
    typeof raw === 'string' && keys.includes(raw.replace(/^-/, '')) ? raw : undefined;
}

export function sortOf<const Keys extends readonly string[]>(text: string | undefined, ...keys: Keys) {
  const by = keys.find((key): key is Keys[number] => key === text?.replace(/^-/, ''));
  if (by === undefined) return undefined;
  const direction: Direction = text?.startsWith('-') ? 'descending' : 'ascending';
  return { by, direction } satisfies Sort<Keys[number]>;
}
