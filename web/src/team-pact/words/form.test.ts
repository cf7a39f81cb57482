import { describe, expect, test } from 'vitest';

import { clausesOf, type Saying } from './clauses';
import { bodyOf, isWhole, ownBodyOf, placeOf, wholeIn, withKeys } from './body';
import { formOf, helps, nextRow, withDays, withOwn, withoutMember } from './form';
import { merged, withTheirs } from './merge';
import { sample, there } from './words.test-support';

const form = formOf(sample, '.');
const [action] = form.commitments;
const [promise] = form.promises;

describe('the words of a team as they are typed', () => {
  test('come back as they were', () => {
    const { body, unfinished } = bodyOf(form, '.');
    expect(unfinished).toBe(0);
    expect(body).toMatchObject({
      title: 'Keep them',
      members: ['a', 'b'],
      check_in_days: 7,
      commitments: [{ key: 't1n1', member: 'a', quantity: '2.5', days: { start: '2026-01-01', end: '2026-03-31' } }],
      promises: [
        { giver: 'a', receiver: null, kind: 'scheduled', cadence: 'week' },
        { giver: 'b', response_days: 2 },
      ],
    });
  });
  test('keep a row that is not finished on the page, and say so', () => {
    const half = { ...there(action), key: '', metric: 'meetings', quantity: '' };
    const { body, unfinished } = bodyOf({ ...form, commitments: [half] }, '.');
    expect(body.commitments).toEqual([]);
    expect(unfinished).toBe(1);
    expect(isWhole({ ...half, metric: '' }, '.')).toBe(true);
    expect(isWhole({ ...half, quantity: '3' }, '.')).toBe(true);
    expect(isWhole({ ...half, metric: '', quantity: 'many' }, '.')).toBe(false);
  });
  test('read a number as this person writes it', () => {
    const { body } = bodyOf(formOf(sample, ','), ',');
    expect(body.commitments?.[0]?.quantity).toBe('2.5');
  });
  test('of one member are theirs alone', () => {
    const { body } = ownBodyOf(form, '.', 'b');
    expect(body.commitments).toEqual([]);
    expect(body.promises).toHaveLength(1);
  });
  test('take a whole number only within its bounds', () => {
    expect([wholeIn('1', 14), wholeIn('14', 14), wholeIn('15', 14), wholeIn('0', 14), wholeIn('', 14)]).toEqual([
      1,
      14,
      null,
      null,
      null,
    ]);
  });
});

describe('rows and the keys that the server gives', () => {
  test('stay with one another', () => {
    const typed = { ...form, commitments: [{ ...there(action), key: '', row: 7 }] };
    const { rows } = bodyOf(typed, '.');
    expect(withKeys(typed, sample, rows, null).commitments[0]?.key).toBe('t1n1');
    expect(placeOf('/words/commitments/0/quantity', rows)).toBe('commitments/7/quantity');
    expect(placeOf('/statement', rows)).toBe('statement');
  });
  test('of one member are counted among their own', () => {
    const typed = { ...form, promises: form.promises.map((one) => ({ ...one, key: '' })) };
    const { rows } = ownBodyOf(typed, '.', 'b');
    expect(withKeys(typed, sample, rows, 'b').promises.map(({ key }) => key)).toEqual(['', 't1n3']);
  });
  test('of one member change in their place, and new ones come last', () => {
    const all = [1, 2, 3].map((row) => ({ row, of: row === 2 ? 'a' : 'b', what: '' }));
    const own = [
      { row: 2, of: 'a', what: 'more' },
      { row: 4, of: 'a', what: 'new' },
    ];
    const isOwn = ({ of }: { of: string }): boolean => of === 'a';
    expect(withOwn(all, isOwn, own).map(({ row, what }) => `${row}${what}`)).toEqual(['1', '2more', '3', '4new']);
    expect(withOwn(all, isOwn, []).map(({ row }) => row)).toEqual([1, 3]);
  });
  test('are numbered behind the last', () => {
    expect([nextRow([]), nextRow([{ row: 4 }, { row: 2 }])]).toEqual([0, 5]);
  });
});

describe('what goes together', () => {
  test('other days of the pact take along what was to be done for all of it', () => {
    const short = { ...there(action), row: 1, end: '2026-02-28' };
    const next = withDays({ ...form, commitments: [...form.commitments, short] }, { end: '2026-06-30' });
    expect(next.commitments.map(({ end }) => end)).toEqual(['2026-06-30', '2026-02-28']);
    expect(next.start).toBe('2026-01-01');
  });
  test('who leaves takes along their words, and somebody else leads', () => {
    const next = withoutMember(form, 'a');
    expect([next.members, next.lead, next.commitments, next.promises]).toEqual([['b'], 'b', [], []]);
    expect(withoutMember(form, 'b').lead).toBe('a');
  });
  test('help to all is help to each of the others, and an empty line is none', () => {
    expect(helps(form, 'a', 'b')).toHaveLength(1);
    expect(helps(form, 'a', 'a')).toHaveLength(0);
    expect(helps({ promises: [{ ...there(promise), what: ' ' }] }, 'a', 'b')).toHaveLength(0);
  });
});

describe('what two members have written at once', () => {
  test('is put together, with what each does', () => {
    const mine = { ...form, celebration: 'Dinner' };
    const theirs = {
      ...form,
      commitments: [...form.commitments, { ...there(action), row: 1, key: 't1n4', member: 'b' }],
    };
    const found = merged(form, mine, theirs);
    expect(found.collisions).toEqual([]);
    expect(found.form.celebration).toBe('Dinner');
    expect(found.form.commitments.map(({ member }) => member)).toEqual(['a', 'b']);
  });
  test('collides where both wrote the same line, until somebody chooses', () => {
    const found = merged(form, { ...form, statement: 'Mine' }, { ...form, statement: 'Theirs' });
    expect(found.form.statement).toBe('Mine');
    expect(withTheirs(found.form, there(found.collisions[0])).statement).toBe('Theirs');
  });
  test('loses the words of somebody who is no member any more', () => {
    const mine = { ...form, promises: [...form.promises, { ...there(promise), row: 2, key: '', receiver: 'b' }] };
    const found = merged(form, mine, withoutMember(form, 'b'));
    expect(found.form.members).toEqual(['a']);
    expect(found.form.promises.map(({ receiver }) => receiver)).toEqual(['']);
  });
});

test('every clause has a name of its own, and an empty one is left out', () => {
  const plain: Saying = {
    days: ({ start, end }) => `${start} ${end}`,
    day: (day) => day,
    milestone: ({ title }) => title,
    commitment: ({ what }, member) => `${member} ${what}`,
    promise: ({ what }, giver, receiver) => `${giver} ${receiver ?? 'all'} ${what}`,
    checkIn: String,
  };
  const clauses = clausesOf(sample, plain);
  expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length);
  expect(clauses.find(({ group }) => group === 'commitments')?.text).toBe('Ana Calls five customers');
  expect(clauses.find(({ group }) => group === 'promises')?.text).toBe('Ana all Shares notes');
  expect(clauses.some(({ group }) => group === 'setback')).toBe(false);
});
