import { expect, test } from 'vitest';

import { formOf } from '../words/form';
import { sample } from '../words/words.test-support';
import { mendingPlace, type ReadinessItem } from './mending';

const form = formOf(sample, '.');
const item = (rule: string, more: Partial<ReadinessItem> = {}): ReadinessItem => ({
  rule,
  severity: 'error',
  passed: false,
  missing: '',
  people: [],
  receivers: [],
  ...more,
});

test('what is missing leads to the field that mends it', () => {
  expect(mendingPlace(item('P1'), { ...form, serves: '' }, [])).toBe('pact-serves');
  expect(mendingPlace(item('P1'), { ...form, serves: '' }, ['M1'])).toBe('pact-statement');
  expect(mendingPlace(item('P1'), { ...form, serves: '', goal: 'g' }, ['M1'])).toBe('pact-serves');
  expect(mendingPlace(item('P1'), form, ['M1'])).toBe('pact-statement');
  expect(mendingPlace(item('P3', { people: ['b', 'a'] }), form, [])).toBe('pact-actions-b-add');
  expect(mendingPlace(item('P7'), { ...form, celebration: ' ' }, [])).toBe('pact-celebration');
  expect(mendingPlace(item('P7'), form, [])).toBe('pact-milestones-add');
  expect(mendingPlace(item('P8'), { ...form, reviewOn: '' }, [])).toBe('pact-review');
  expect(mendingPlace(item('P8'), { ...form, reviewOn: '2026-04-01' }, [])).toBe('pact-review');
  expect(mendingPlace(item('P8'), { ...form, reviewOn: '2026-03-31' }, [])).toBe('pact-route');
  expect(mendingPlace(item('P10', { people: ['b'] }), { ...form, goal: 'g' }, [])).toBe('pact-actions-b-add');
  expect(mendingPlace(item('P10'), { ...form, goal: 'g' }, [])).toBe('pact-goal');
  expect(mendingPlace(item('P5'), form, [])).toBeNull();
});

test('of the grid it is the cell that mends the most', () => {
  const three = { ...form, members: ['a', 'b', 'c'], promises: [] };
  const missing = item('P4', { people: ['c'], receivers: ['b'] });
  expect(mendingPlace(missing, three, [])).toBe('pact-help-c-b');
  expect(mendingPlace(missing, three, [], 'a')).toBe('pact-help-a-b');
  expect(mendingPlace(missing, { ...form, members: ['a'] }, [])).toBeNull();
});

test('who writes only what is their own is led only there', () => {
  expect(mendingPlace(item('P1'), form, ['M1'], 'b')).toBeNull();
  expect(mendingPlace(item('P3', { people: ['a', 'b'] }), form, [], 'b')).toBe('pact-actions-b-add');
  expect(mendingPlace(item('P3', { people: ['a'] }), form, [], 'b')).toBeNull();
});
