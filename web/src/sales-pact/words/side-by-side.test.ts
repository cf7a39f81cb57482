import { describe, expect, test } from 'vitest';

import { countChanges, redline } from '../../pact/redline';
import { clausesOf, type Saying } from './clauses';
import { formOf } from './form';
import { comparable, sideBySide, withClause, type Pair } from './side-by-side';
import { sample, there } from './words.test-support';

const say: Saying = {
  floor: ({ metric, threshold }) => `${metric} ${threshold}`,
  expectation: ({ text }) => text,
  obstacle: ({ text }) => text,
  step: ({ text }) => text,
  activity: ({ stage }) => stage,
  development: ({ skill }) => skill,
};
const empty = {
  ...sample,
  targets: { goals: [], floors: [], serves: '', plan: '', progress: '' },
  expectations: { of_rep: [], of_manager: [], indicators: [], obstacles: [], manager_role: '' },
};
const lead = {
  ...sample,
  targets: { ...sample.targets, floors: [{ ...there(sample.targets.floors[0]), threshold: '4' }] },
  expectations: {
    ...sample.expectations,
    of_rep: [{ key: 'p1', text: 'Tells early', measurable: false, cadence: null }],
  },
};
const pairs = (draft: typeof sample): Pair[] =>
  sideBySide(clausesOf(comparable(sample, draft), say), clausesOf(comparable(lead, draft), say));
const told = ({ rep, manager }: Pair): string => `${rep?.text ?? '-'} | ${manager?.text ?? '-'}`;

describe('two preparations side by side', () => {
  test('lay the same clause of both in one line', () => {
    const found = pairs(empty);
    expect(found.filter(({ group }) => group === 'floors').map(told)).toEqual(['meetings 3 | meetings 4']);
    expect(found.find(({ group }) => group === 'plan')?.same).toBe(true);
  });
  test('tell new rows by their words, though both sides have given them the same key', () => {
    const found = pairs(empty).filter(({ group }) => group === 'of_rep');
    expect(found.map(told)).toEqual(['- | Tells early', 'Notes | -']);
  });
  test('tell rows of the draft by their key', () => {
    expect(
      pairs(sample)
        .filter(({ group }) => group === 'of_rep')
        .map(told),
    ).toEqual(['Notes | Tells early']);
  });
});

describe('two standards on one metric', () => {
  const weekly = { ...there(sample.targets.floors[0]), metric: 'calls', threshold: '25' };
  const daily = { ...weekly, cadence: 'day' as const, threshold: '5' };
  const withFloors = (floors: (typeof weekly)[]): typeof sample => ({
    ...sample,
    targets: { ...sample.targets, floors },
  });
  const clauses = (words: typeof sample) => clausesOf(words, say);
  test('are two clauses: taking one out is told', () => {
    const marked = redline(clauses(withFloors([daily, weekly])), clauses(withFloors([weekly])));
    expect(countChanges(marked)).toBe(1);
    expect(marked.find(({ change }) => change === 'removed')?.text).toBe('calls 5');
  });
  test('are two lines side by side, of which each can be taken', () => {
    const both = withFloors([daily, weekly]);
    const found = sideBySide(clauses(withFloors([])), clauses(both)).filter(({ group }) => group === 'floors');
    expect(found.map(told)).toEqual(['- | calls 5', '- | calls 25']);
    const form = withClause(formOf(withFloors([]), '.'), formOf(both, '.'), there(found[1]));
    expect(form.floors.map(({ cadence, threshold }) => `${cadence} ${threshold}`)).toEqual(['week 25']);
  });
});

describe('clauses that say the same twice', () => {
  const obstacle = (solution: string) => ({ ...there(sample.expectations.obstacles[0]), solution });
  const twice = {
    ...sample,
    expectations: {
      ...sample.expectations,
      indicators: ['Offers', 'Offers'],
      obstacles: [obstacle('Mondays'), obstacle('Fridays')],
    },
    role: { ...sample.role, activities: [...sample.role.activities, ...sample.role.activities] },
  };
  const clauses = clausesOf(twice, { ...say, obstacle: ({ solution }) => solution });
  test('have a name each', () => {
    expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length);
  });
  test('are shown and taken one by one', () => {
    const none = { ...twice, expectations: { ...twice.expectations, obstacles: [] } };
    const found = sideBySide(clauses, clausesOf(none, say)).filter(({ group }) => group === 'obstacles');
    expect(found.map(told)).toEqual(['Mondays | -', 'Fridays | -']);
    const form = withClause(formOf(none, '.'), formOf(twice, '.'), there(found[1]));
    expect(form.obstacles.map(({ solution }) => solution)).toEqual(['Fridays']);
  });
});

describe('one click', () => {
  const from = formOf(comparable(lead, empty), '.');
  const pick = (group: string): Pair => there(pairs(empty).find((each) => each.group === group));
  test('makes a difference a clause of the draft', () => {
    const form = withClause(formOf(empty, '.'), from, pick('floors'));
    expect(form.floors.map(({ metric, threshold }) => `${metric} ${threshold}`)).toEqual(['meetings 4']);
    expect(withClause(form, from, pick('plan')).plan).toBe('Two mornings a week');
  });
  test('replaces the clause that is there, and gives a new row no key', () => {
    const form = withClause(formOf(sample, '.'), from, pick('floors'));
    expect(form.floors).toHaveLength(1);
    expect(form.floors[0]?.threshold).toBe('4');
    const taken = withClause(formOf(empty, '.'), from, pick('of_rep'));
    expect(taken.ofRep).toMatchObject([{ key: '', text: 'Tells early' }]);
    expect(withClause(taken, from, pick('of_rep')).ofRep).toHaveLength(1);
  });
  test('takes out what that side does not have', () => {
    const rep = formOf(comparable(sample, empty), '.');
    const only = there(pairs(empty).find(({ key }) => key.endsWith('Tells early')));
    const draft = { ...formOf(empty, '.'), ofRep: [{ ...there(from.ofRep[0]), key: 'p7' }] };
    expect(withClause(draft, rep, only).ofRep).toHaveLength(1);
    expect(withClause({ ...draft, ofRep: [{ ...there(from.ofRep[0]), key: '' }] }, rep, only).ofRep).toEqual([]);
  });
});
