import { describe, expect, test } from 'vitest';

import { isBarely, leadOf, takesToday, withoutSign } from './story';
import type { TodayGoal } from './today-query';

interface Told {
  status: string;
  days?: string | null;
  kind?: string;
  toGo?: string;
  open?: string | null;
}

function goal({ status, days = null, kind = 'needed', toGo = '100', open = null }: Told): TodayGoal {
  return {
    goal: { status },
    buffer: { working_days: days, reason: null },
    plan: { kind, to_go: toGo, open },
  } as unknown as TodayGoal;
}

describe('the sentence on top', () => {
  test('is about the goal that comes first', () => {
    expect(leadOf([goal({ status: 'at_risk', days: '-2.5' }), goal({ status: 'ahead', days: '3' })])).toMatchObject({
      kind: 'behind',
      days: '2.5',
    });
    expect(leadOf([goal({ status: 'ahead', days: '12.53' })])).toMatchObject({ kind: 'ahead', days: '12.53' });
    expect(leadOf([goal({ status: 'on_track', days: '-0.04' })])).toMatchObject({ kind: 'on_pace' });
  });

  test('says when there is nothing, when all is reached, when nobody can tell', () => {
    expect(leadOf([])).toEqual({ kind: 'nothing' });
    expect(leadOf([goal({ status: 'reached' }), goal({ status: 'reached' })]).kind).toBe('all_reached');
    expect(leadOf([goal({ status: 'no_data' }), goal({ status: 'reached' })]).kind).toBe('no_data');
    expect(leadOf([goal({ status: 'too_early', days: '1' })]).kind).toBe('too_early');
    expect(leadOf([goal({ status: 'off_track' })]).kind).toBe('plain');
  });

  test('calls a spent budget spent', () => {
    expect(leadOf([goal({ status: 'off_track', days: '-3', kind: 'allowance', toGo: '0' })]).kind).toBe('over_budget');
    expect(leadOf([goal({ status: 'at_risk', days: '-3', kind: 'allowance' })]).kind).toBe('behind');
  });
});

test('a twentieth of a day is none', () => {
  for (const days of ['0', '-0', '0.04', '-0.04']) expect(isBarely(days)).toBe(true);
  for (const days of ['0.05', '-0.1', '1', '10']) expect(isBarely(days)).toBe(false);
});

test('signs are taken off the text', () => {
  expect(withoutSign('-2.5')).toBe('2.5');
  expect(withoutSign('2.5')).toBe('2.5');
});

test('today takes something only while its plan is open', () => {
  expect(takesToday(goal({ status: 'ahead', open: '12.00' }))).toBe(true);
  expect(takesToday(goal({ status: 'ahead', open: '0.00' }))).toBe(false);
  expect(takesToday(goal({ status: 'ahead' }))).toBe(false);
});
