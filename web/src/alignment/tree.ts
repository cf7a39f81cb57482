import type { Level, Node } from './alignment-queries';

export type Zoom = 'objective' | 'company' | 'region' | 'team' | 'person';
export const zooms = ['objective', 'company', 'region', 'team', 'person'] as const;

const depths: Readonly<Record<string, number>> = {
  objective: 0,
  company: 1,
  region: 2,
  segment: 3,
  territory: 3,
  team: 3,
  person: 4,
};

// A line opens by itself as long as what is looked at lies below it.
export function opensFor(node: Pick<Node, 'level' | 'kind'>, zoom: Zoom, narrowed: boolean): boolean {
  if (node.kind === 'loose') return narrowed;
  return (depths[node.level] ?? 0) < (depths[zoom] ?? 0);
}

export interface Line {
  readonly path: string; // where it is in the tree; the same goal may be there twice
  readonly parent: string | null; // the path of the line above
  readonly node: Node;
  readonly depth: number; // 1 at the top
  readonly place: number; // 1, 2, 3 … among those of the same parent
  readonly of: number;
  readonly open: boolean;
}
// What stands below an open line while it is read, can't be read, or goes on.
export interface Rest {
  readonly path: string;
  readonly parent: string | null;
  readonly of: string; // key of the node that it stands below
  readonly depth: number;
  readonly kind: 'reading' | 'failed' | 'more';
}
export type Shown = Line | Rest;

export function isLine(shown: Shown): shown is Line {
  return 'node' in shown;
}

// Without a limit a zoom to people would read the whole company at once; further down a line waits to be opened.
const mostOpenedByThemselves = 80;

export interface TreeInput {
  readonly level: (key: string) => Level | 'failed' | undefined; // "" is the top
  readonly opened: ReadonlyMap<string, boolean>; // by path, what somebody opened or closed
  readonly zoom: Zoom;
  readonly narrowed: boolean;
}

export interface Tree {
  readonly lines: readonly Shown[];
  readonly keys: readonly string[]; // of the levels that it is made of
}

export function treeOf({ level, opened, zoom, narrowed }: TreeInput): Tree {
  const lines: Shown[] = [];
  const keys: string[] = [''];
  let byThemselves = 0;
  const walk = (key: string, parent: string | null, depth: number, above: readonly string[]): void => {
    const found = level(key);
    if (found === undefined || found === 'failed') {
      const kind = found === undefined ? 'reading' : 'failed';
      lines.push({ path: `${parent ?? ''}/${kind}`, parent, of: key, depth, kind });
      return;
    }
    for (const [index, node] of found.items.entries()) {
      const path = `${parent ?? ''}/${node.key}`;
      const wanted = opened.get(path) ?? (byThemselves < mostOpenedByThemselves && opensFor(node, zoom, narrowed));
      // Days on which two alignments change places could close a circle; a line is never below itself.
      const open = wanted && node.children > 0 && !above.includes(node.key);
      lines.push({ path, parent, node, depth, place: index + 1, of: found.items.length, open });
      if (!open) continue;
      if (!opened.has(path)) byThemselves += 1;
      if (!keys.includes(node.key)) keys.push(node.key);
      walk(node.key, path, depth + 1, [...above, node.key]);
    }
    if (found.next !== null) lines.push({ path: `${parent ?? ''}/more`, parent, of: key, depth, kind: 'more' });
  };
  walk('', null, 1, []);
  return { lines, keys };
}

export type Move = 'up' | 'down' | 'first' | 'last' | 'in' | 'out';

// Where the keyboard goes from a line, or what it opens and closes there (ARIA treegrid).
export function moved(
  lines: readonly Shown[],
  from: string,
  move: Move,
): { readonly to: string } | { readonly open: boolean } | null {
  const only = lines.filter(isLine);
  const at = only.findIndex(({ path }) => path === from);
  const line = only[at];
  if (!line) return only[0] ? { to: only[0].path } : null;
  const go = (other: Line | undefined) => (other ? { to: other.path } : null);
  switch (move) {
    case 'up':
      return go(only[at - 1]);
    case 'down':
      return go(only[at + 1]);
    case 'first':
      return go(only[0]);
    case 'last':
      return go(only.at(-1));
    case 'in':
      if (line.node.children === 0) return null;
      return line.open ? go(only[at + 1]) : { open: true };
    case 'out':
      if (line.open) return { open: false };
      return line.parent === null ? null : { to: line.parent };
  }
}

// The next line whose title begins with what was typed; one letter again goes on to the next that it begins.
export function found(
  lines: readonly Shown[],
  from: string,
  typed: string,
  titleOf: (node: Node) => string,
): string | null {
  const only = lines.filter(isLine);
  const at = only.findIndex(({ path }) => path === from);
  const start = typed.length > 1 ? at : at + 1;
  for (let step = 0; step < only.length; step += 1) {
    const line = only[(start + step + only.length) % only.length];
    if (line && titleOf(line.node).toLocaleLowerCase().startsWith(typed.toLocaleLowerCase())) return line.path;
  }
  return null;
}
