import { beforeEach, expect, test } from 'vitest';

import { formOf } from '../words/form';
import { sample } from '../words/words.test-support';
import { keepWords, keptWords } from './keep-words';

const base = formOf(sample, '.');
const words = { base, form: { ...base, celebration: 'Dinner by the river' } };

beforeEach(() => localStorage.clear());

test('what is typed is there again, for this person and pact alone', () => {
  keepWords('ana', 'pact', words);
  expect(keptWords('ana', 'pact')).toEqual(words);
  expect(keptWords('ben', 'pact')).toBeNull();
  expect(keptWords('ana', 'other')).toBeNull();
  keepWords('ana', 'pact', null);
  expect(keptWords('ana', 'pact')).toBeNull();
});

test('what another version or another hand has left is not taken', () => {
  for (const text of [
    'nonsense',
    '{}',
    '{"base":1,"form":{}}',
    JSON.stringify({ base, form: { ...base, promises: 3 } }),
  ]) {
    localStorage.setItem('salespact.team-pact.ana.pact', text);
    expect(keptWords('ana', 'pact')).toBeNull();
  }
});
