import { describe, expect, test } from 'vitest';

import type { LedNeed, Support } from '../check-in/check-in-queries';
import type { Glance } from '../pact-life/life-queries';
import { owedBy, peopleInNeed } from './who-needs';

const person = (name: string) => ({ id: name, name, address: '' });

function glance(rep: string, more: Partial<Glance> = {}): Glance {
  return {
    id: `pact of ${rep}`,
    rep: person(rep),
    manager: person('Mo'),
    mine: 'manager',
    standards: [],
    compliance: null,
    step: 'none',
    proposal: null,
    promises: [],
    manager_overdue: 0,
    ...more,
  };
}

const promise = (by: 'rep' | 'manager', state: string, due: string) =>
  ({ key: due, by, state, due, text: `by ${due}`, may: [] }) as unknown as Glance['promises'][number];
const missed = { standards: [{ windows: [{ verdict: 'missed' }] }] } as unknown as Partial<Glance>;
const proposed = { proposal: { step: 'conversation' } } as unknown as Partial<Glance>;
const need = (name: string, more: Partial<LedNeed>): LedNeed => ({
  person: person(name),
  kind: 'goal',
  id: `goal of ${name}`,
  title: 'Demos',
  on: '2026-11-20',
  doubts: null,
  blocked: [],
  ...more,
});
const asks = (name: string, state: Support['state']) =>
  ({ asker: person(name), state, what: 'Call them' }) as unknown as Support;
const names = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name);

describe('8.4 who needs the manager', () => {
  test('begins with own promises that are overdue, the oldest first, and nobody else’s', () => {
    const owed = owedBy('Mo', [
      glance('Ana', {
        promises: [promise('manager', 'overdue', '2026-11-19'), promise('rep', 'overdue', '2026-11-01')],
      }),
      glance('Ben', {
        promises: [promise('manager', 'overdue', '2026-11-12'), promise('manager', 'running', '2026-11-02')],
      }),
      glance('Mo', { mine: 'rep', promises: [promise('manager', 'overdue', '2026-11-02')] }),
      glance('Cy', { manager: person('Sam'), promises: [promise('manager', 'overdue', '2026-11-02')] }),
    ]);
    expect(owed.map(({ rep, promise: { due } }) => `${rep} ${due}`)).toEqual(['Ben 2026-11-12', 'Ana 2026-11-19']);
  });
  test('goes on with help asked, doubts, missed standards and steps, in this order whatever the names', () => {
    const glances = [glance('Ana', proposed), glance('Ben', missed), glance('Cy'), glance('Di'), glance('Eva')];
    const led = [
      need('Cy', { doubts: 3 }),
      need('Fay', { blocked: [{ text: 'Review', kind: 'process', severity: 3, help_from: null }] }),
    ];
    expect(names(peopleInNeed(glances, led, [asks('Di', 'asked'), asks('Eva', 'done')]))).toEqual([
      'Di',
      'Fay',
      'Cy',
      'Ben',
      'Ana',
    ]);
    expect(names(peopleInNeed(glances, led, []))).toEqual(['Fay', 'Cy', 'Ben', 'Ana']);
  });
  test('tells somebody without a sales pact too, with what their check-in is about', () => {
    const [only] = peopleInNeed([], [need('Fay', { doubts: 2 })], []);
    expect(only?.subject).toMatchObject({ kind: 'goal', id: 'goal of Fay' });
  });
  test('leaves one’s own pact and people without a need out', () => {
    expect(peopleInNeed([glance('Mo', { mine: 'rep', ...missed }), glance('Ana')], [], [])).toEqual([]);
  });
});
