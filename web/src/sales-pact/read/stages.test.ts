import { describe, expect, test } from 'vitest';

import { stagesOf } from './stages';

const current = (state: 'draft' | 'proposed' | 'agreed' | 'active', talks: string, ready: boolean[] = []) =>
  stagesOf(
    { state, talks },
    {
      preparations: ready.map((each, index) => ({ party: index === 0 ? 'rep' : 'manager', ready: each, words: null })),
    },
  )?.find((stage) => stage.current)?.name;

describe('the way to two signatures', () => {
  test('begins with preparing, until both are ready', () => {
    expect(current('draft', 'written')).toBe('prepare');
    expect(current('draft', 'written', [true, false])).toBe('prepare');
    expect(current('draft', 'written', [true, true])).toBe('discuss');
  });
  test('goes on to signing when the talk was held, and to its first day when both have signed', () => {
    expect(current('draft', 'discussed')).toBe('sign');
    expect(current('proposed', 'proposed')).toBe('sign');
    expect(current('agreed', 'settled')).toBe('binds');
  });
  test('is over where a text binds', () => {
    expect(stagesOf({ state: 'active', talks: 'settled' }, { preparations: [] })).toBeNull();
  });
});
