import { describe, expect, test } from 'vitest';

import { formOf } from './form';
import { merged, withTheirs } from './merge';
import { sample, there } from './words.test-support';

const base = formOf(sample, '.');
const row = { row: 1, key: 'p8', text: 'Tells early', measurable: false, cadence: '' as const };

describe('what two have written at once', () => {
  test('is put together where they wrote about different things', () => {
    const mine = { ...base, plan: 'Three mornings a week' };
    const theirs = { ...base, resources: 'A demo cooler', ofRep: [...base.ofRep, row] };
    const { form, collisions, taken } = merged(base, mine, theirs);
    expect(collisions).toEqual([]);
    expect(taken).toBe(true);
    expect(form).toMatchObject({ plan: 'Three mornings a week', resources: 'A demo cooler' });
    expect(form.ofRep.map(({ text }) => text)).toEqual(['Notes', 'Tells early']);
  });
  test('brings in rows of both, each with a row of its own', () => {
    const mine = { ...base, ofRep: [...base.ofRep, { ...row, key: '', text: 'Mine' }] };
    const { form } = merged(base, mine, { ...base, ofRep: [...base.ofRep, row] });
    expect(form.ofRep.map(({ text }) => text)).toEqual(['Notes', 'Mine', 'Tells early']);
    expect(new Set(form.ofRep.map((one) => one.row)).size).toBe(3);
  });
  test('stays as typed here where both wrote the same thing otherwise, and is told', () => {
    const found = merged(base, { ...base, plan: 'Mine' }, { ...base, plan: 'Theirs' });
    expect(found.form.plan).toBe('Mine');
    expect(found.collisions).toEqual([{ field: 'plan', id: '', mine: 'Mine', theirs: 'Theirs' }]);
    expect(withTheirs(found.form, there(found.collisions[0])).plan).toBe('Theirs');
  });
  test('collides on a row only when it is the same row', () => {
    const [floor] = base.floors;
    const mine = { ...base, floors: [{ ...there(floor), threshold: '4' }] };
    const theirs = {
      ...base,
      floors: [
        { ...there(floor), threshold: '2' },
        { ...there(floor), row: 1, metric: 'calls' },
      ],
    };
    const { form, collisions } = merged(base, mine, theirs);
    expect(collisions).toHaveLength(1);
    expect(form.floors.map(({ metric, threshold }) => `${metric} ${threshold}`)).toEqual(['meetings 4', 'calls 3']);
    expect(withTheirs(form, there(collisions[0])).floors.map(({ threshold }) => threshold)).toEqual(['2', '3']);
  });
  test('loses a row that the other side took out, unless it was changed here', () => {
    const theirs = { ...base, ofRep: [] };
    expect(merged(base, { ...base, plan: 'Mine' }, theirs).form.ofRep).toEqual([]);
    const changed = { ...base, ofRep: [{ ...there(base.ofRep[0]), text: 'Notes on the same day' }] };
    const found = merged(base, changed, theirs);
    expect(found.form.ofRep).toHaveLength(1);
    expect(found.collisions).toHaveLength(1);
    expect(withTheirs(found.form, there(found.collisions[0])).ofRep).toEqual([]);
  });
  test('keeps a row out that was taken out here', () => {
    const theirs = { ...base, indicators: [...base.indicators, { row: 1, text: 'Offers' }] };
    const { form, collisions } = merged(base, { ...base, indicators: [] }, theirs);
    expect(form.indicators.map(({ text }) => text)).toEqual(['Offers']);
    expect(collisions).toEqual([]);
  });
  test('waives what one of them waives, and asks where the reasons differ', () => {
    const mine = { ...base, waived: { ...base.waived, role: 'In the contract' } };
    expect(merged(base, mine, { ...base, waived: {} }).form.waived).toEqual({ role: 'In the contract' });
    const found = merged(base, { ...base, waived: { motives: 'Mine' } }, { ...base, waived: { motives: 'Theirs' } });
    expect(found.form.waived.motives).toBe('Mine');
    expect(withTheirs(found.form, there(found.collisions[0])).waived.motives).toBe('Theirs');
  });
});
