import { beforeEach, describe, expect, it } from 'vitest';

import { forgetVisits, recentVisits, rememberVisit } from './recent';

describe('what was visited last', () => {
  beforeEach(() => localStorage.clear());

  it('is kept newest first, each once, six at most', () => {
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c']) rememberVisit({ kind: 'person', id, name: id });
    expect(recentVisits().map((visit) => visit.id)).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
    forgetVisits();
    expect(recentVisits()).toEqual([]);
  });

  it('survives what somebody else has written there', () => {
    localStorage.setItem('salespact.recent', '{"no":"list"}');
    expect(recentVisits()).toEqual([]);
    localStorage.setItem('salespact.recent', 'nonsense');
    expect(recentVisits()).toEqual([]);
    localStorage.setItem('salespact.recent', '[{"kind":"dog"},{"kind":"unit","id":"1","name":"North"},3]');
    expect(recentVisits()).toHaveLength(1);
  });
});
