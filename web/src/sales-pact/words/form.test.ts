import { describe, expect, test } from 'vitest';

import { bodyOf, placeOf, withKeys } from './body';
import { formOf } from './form';
import { sample, there } from './words.test-support';

const form = formOf(sample, '.');

describe('the form of a pact', () => {
  test('gives back what was stored', () => {
    const { body, unfinished } = bodyOf(form, '.');
    expect(unfinished).toBe(0);
    expect(body.targets?.goals).toEqual(['goal1']);
    expect(body.targets?.floors).toEqual(sample.targets.floors);
    expect(body.expectations?.of_rep).toEqual(sample.expectations.of_rep);
    expect(body.consequences?.steps).toEqual(sample.consequences.steps);
    expect(body.role?.activities).toEqual(sample.role.activities);
    expect(body.waived).toEqual(sample.waived);
  });
  test('writes and reads numbers as this person does', () => {
    const german = formOf(sample, ',');
    expect(german.activities[0]?.perWeek).toBe('2,5');
    expect(bodyOf(german, ',').body.role?.activities).toEqual(sample.role.activities);
  });
  test('keeps rows that are not finished on the page, and counts them', () => {
    const floors = [...form.floors, { ...there(form.floors[0]), row: 7, metric: 'calls', threshold: '' }];
    const { body, unfinished } = bodyOf({ ...form, floors }, '.');
    expect(body.targets?.floors).toHaveLength(1);
    expect(unfinished).toBe(1);
  });
  test('leaves an empty new row aside without a word', () => {
    const ofRep = [...form.ofRep, { row: 9, key: '', text: ' ', measurable: false, cadence: '' as const }];
    expect(bodyOf({ ...form, ofRep }, '.')).toMatchObject({ unfinished: 0 });
  });
  test('says nothing in a section that is waived, and waives none without a reason', () => {
    const waived = bodyOf({ ...form, waived: { role: 'As in the contract' } }, '.').body;
    expect(waived.role).toBeUndefined();
    expect(waived.waived).toEqual([{ section: 'role', reason: 'As in the contract' }]);
    const without = bodyOf({ ...form, waived: { role: ' ' } }, '.').body;
    expect(without.role?.role).toBe('Account executive');
    expect(without.waived).toEqual([]);
  });
});

describe("the server's word on a field", () => {
  const blank = { ...there(form.floors[0]), row: 4, metric: '', threshold: '' };
  const second = { ...there(form.floors[0]), row: 5, metric: 'calls' };
  const { rows } = bodyOf({ ...form, floors: [blank, second] }, '.');
  test('leads to the row that was sent', () => {
    expect(placeOf('/targets/floors/0/threshold', rows)).toBe('targets/floors/5/threshold');
    expect(placeOf('/words/targets/floors/0/threshold', rows)).toBe('targets/floors/5/threshold');
  });
  test('stays as it is where no row is meant', () => {
    expect(placeOf('/targets/plan', rows)).toBe('targets/plan');
    expect(placeOf('/targets/floors/3/metric', rows)).toBe('targets/floors/3/metric');
  });
});

test('new rows take the keys that the server gave them', () => {
  const fresh = { row: 3, key: '', text: 'Tells early', measurable: false, cadence: '' as const };
  const typed = { ...form, ofRep: [...form.ofRep, { ...fresh, row: 2, text: '' }, fresh] };
  const { rows } = bodyOf(typed, '.');
  const stored = {
    ...sample,
    expectations: {
      ...sample.expectations,
      of_rep: [...sample.expectations.of_rep, { key: 'p9', text: 'Tells early', measurable: false, cadence: null }],
    },
  };
  expect(withKeys(typed, stored, rows).ofRep.map(({ key }) => key)).toEqual(['p1', '', 'p9']);
});
