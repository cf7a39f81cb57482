import { describe, expect, test } from 'vitest';

import type { Check, Finding } from './check-query';
import { findingsOf, stretchesOf, unitsBefore } from './findings';

function finding(rule: string, severity: string, at: number[] = [], field = 'target'): Finding {
  return { rule, severity, final: false, field, at, message: rule, fix: '', params: {} };
}

function check(...findings: Finding[]): Check {
  return { findings } as unknown as Check;
}

const statement = 'Raise 📈 win rate by 15%';
const written = { statement, relativeRate: true, period: false };

describe('what is found in a draft', () => {
  test('has the words that the sentence shows for it', () => {
    const full = check(finding('M2', 'error', [], 'baseline'), finding('R1', 'warning', [], 'alignments'));
    const spoken = check(finding('M2', 'error', [20, 23]), finding('S6', 'info', [0, 23]));
    const [m2, r1, ...more] = findingsOf(full, spoken, written);
    expect(m2).toMatchObject({ rule: 'M2', field: 'baseline', at: [20, 23], word: '15%' });
    expect(r1).toMatchObject({ rule: 'R1', at: [], word: '' });
    expect(more).toEqual([]);
  });

  test('also has what only the sentence shows, until a field has answered it', () => {
    const spoken = check(finding('M4', 'warning', [20, 23]), finding('T5', 'warning', [0, 5]));
    const rules = (period: boolean, relativeRate: boolean): string[] =>
      findingsOf(check(), spoken, { statement, relativeRate, period }).map(({ rule }) => rule);
    expect(rules(false, true)).toEqual(['M4', 'T5']);
    expect(rules(true, true)).toEqual(['M4']);
    expect(rules(true, false)).toEqual([]);
  });

  test('is what the sentence alone shows as long as the rest has not been read', () => {
    expect(findingsOf(undefined, check(finding('S1', 'error', [0, 23])), written)).toMatchObject([
      { rule: 'S1', at: [] },
    ]);
  });
});

describe('the sentence', () => {
  test('is cut at the words that were found, the worst of them on top', () => {
    const found = findingsOf(
      check(finding('S3', 'info', [0, 5]), finding('S4', 'warning', [3, 7])),
      undefined,
      written,
    );
    expect(stretchesOf(statement, found)).toEqual([
      { text: 'Rai', severity: 'info' },
      { text: 'se 📈', severity: 'warning' },
      { text: ' win rate by 15%', severity: null },
    ]);
  });

  test('counts in the units of a text field', () => {
    expect(unitsBefore(statement, 6)).toBe(6);
    expect(unitsBefore(statement, 7)).toBe(8);
  });
});
