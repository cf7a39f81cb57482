import { expect, test } from 'vitest';

import { matching } from './filter';

const person = (name: string, unit: string, status = 'active', roles = ['rep']) => ({
  id: name,
  name,
  email: null,
  unit,
  status,
  roles,
});
const people = [
  person('Zoë Lind', 'Europe/Nordics'),
  person('Ana Cruz', 'Europe', 'on_leave', ['manager']),
  person('Ben Ode', 'Europeans', 'departed'),
];
const names = (filter: Parameters<typeof matching>[1]) => matching(people, filter).map(({ name }) => name);

test('people who have left are shown only when asked for', () => {
  expect(names({})).toEqual(['Zoë Lind', 'Ana Cruz']);
  expect(names({ status: 'all' })).toHaveLength(3);
  expect(names({ status: 'departed' })).toEqual(['Ben Ode']);
});
test('a search goes by words, without accents, over name and unit', () => {
  expect(names({ q: 'nordics zoe' })).toEqual(['Zoë Lind']);
  expect(names({ q: 'zoe cruz' })).toEqual([]);
});
test('a unit has what is below it, and not another of a similar name', () => {
  expect(names({ unit: 'Europe', status: 'all' })).toEqual(['Zoë Lind', 'Ana Cruz']);
  expect(names({ unit: 'Europe', role: 'manager' })).toEqual(['Ana Cruz']);
});
