import { describe, expect, test } from 'vitest';

import type { Level, Node } from './alignment-queries';
import { found, isLine, moved, opensFor, treeOf, type Shown } from './tree';

const node = (key: string, level: string, children: number): Node => ({
  key,
  kind: level === 'objective' ? 'objective' : 'goal',
  id: null,
  title: key,
  level,
  owner: null,
  period: null,
  state: 'active',
  link: null,
  metric: null,
  currency: null,
  target: null,
  actual: null,
  attainment: null,
  status: null,
  drivers: null,
  stale: false,
  no_check_in_since: null,
  guard_broken: false,
  children,
  children_at_risk: 0,
  coverage: null,
  flags: [],
});
const page = (items: Node[], next: string | null = null): Level => ({ as_of: '', facts_until: '', items, next });

const levels: Readonly<Record<string, Node[]>> = {
  '': [node('Grow', 'objective', 1), node('Stay', 'objective', 0)],
  Grow: [node('Acme', 'company', 2)],
  Acme: [node('North', 'region', 1), node('South', 'region', 0)],
  North: [node('Ana', 'person', 0)],
};
const level = (key: string): Level | undefined => levels[key] && page(levels[key]);
const goesOn = page(levels[''] ?? [], 'x');
const none = new Map<string, boolean>();
const told = (lines: readonly Shown[]): string =>
  lines.map((line) => `${'>'.repeat(line.depth - 1)}${isLine(line) ? line.node.title : line.kind}`).join(' ');

describe('the tree', () => {
  test('opens down to what is looked at', () => {
    const at = (zoom: 'objective' | 'company' | 'region' | 'person') =>
      told(treeOf({ level, opened: none, zoom, narrowed: false }).lines);
    expect(at('objective')).toBe('Grow Stay');
    expect(at('company')).toBe('Grow >Acme Stay');
    expect(at('region')).toBe('Grow >Acme >>North >>South Stay');
    expect(at('person')).toBe('Grow >Acme >>North >>>Ana >>South Stay');
  });
  test('follows whoever opens and closes', () => {
    const opened = new Map([
      ['/Grow', true],
      ['/Grow/Acme', false],
    ]);
    const tree = treeOf({ level, opened, zoom: 'person', narrowed: false });
    expect(told(tree.lines)).toBe('Grow >Acme Stay');
    expect(tree.keys).toEqual(['', 'Grow']);
  });
  test('says what is read still, and what goes on', () => {
    const reading = treeOf({
      level: (key) => (key === '' ? goesOn : undefined),
      opened: none,
      zoom: 'company',
      narrowed: false,
    });
    expect(told(reading.lines)).toBe('Grow >reading Stay more');
  });
  test('never opens a line below itself', () => {
    const circle = (key: string): Level => page([node(key === '' ? 'A' : 'B', 'region', 1)]);
    const tree = treeOf({ level: circle, opened: none, zoom: 'person', narrowed: false });
    expect(told(tree.lines)).toBe('A >B >>B');
  });
  test('shows goals without an objective when they are looked for', () => {
    const loose = { ...node('loose', '', 3), kind: 'loose' };
    expect(opensFor(loose, 'person', false)).toBe(false);
    expect(opensFor(loose, 'company', true)).toBe(true);
  });
});

describe('the keyboard', () => {
  const { lines } = treeOf({ level, opened: none, zoom: 'region', narrowed: false });
  test('goes line by line, in and out', () => {
    expect(moved(lines, '/Grow', 'down')).toEqual({ to: '/Grow/Acme' });
    expect(moved(lines, '/Grow', 'up')).toBeNull();
    expect(moved(lines, '/Grow', 'last')).toEqual({ to: '/Stay' });
    expect(moved(lines, '/Stay', 'first')).toEqual({ to: '/Grow' });
    expect(moved(lines, '/Grow', 'in')).toEqual({ to: '/Grow/Acme' });
    expect(moved(lines, '/Grow', 'out')).toEqual({ open: false });
    expect(moved(lines, '/Grow/Acme/North', 'in')).toEqual({ open: true });
    expect(moved(lines, '/Grow/Acme/South', 'in')).toBeNull();
    expect(moved(lines, '/Grow/Acme/South', 'out')).toEqual({ to: '/Grow/Acme' });
    expect(moved(lines, '/gone', 'down')).toEqual({ to: '/Grow' });
  });
  test('finds a line by its first letters, and goes on from there', () => {
    const by = (from: string, typed: string) => found(lines, from, typed, ({ title }) => title);
    expect(by('/Grow', 's')).toBe('/Grow/Acme/South');
    expect(by('/Grow/Acme/South', 's')).toBe('/Stay');
    expect(by('/Stay', 's')).toBe('/Grow/Acme/South');
    expect(by('/Grow/Acme/South', 'st')).toBe('/Stay');
    expect(by('/Grow', 'x')).toBeNull();
  });
});
