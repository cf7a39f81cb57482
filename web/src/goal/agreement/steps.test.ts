import { describe, expect, test } from 'vitest';

import type { Agreement, GoalAct } from './agreement-query';
import { asksFor, primaryStep, stepsOf, turnOf } from './steps';

function goal(change: Partial<Agreement> = {}, steps: readonly GoalAct[] = []): Agreement {
  return {
    state: 'proposed',
    owner: { kind: 'person', id: 'ana', name: 'Ana', path: '' },
    author: { id: 'ana', name: 'Ana' },
    assigned: false,
    acknowledged: false,
    manager_agreed: false,
    amendments: [],
    may: { steps, rewrite: false, decide_amendment: false },
    ...change,
  } as unknown as Agreement;
}

describe('the steps of a goal', () => {
  test('are shown with the one that leads on first', () => {
    expect(stepsOf(goal({}, ['want_changes', 'agree', 'cancel']))).toEqual(['agree', 'want_changes', 'cancel']);
    expect(primaryStep(stepsOf(goal({}, ['want_changes', 'agree'])))).toBe('agree');
    expect(primaryStep(['pause', 'cancel'])).toBeUndefined();
  });

  test('ask for what the server asks for', () => {
    expect(asksFor('want_changes')).toBe('counter');
    expect(asksFor('pause')).toBe('days');
    expect(asksFor('acknowledge')).toBe('reservation');
    expect(asksFor('cancel')).toBe('reason');
    expect(asksFor('agree')).toBe('comment');
  });
});

describe('whose turn it is', () => {
  test('is the reader’s where a word of theirs is open', () => {
    expect(turnOf(goal({}, ['agree', 'want_changes']))).toBe('yours');
    expect(turnOf(goal({ state: 'active' }, ['acknowledge']))).toBe('yours');
    expect(turnOf(goal({ state: 'draft', may: { steps: ['propose'], rewrite: true } as never }))).toBe('yours');
  });

  test('is the other side’s of a proposal', () => {
    expect(turnOf(goal())).toBe('manager');
    expect(turnOf(goal({ author: { id: 'mo', name: 'Mo' } }))).toBe('owner');
    const unit = { kind: 'unit', id: 'east', name: 'East', path: 'East' } as const;
    expect(turnOf(goal({ owner: unit }))).toBe('manager');
    expect(turnOf(goal({ owner: unit, manager_agreed: true }))).toBe('upline');
    expect(turnOf(goal({ state: 'draft' }))).toBe('author');
  });

  test('is nobody’s of a goal that runs, until another target is asked for or it was never acknowledged', () => {
    expect(turnOf(goal({ state: 'active' }))).toBe('nobody');
    expect(turnOf(goal({ state: 'active', assigned: true }))).toBe('owner');
    expect(turnOf(goal({ state: 'active', amendments: [{ state: 'asked' }] as never }))).toBe('other');
    expect(turnOf(goal({ state: 'cancelled', assigned: true }))).toBe('nobody');
  });
});
