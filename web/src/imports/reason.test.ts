import { readFileSync } from 'node:fs';

import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';

import { reasonOf } from './reason';
import german from './texts.de.json';

const codes = readFileSync('../src/app/import/code.cpp', 'utf8');

beforeAll(async () => {
  await i18next.init({ lng: 'de', resources: { de: { imports: german } } });
});

test('a refused value is named in the reason', () => {
  const refused = { code: 'ROLE_UNKNOWN', message: 'no role', value: 'boss', column: 'Role' };
  expect(reasonOf(refused)).toContain('„boss“ ist keine Rolle');
});

test('without the value that the sentence would name, the words of the server stay', () => {
  expect(reasonOf({ code: 'ROLE_UNKNOWN', message: 'no role', value: '', column: 'Role' })).toBe('no role');
});

test('every code that the server may give has a reason', () => {
  const given = [...codes.matchAll(/return "([A-Z0-9_]+)"/g)].map((match) => (match[1] ?? '').toLowerCase());
  expect(given.length).toBeGreaterThan(40);
  expect(Object.keys(german.reasons).sort()).toEqual(given.sort());
});
