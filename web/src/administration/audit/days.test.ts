import { expect, test } from 'vitest';

import en from './texts.en.json';
import { actionKey, byDay } from './days';

const entry = (seq: number, at: string) => ({
  seq,
  at,
  actor: null,
  actor_label: 'system',
  action: 'unit.moved',
  object: '',
  before: '',
  after: '',
  reason: '',
  hash: '',
});

test('an entry belongs to the day that it was in the company, not in London', () => {
  const days = byDay([entry(2, '2026-11-22T04:59:59Z'), entry(1, '2026-11-21T05:00:00Z')], 'America/New_York');
  expect(days.map(({ date, entries }) => [date, entries.length])).toEqual([['2026-11-21', 2]]);
  expect(byDay([entry(1, '2026-11-22T04:59:59Z')], 'UTC')[0]?.date).toBe('2026-11-22');
});
test('an action has words', () => {
  expect(en.action).toHaveProperty(actionKey('unit.moved'));
});
