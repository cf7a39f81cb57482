import { describe, expect, test } from 'vitest';

import type { PactLine } from '../pact-queries';
import { grouped, mayOpen } from './groups';

const pact = (name: string, mine: PactLine['mine'], more: Partial<PactLine> = {}): PactLine => ({
  id: name,
  rep: { id: name, name },
  manager: { id: 'mo', name: 'Mo' },
  effective: { start: '2026-10-01', end: '2027-03-31' },
  state: 'draft',
  talks: 'written',
  mine,
  acts_in: [],
  waits_for_me: false,
  next: null,
  binds_from: null,
  revision: 1,
  ...more,
});
const names = (pacts: readonly PactLine[]): string[] => pacts.map(({ rep }) => rep.name);

describe('the list of pacts', () => {
  test('has what waits first, then the others by name', () => {
    const all = [pact('Cy', 'manager'), pact('Ana', 'manager'), pact('Ben', 'manager', { waits_for_me: true })];
    expect(names(grouped(all).led)).toEqual(['Ben', 'Ana', 'Cy']);
  });
  test('tells those in which one acts for a manager apart, until they are over', () => {
    const acting = { acts_in: ['pact_life'] } as const;
    const all = [
      pact('Cy', null, { acts_in: [...acting.acts_in] }),
      pact('Ana', null),
      pact('Ben', null, { acts_in: [...acting.acts_in], state: 'expired' }),
    ];
    expect(names(grouped(all).acting)).toEqual(['Cy']);
    expect(names(grouped(all).below)).toEqual(['Ana']);
    expect(names(grouped(all).over)).toEqual(['Ben']);
  });
  test('tells own pacts, those of people one leads, outlines and former ones apart', () => {
    const all = [
      pact('Me', 'rep'),
      pact('Ana', 'manager'),
      pact('Far', null),
      pact('Old', 'rep', { state: 'expired' }),
    ];
    const { own, led, below, over } = grouped(all);
    expect([own, led, below, over].map(names)).toEqual([['Me'], ['Ana'], ['Far'], ['Old']]);
  });
});

describe('a pact can be opened', () => {
  test('by a rep who has none that runs', () => {
    expect(mayOpen([], true, false)).toBe(true);
    expect(mayOpen([pact('Me', 'rep', { state: 'terminated' })], true, false)).toBe(true);
    expect(mayOpen([pact('Me', 'rep')], true, false)).toBe(false);
  });
  test('by who leads people, and by nobody else', () => {
    expect(mayOpen([pact('Ana', 'manager')], false, true)).toBe(true);
    expect(mayOpen([], false, false)).toBe(false);
  });
});
