import { describe, expect, test } from 'vitest';

import { countChanges, pieces, redline, type Clause } from './redline';

const clause = (name: string, text: string, group = 'of_rep'): Clause => ({
  key: `expectations/${group}/${name}`,
  section: 'expectations',
  group,
  text,
});
const told = (before: readonly Clause[], after: readonly Clause[]): string[] =>
  redline(before, after).map(({ change, text }) => `${change}: ${text}`);

describe('the redline of two texts', () => {
  test('marks nothing where nothing changed', () => {
    const text = [clause('p1', 'Notes'), clause('p2', 'Calls')];
    expect(told(text, text)).toEqual(['same: Notes', 'same: Calls']);
    expect(countChanges(redline(text, text))).toBe(0);
  });
  test('tells what is new, gone and said otherwise, each in its place', () => {
    const before = [clause('p1', 'Notes'), clause('p2', 'Calls'), clause('p3', 'Eight meetings')];
    const after = [clause('p1', 'Notes'), clause('p3', 'Seven meetings'), clause('p4', 'Surveys')];
    expect(told(before, after)).toEqual(['same: Notes', 'removed: Calls', 'changed: Seven meetings', 'added: Surveys']);
    expect(countChanges(redline(before, after))).toBe(3);
  });
  test('keeps a group that is gone as a whole in its section', () => {
    const before = [clause('p1', 'Notes'), clause('', 'Clears the way', 'manager_role')];
    expect(told(before, [clause('p1', 'Notes')])).toEqual(['same: Notes', 'removed: Clears the way']);
  });
});

describe('the words of a changed clause', () => {
  test('are marked one by one, with the blanks between them', () => {
    expect(pieces('at least 8 meetings a week', 'at least 7 meetings a week')).toEqual([
      { kind: 'same', text: 'at least ' },
      { kind: 'removed', text: '8' },
      { kind: 'added', text: '7' },
      { kind: 'same', text: ' meetings a week' },
    ]);
  });
  test('put together again are both texts', () => {
    const before = 'Two mornings a week for first calls, on Tuesday.';
    const after = 'Three mornings for calls, on Tuesday and Friday!';
    const found = pieces(before, after);
    const of = (kind: 'added' | 'removed'): string =>
      found
        .filter((each) => each.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect(of('added')).toBe(before);
    expect(of('removed')).toBe(after);
  });
  test('are told as a whole where a comparison would take too long', () => {
    const long = (word: string): string => Array.from({ length: 700 }, () => word).join(' ');
    expect(pieces(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
