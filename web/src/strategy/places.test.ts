import { describe, expect, test } from 'vitest';

import { dropped, possibleParents, stepped } from './places';

const row = (id: string, parent: string | null, level: number, state = 'active') => ({ id, parent, level, state });
const rows = [row('a', null, 0), row('a1', 'a', 1), row('a2', 'a', 1), row('b', null, 0), row('c', null, 0)];

describe('a step', () => {
  test('goes before the one above, or behind the one below', () => {
    expect(stepped(rows, 'b', -1)).toEqual({ parent: null, before: 'a' });
    expect(stepped(rows, 'a', 1)).toEqual({ parent: null, before: 'c' });
    expect(stepped(rows, 'b', 1)).toEqual({ parent: null, before: null });
    expect(stepped(rows, 'a2', -1)).toEqual({ parent: 'a', before: 'a1' });
  });
  test('ends at the first and the last', () => {
    expect(stepped(rows, 'a', -1)).toBeNull();
    expect(stepped(rows, 'c', 1)).toBeNull();
    expect(stepped(rows, 'a2', 1)).toBeNull();
    expect(stepped(rows, 'z', 1)).toBeNull();
  });
});

describe('a drop', () => {
  test('stands before or behind the sibling that it falls on', () => {
    expect(dropped(rows, 'c', 'a', false)).toEqual({ parent: null, before: 'a' });
    expect(dropped(rows, 'c', 'a', true)).toEqual({ parent: null, before: 'b' });
    expect(dropped(rows, 'a', 'c', true)).toEqual({ parent: null, before: null });
  });
  test('on itself, on its own place or on somebody else’s part does nothing', () => {
    expect(dropped(rows, 'a', 'a', true)).toBeNull();
    expect(dropped(rows, 'a', 'b', false)).toBeNull();
    expect(dropped(rows, 'b', 'a', true)).toBeNull();
    expect(dropped(rows, 'b', 'a1', true)).toBeNull();
  });
});

describe('possible parents', () => {
  const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(' ');
  const deep = [...rows, row('a1x', 'a1', 2), row('d', null, 0, 'draft'), row('e', null, 0, 'dropped')];
  test('of a new one are all that are no more than two levels down and not over', () => {
    expect(ids(possibleParents(deep, null))).toBe('a a1 a2 b c d');
  });
  test('leave out itself, its parts, and where it would be too deep', () => {
    expect(ids(possibleParents(deep, row('a1', 'a', 1)))).toBe('a b c');
    expect(ids(possibleParents(deep, row('a', null, 0)))).toBe('');
    expect(ids(possibleParents(deep, row('d', null, 0, 'draft')))).toBe('a a1 a2 b c');
  });
});
