import { beforeEach, expect, test } from 'vitest';

import { formOf } from '../words/form';
import { sample } from '../words/words.test-support';
import { keepWords, keptWords } from './keep-words';

const base = formOf(sample, '.');
const words = { base, form: { ...base, plan: 'Three mornings' } };

beforeEach(() => localStorage.clear());

test('what is typed is there again, for this person, pact and kind alone', () => {
  keepWords('ana', 'pact', 'draft', words);
  expect(keptWords('ana', 'pact', 'draft')).toEqual(words);
  expect(keptWords('mo', 'pact', 'draft')).toBeNull();
  expect(keptWords('ana', 'pact', 'preparation')).toBeNull();
  keepWords('ana', 'pact', 'draft', null);
  expect(keptWords('ana', 'pact', 'draft')).toBeNull();
});

test('what another version or another hand has left is not taken', () => {
  for (const text of [
    'nonsense',
    '{}',
    '{"base":1,"form":{}}',
    JSON.stringify({ base, form: { ...base, floors: 3 } }),
  ]) {
    localStorage.setItem('salespact.pact.ana.pact.draft', text);
    expect(keptWords('ana', 'pact', 'draft')).toBeNull();
  }
});
