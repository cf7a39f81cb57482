import { describe, expect, test } from 'vitest';

import { blankObstacle, bodyOf, placeOf, type Typed } from './typed';

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
