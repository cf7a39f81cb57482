import { describe, expect, test } from 'vitest';

import type { Sheet, Words } from './check-in-queries';
import { blankObstacle, bodyOf, helpersOf, placeOf, typedOf, type Typed } from './typed';

const nothing: Typed = { confidence: 7, moved: ' ', obstacles: [blankObstacle(0)], help: [], next: '\n' };

describe('what is sent of a check-in', () => {
  test('is the confidence alone when nothing else was typed', () => {
    const body = { window: '2026-11-16', confidence: 7, obstacles: [], support: [], next_actions: [] };
    expect(bodyOf('2026-11-16', nothing)).toEqual(body);
  });
  test('is each line that has words, without the spaces around them', () => {
    const obstacles = [blankObstacle(0), { ...blankObstacle(1), text: ' Security review ', severity: 3 }];
    const help = [{ key: 0, text: 'Call them', from: 'b', by: '2026-11-26' }];
    const body = bodyOf('2026-11-16', { ...nothing, obstacles, help, next: 'Write\n\n Call ' });
    expect(body.obstacles).toEqual([{ text: 'Security review', kind: 'process', severity: 3 }]);
    expect(body.support).toEqual([{ from: 'b', what: 'Call them', by: '2026-11-26' }]);
    expect(body.next_actions).toEqual(['Write', 'Call']);
  });
  test('counts places among the lines that are sent', () => {
    const lines = [{ ...blankObstacle(4), text: 'a' }, blankObstacle(5), { ...blankObstacle(6), text: 'b' }];
    expect(placeOf(lines, 6)).toBe(1);
    expect(placeOf(lines, 5)).toBe(-1);
  });
});

describe('what stands in the dialog when it opens', () => {
  const asked = { id: 's', helper: { id: 'c', name: 'Cy', address: '' }, what: 'Call them', by: '2026-11-12' };
  const before = {
    confidence: 7,
    moved: 'Two offers out',
    obstacles: [{ text: 'Review', kind: 'process', severity: 3, help_from: { id: 'm', name: 'Mo', address: '' } }],
    support: [
      { ...asked, state: 'asked' },
      { ...asked, id: 'w', what: 'Taken back', state: 'withdrawn' },
    ],
    next_actions: ['Write', 'Call'],
  } as unknown as Words;
  const window = { start: '2026-11-09', end: '2026-11-15' };
  const sheet: Sheet = { act: 'change', window, actuals: [], helpers: [], before };
  const day = '2026-11-18';

  test('is all of what is changed, so that sending it again changes nothing', () => {
    expect(bodyOf(window.start, typedOf(sheet, day))).toEqual({
      window: window.start,
      confidence: 7,
      moved: 'Two offers out',
      obstacles: [{ text: 'Review', kind: 'process', severity: 3, help_from: 'm' }],
      support: [{ from: 'c', what: 'Call them', by: '2026-11-12' }],
      next_actions: ['Write', 'Call'],
    });
    expect(helpersOf(sheet).map(({ name }) => name)).toEqual(['Cy', 'Mo']);
  });
  test('is the confidence alone where something is added or written', () => {
    for (const act of ['add', 'write'] as const) {
      const typed = typedOf({ ...sheet, act }, day);
      expect(typed.confidence).toBe(7);
      expect(bodyOf(window.start, typed)).toEqual(bodyOf(window.start, { ...nothing, confidence: 7 }));
    }
  });
});
