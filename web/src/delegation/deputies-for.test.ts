import { expect, test } from 'vitest';

import { deputiesFor } from './deputies-for';

const leads = [
  { id: 'mo', name: 'Mo' },
  { id: 'sam', name: 'Sam' },
];
const people = [
  { id: 'ben', name: 'Ben', status: 'active' },
  { id: 'sam', name: 'Sam', status: 'active' },
  { id: 'gone', name: 'Gone', status: 'departed' },
  { id: 'next', name: 'Next', status: 'invited' },
  { id: 'away', name: 'Away', status: 'on_leave' },
] as const;

test('colleagues who lead people and those of the own unit can act, each once and by name', () => {
  expect(deputiesFor('mo', 'mo', leads, people).map(({ label }) => label)).toEqual(['Away', 'Ben', 'Sam']);
});

test('nobody names the manager or themselves', () => {
  expect(deputiesFor('mo', 'ben', leads, people).map(({ value }) => value)).toEqual(['away', 'sam']);
});
