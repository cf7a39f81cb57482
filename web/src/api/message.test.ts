import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';

import { messageOf } from './message';
import german from './texts.de.json';

beforeAll(async () => {
  await i18next.init({ lng: 'de', resources: { de: { api: german } } });
});

test('what the server says of a field is said in the language of the app, with what it names', () => {
  const params = { min: '1', max: '80', length: '0' };
  expect(messageOf({ code: 'bad_length', message: 'must have 1 to 80 characters, not 0', params })).toBe(
    'Zwischen 1 und 80 Zeichen, nicht 0',
  );
  expect(messageOf({ code: 'NAME_TAKEN', message: 'taken' })).toBe(german.name_taken);
});

test("an unknown code, or a message without what the sentence names, keeps the server's words", () => {
  expect(messageOf({ code: 'NEW_CODE', message: 'says so' })).toBe('says so');
  expect(messageOf({ code: 'bad_length', message: 'must be shorter' })).toBe('must be shorter');
});
