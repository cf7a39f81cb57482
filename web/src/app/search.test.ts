import { describe, expect, test } from 'vitest';

import { date, id, oneOf, searchOf, text } from './search';

describe('search parameters', () => {
  const read = searchOf({ as_of: date, unit: id, sort: oneOf('name', 'need'), q: text });

  test('that say something are read', () => {
    expect(read({ as_of: '2026-02-28', unit: '06ajddh12dw8v', sort: 'need', q: 'x' })).toEqual({
      as_of: '2026-02-28',
      unit: '06ajddh12dw8v',
      sort: 'need',
      q: 'x',
    });
    expect(Object.keys(read({}))).toEqual([]);
  });

  // The router keeps what is not named as the address has it.
  test('that say nothing are named and left out', () => {
    for (const raw of [{ as_of: 'garbage' }, { as_of: '2026-02-30' }, { as_of: '2026-13-45' }, { unit: 'zzz' }]) {
      const [name = ''] = Object.keys(raw);
      expect(Object.keys(read(raw))).toEqual([name]);
      expect(read(raw)).toEqual({ [name]: undefined });
    }
  });
});
