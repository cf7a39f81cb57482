// Where an objective goes: below `parent`, before `before` or last.
export interface Place {
  readonly parent: string | null;
  readonly before: string | null;
}

interface Placed {
  readonly id: string;
  readonly parent: string | null;
}

function siblingsOf(rows: readonly Placed[], parent: string | null): string[] {
  return rows.filter((row) => row.parent === parent).map((row) => row.id);
}

// One up (-1) or down (1) among its siblings; null where it can't go further.
export function stepped(rows: readonly Placed[], id: string, step: -1 | 1): Place | null {
  const row = rows.find((each) => each.id === id);
  if (!row) return null;
  const siblings = siblingsOf(rows, row.parent);
  const at = siblings.indexOf(id) + step;
  if (at < 0 || at >= siblings.length) return null;
  return { parent: row.parent, before: (step < 0 ? siblings[at] : siblings[at + 1]) ?? null };
}

// Dropped on the upper or lower half of a sibling; null where nothing would move, or the other is no sibling.
export function dropped(rows: readonly Placed[], id: string, onto: string, below: boolean): Place | null {
  const row = rows.find((each) => each.id === id);
  const target = rows.find((each) => each.id === onto);
  if (!row || target?.parent !== row.parent || onto === id) return null;
  const siblings = siblingsOf(rows, row.parent);
  const others = siblings.filter((each) => each !== id);
  const before = below ? (others[others.indexOf(onto) + 1] ?? null) : onto;
  const now = siblings[siblings.indexOf(id) + 1] ?? null;
  return before === now ? null : { parent: row.parent, before };
}

// Whom an objective may be a part of: neither itself nor a part of it, at most three levels in all.
export function possibleParents<Row extends Placed & { readonly level: number; readonly state: string }>(
  rows: readonly Row[],
  of: Row | null,
): Row[] {
  const within = new Set<string>(of ? [of.id] : []);
  let deepest = of?.level ?? 0;
  for (const row of rows) {
    if (row.parent === null || !within.has(row.parent)) continue;
    within.add(row.id);
    deepest = Math.max(deepest, row.level);
  }
  const below = of ? deepest - of.level : 0;
  const stays = (row: Row): boolean => row.id === of?.parent;
  const takes = (row: Row): boolean =>
    row.state === 'active' || (row.state === 'draft' && (of?.state ?? 'draft') === 'draft');
  return rows.filter((row) => !within.has(row.id) && row.level + 1 + below < 3 && (stays(row) || takes(row)));
}
