import { describe, expect, test } from 'vitest';

import { urgencyOf, waitingRows, type Waiting } from './waiting';

const line = (waiting: Waiting['waiting'], object: string, until: string, more: Partial<Waiting> = {}): Waiting => ({
  waiting,
  object,
  person: null,
  title: '',
  words: until,
  window: null,
  until,
  ...more,
});

describe('what waits for somebody', () => {
  test('stands in one row for each pact and reason, the most urgent window first', () => {
    const rows = waitingRows([
      line('report_commitment', 'a', '2026-11-23'),
      line('sign_team_pact', 'a', '2026-11-24'),
      line('report_commitment', 'a', '2026-11-24'),
      line('report_commitment', 'b', '2026-11-24'),
      line('report_commitment', 'a', '2026-11-25'),
    ]);
    expect(rows.map(({ first, more }) => [first.waiting, first.object, first.until, more])).toEqual([
      ['report_commitment', 'a', '2026-11-23', 2],
      ['sign_team_pact', 'a', '2026-11-24', 0],
      ['report_commitment', 'b', '2026-11-24', 0],
    ]);
  });

  test('is asked of each helper apart', () => {
    const by = (id: string) => ({ person: { id, name: id } });
    const rows = waitingRows([
      line('confirm_help', 'a', '2026-11-23', by('ben')),
      line('confirm_help', 'a', '2026-11-23', by('cy')),
    ]);
    expect(rows).toHaveLength(2);
  });

  test('presses more the nearer its last day is', () => {
    expect(urgencyOf('2026-11-22', '2026-11-23')).toBe('over');
    expect(urgencyOf('2026-11-23', '2026-11-23')).toBe('today');
    expect(urgencyOf('2026-11-25', '2026-11-23')).toBe('soon');
    expect(urgencyOf('2026-11-26', '2026-11-23')).toBe('later');
  });
});
