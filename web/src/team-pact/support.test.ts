import { expect, test } from 'vitest';

import { receivedBy, shownMember, supportOf, type Help } from './support';

const help = (giver: string, receiver: string | null, what = 'Joins a call'): Help => ({ giver, receiver, what });

test('a promise is with its giver and its receiver', () => {
  const one = help('a', 'b');
  const support = supportOf(['a', 'b', 'c'], [one]);
  expect(support.given.get('a')).toEqual([one]);
  expect(receivedBy(support, 'b')).toEqual([one]);
  expect(receivedBy(support, 'a')).toEqual([]);
  expect(support.givesNothing).toEqual(['b', 'c']);
  expect(support.receivesNothing).toEqual(['a', 'c']);
});

test('help to all is help to each of the others, and not to the giver', () => {
  for (const all of [null, '']) {
    const own = help('b', 'c');
    const support = supportOf(['a', 'b', 'c'], [help('a', all), own]);
    expect(receivedBy(support, 'c')).toEqual([own, help('a', all)]);
    expect(receivedBy(support, 'a')).toEqual([]);
    expect(support.receivesNothing).toEqual(['a']);
    expect(supportOf(['a', 'b', 'c'], [help('a', all), help('b', all)]).receivesNothing).toEqual([]);
  }
});

test('what is empty, for oneself or of somebody who is no member counts for nobody', () => {
  const support = supportOf(
    ['a', 'b'],
    [help('a', 'b', ' '), help('a', 'a'), help('x', 'b'), help('x', null), help('b', 'x')],
  );
  expect(support.givesNothing).toEqual(['a', 'b']);
  expect(support.receivesNothing).toEqual(['a', 'b']);
  expect(supportOf(['a'], [help('a', null)]).givesNothing).toEqual(['a']);
});

test('the chosen member is shown, else the reader, else the first', () => {
  expect(shownMember(['a', 'b'], 'a', 'b')).toBe('a');
  expect(shownMember(['a', 'b'], 'gone', 'b')).toBe('b');
  expect(shownMember(['a', 'b'], null, 'manager')).toBe('a');
  expect(shownMember([], null, 'manager')).toBeNull();
});

test('500 members are read without a look at each pair', () => {
  const members = Array.from({ length: 500 }, (_, index) => `m${index}`);
  let looks = 0;
  const promises = members.slice(0, 480).map((giver, index) => ({
    giver,
    what: 'Joins a call',
    get receiver() {
      looks += 1;
      return index === 0 ? null : `m${index - 1}`;
    },
  }));
  const support = supportOf(members, promises);
  expect(support.givesNothing).toHaveLength(20);
  expect(support.receivesNothing).toEqual([]);
  expect(receivedBy(support, 'm499').map(({ giver }) => giver)).toEqual(['m0']);
  expect(receivedBy(support, 'm7').map(({ giver }) => giver)).toEqual(['m8', 'm0']);
  expect(looks).toBeLessThan(10 * members.length);
  expect(supportOf(members, promises.slice(1)).receivesNothing).toHaveLength(21);
});
